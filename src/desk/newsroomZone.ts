import type { PayloadRequest } from 'payload'

/** The newsroom's time zone, on whose calendar birthdays fall; UTC while none is set. */
export async function newsroomZone(req: PayloadRequest): Promise<string> {
  const settings = await req.payload.findGlobal({
    slug: 'newsroom',
    depth: 0,
    select: { timeZone: true },
    overrideAccess: true,
    req,
  })
  return settings.timeZone || 'UTC'
}
