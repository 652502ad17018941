import sharp from 'sharp'
import type { Answer, Caller } from './newsroom.ts'

/** A small grey picture. */
export const picture = (format: 'jpeg' | 'png' | 'gif' = 'jpeg'): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#7a8a9a' } })
    .toFormat(format)
    .toBuffer()

/** Sends a file as the panel does: the bytes under `file`, the fields as JSON under `_payload`. */
export function sendPhoto(
  by: Caller,
  bytes: Buffer | string,
  name: string,
  type = 'image/jpeg',
  fields: object = {},
): Promise<Answer> {
  const form = new FormData()
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  form.append('file', new Blob([part], { type }), name)
  form.append('_payload', JSON.stringify(fields))
  return by.send('POST', '/api/photos', form)
}

/** Uploads a picture with all it needs to be published; returns its id. */
export async function uploadPhoto(by: Caller, fields: object = {}): Promise<string> {
  const answer = await sendPhoto(by, await picture(), 'library.jpg', 'image/jpeg', {
    caption: 'The library after school.',
    alt: 'A reading room with long tables.',
    credit: 'Staff / Homeroom',
    ...fields,
  })
  if (answer.status !== 201) throw new Error(`photos: ${answer.status} ${answer.text}`)
  return answer.json.doc.id
}
