import type { PayloadRequest } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { isEditor } from '#newsroom/roles.ts'
import { findStory } from '#desk/compile/loadStory.ts'
import { refusalResponse } from '#desk/store/refusalError.ts'
import { picturesOf } from '#desk/compile/renderStoryPhotos.ts'

/**
 * `POST /api/stories/:id/pictures`: makes the public files of the story's pictures, so that
 * publishing later finds them made. Sends lines of JSON while it works, `{ "made": 3, "of": 11 }`,
 * so that the panel can show progress. Publishes nothing.
 */
export async function makePictures(req: PayloadRequest, { id }: { id: string }): Promise<Response> {
  if (!isEditor(roleOf(req)))
    return refusalResponse(refusal('role_may_not', { parts: { what: 'publish a story' } }))
  const found = await findStory(req, id)
  if (!found.ok) return refusalResponse(found.error)
  const encoder = new TextEncoder()
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      try {
        await picturesOf(req, id, (made, of) => say({ made, of }))
      } catch {
        // The status has already been sent. Publishing tries again and reports what is wrong.
        say({ code: 'pictures_failed' })
      }
      controller.close()
    },
  })
  return new Response(lines, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'private, no-store' },
  })
}
