import type { Refusal } from '#newsroom/refusal.ts'
import { brokenJson } from '#newsroom/refusals.ts'

/** Payload walks documents recursively; no story nests like this. */
const DEEPEST_JSON = 200

const notAnObject: Refusal = {
  code: 'not_an_object',
  status: 400,
  message: 'The body is JSON, but not an object, or it is nested deeper than any document here.',
  remedy: 'Send one JSON object of the fields to write.',
}

const brokenForm: Refusal = {
  code: 'broken_form',
  status: 400,
  message: 'The form is not complete, or a part of it is not what it should be.',
  remedy:
    'Send one part `file` with the picture and its name, and one part `_payload` with a JSON object of the fields.',
}

/** Reads a form as Payload will; null where it would fail on it. A name without control characters: no file system takes them. */
export async function whyNotForm(body: Buffer, type: string): Promise<Refusal | null> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData()
    const files = form.getAll('file')

    if (files.some((file) => typeof file === 'string' || /[\u0000-\u001f]/u.test(file.name)))
      return brokenForm
    const fields = form.get('_payload')
    if (fields === null) return null
    return typeof fields === 'string' ? whyNotJson(Buffer.from(fields)) : brokenForm
  } catch {
    return brokenForm
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

/** Why a body is no JSON object that Payload can walk; null where it is one, or where there is none. */
export function whyNotJson(body: Buffer): Refusal | null {
  if (body.length === 0) return null
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    return brokenJson
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notAnObject
  return deeperThan(value, DEEPEST_JSON) ? notAnObject : null
}
