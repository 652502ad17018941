import { createLocalReq, type Payload } from 'payload'
import { refreshPublished } from '#desk/recompile/refreshPublished.ts'

/**
 * Draws share images anew that were deleted because of what was drawn in them. Safe to repeat, and
 * in several processes at once. Returns how many it looked at.
 */
export const redrawDue = async (payload: Payload, now: Date): Promise<number> =>
  refreshPublished(await createLocalReq({}, payload), { reason: 'share_images_due', now })
