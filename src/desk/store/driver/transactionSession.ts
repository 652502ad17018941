import type { ClientSession } from 'mongodb'
import type { PayloadRequest } from 'payload'

/** Returns the driver's session of the request's transaction, for reads and writes past Payload. */
export async function sessionOf(req: PayloadRequest): Promise<ClientSession | undefined> {
  const id = await req.transactionID
  return id === undefined ? undefined : req.payload.db.sessions[id]
}
