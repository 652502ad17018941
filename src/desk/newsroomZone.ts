import type { PayloadRequest } from 'payload'
import type { NewsroomDoc } from './records.ts'

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

/** The newsroom's settings, as a verb reads them: within its transaction, relations as ids. */
export async function readNewsroom(req: PayloadRequest): Promise<NewsroomDoc> {
  return await req.payload.findGlobal({
    slug: 'newsroom',
    depth: 0,
    req,
    overrideAccess: true,
  })
}
