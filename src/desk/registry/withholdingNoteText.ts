import { createHash } from 'node:crypto'
import type { Language } from '#newsroom/languages.ts'
import type { NewsroomDoc } from '#desk/store/recordTypes.ts'
import { namedIn } from './refuseProtectedNames.ts'
import type { Registry } from './peopleRegistry.ts'

/**
 * Earlier answers, by a hash of all input: the gate asks the same again and again, and a large
 * registry takes time.
 */
const answers = new Map<string, boolean>()
const MOST_ANSWERS = 50

function namesSomebody(registry: Registry, wording: string, own: string): boolean {
  const { people, institutions, notPeople } = registry
  const asked = [people.map(({ inStory: _here, ...person }) => person), institutions, notPeople]
  const key = createHash('sha256')
    .update(JSON.stringify([wording, own, asked]))
    .digest('base64')
  const known = answers.get(key)
  if (known !== undefined) return known
  const names = namedIn(registry, [wording], own).length > 0
  const [oldest] = answers.keys()
  if (answers.size >= MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
  answers.set(key, names)
  return names
}

/**
 * Takes the newsroom's settings and the present registry; returns the newsroom's own wording of the
 * note. Null where there is none, and where it names somebody who became protected after the
 * settings were saved: the note is not part of a story, so the gate would not notice.
 */
export function noteWording(
  { name, withholdingNote }: NewsroomDoc,
  lang: Language,
  registry: Registry,
): string | null {
  const wording = withholdingNote?.[lang]?.trim()
  return wording && !namesSomebody(registry, wording, name) ? wording : null
}
