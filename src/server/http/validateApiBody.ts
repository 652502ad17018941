import { refusal, type Refusal } from '#newsroom/refusal.ts'

/**
 * The deepest nesting of a JSON body. Payload reads documents recursively, and no story is nested
 * like this.
 */
const DEEPEST_JSON = 200

/**
 * Reads a form as Payload will; returns a refusal where Payload would fail on it, else null. File
 * names must have no control characters, because file systems refuse them.
 */
export async function whyNotForm(body: Buffer, type: string): Promise<Refusal | null> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData()
    const files = form.getAll('file')

    if (files.some((file) => typeof file === 'string' || /[\u0000-\u001f]/u.test(file.name)))
      return refusal('broken_form')
    const fields = form.get('_payload')
    if (fields === null) return null
    return typeof fields === 'string' ? whyNotJson(Buffer.from(fields)) : refusal('broken_form')
  } catch {
    return refusal('broken_form')
  }
}

function deeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value]
  for (let reached = 0; level.length > 0; reached += 1) {
    if (reached > depth) return true
    level = level.flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? (Object.values(entry) as unknown[]) : [],
    )
  }
  return false
}

/**
 * Returns why a body is not a JSON object that Payload can read; null where it is one, or where
 * there is none.
 */
export function whyNotJson(body: Buffer): Refusal | null {
  if (body.length === 0) return null
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    return refusal('broken_json')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refusal('not_an_object')
  return deeperThan(value, DEEPEST_JSON) ? refusal('not_an_object') : null
}
