import type { Passage } from '#anonymization/passageTypes.ts'
import type { GateDraft } from '../gateReasons.ts'

/** Two words or more, or a handle: a first name alone fits too many people. */
const WHOLE = /\s|^@?[^\s@]*[@._\d][^\s]*$|^@/u

const MARKS = /\p{M}/u

/** Lower case, no diacritics, with the offset each kept character came from. */
function plain(text: string): { folded: string; at: number[] } {
  let folded = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    for (const char of (text[index] ?? '').normalize('NFKD').toLowerCase()) {
      if (MARKS.test(char)) continue
      const kept = /[\p{L}\p{N}]/u.test(char) ? char : ' '
      if (kept === ' ' && folded.endsWith(' ')) continue
      folded += kept
      at.push(index)
    }
  }
  return { folded, at }
}

/**
 * Finds protected people of the registry who are named in full in this story but are not among its
 * people. They were withheld in another story, and the author of this one did not know. Takes [ref,
 * full name] pairs; returns a reason for each mention.
 */
export function registeredElsewhere(
  people: readonly (readonly [string, string])[],
  passages: readonly Passage[],
): GateDraft[] {
  if (people.length === 0) return []
  const wanted = people
    .filter(([, name]) => WHOLE.test(name.trim()))
    .map(([ref, name]) => [ref, plain(name).folded.trim()] as const)
  return passages.flatMap((passage) => {
    const { folded, at } = plain(passage.text)
    const padded = ` ${folded} `
    return wanted.flatMap(([ref, name]) => {
      const found: GateDraft[] = []
      for (let from = padded.indexOf(` ${name} `); from !== -1;) {
        const start = at[from] ?? 0
        const end = (at[from + name.length - 1] ?? passage.text.length - 1) + 1
        found.push({
          code: 'registered_elsewhere',
          place: passage.place,
          start,
          end,
          text: passage.text.slice(start, end),
          person: ref,
          message:
            'This person is protected in the newsroom’s registry and not among the story’s people.',
          remedy: 'Add them to the people in the story, or answer who this is.',
        })
        from = padded.indexOf(` ${name} `, from + 1)
      }
      return found
    })
  })
}
