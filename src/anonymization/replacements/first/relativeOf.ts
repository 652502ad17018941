import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import { commaBehindKin } from '#anonymization/replacements/closingComma.ts'
import { inLettering, insideQuotation } from '#anonymization/replacements/grammar.ts'
import { introduce } from '#anonymization/replacements/mentionState.ts'
import type { MentionState } from '#anonymization/replacements/mentionTypes.ts'
import { edit } from '#anonymization/replacements/replacementTypes.ts'
import type { Operation, Treated } from '#anonymization/replacements/replacementTypes.ts'

/** A relative who is not named behind: a name would be read as the student's. */
const RELATIVE =
  /^['’ʼ＇][sS] ((?:(?:older|younger|oldest|youngest|big|little|twin|late) )?(?:mother|father|mom|dad|parents|brother|sister|grandmother|grandfather|grandma|grandpa|aunt|uncle|cousin|stepmother|stepfather|guardian))(?!\p{L})(?!['’]|, \p{Lu}| and | \p{Lu})/u

/**
 * "Ana Ruiz’s mother works" becomes "The mother of a 16-year-old junior works", which reads better than
 * "A 16-year-old junior’s mother". Takes where the words begin that are replaced with the name. Null where
 * readers know the student, or no relative follows.
 */
export const relativeOf = (
  scene: Scene,
  treated: Treated,
  leads: number,
  mentionState: MentionState,
): Operation | null => {
  const { text, lang } = scene
  const { person, start, end, until } = treated
  if (lang !== 'en' || person === null || treated.writing !== 'name') return null
  if (mentionState.introduced.has(person.ref) || person.descriptor.first !== null) return null
  if (scene.lettering !== 'prose' || insideQuotation(text, start)) return null
  const found = RELATIVE.exec(text.slice(end, end + 60))
  const [whole = '', kin = ''] = found ?? []
  const behind = end + whole.length
  if (found === null || behind > until) return null
  const { phrase } = introduce(mentionState, person, 'brief')
  const last = kin.charAt(kin.length - 1)
  const comma = commaBehindKin(scene, start, end)
  return {
    edits: [
      edit(treated, leads, behind - kin.length, inLettering(scene, leads, 'the ')),
      { ...edit(treated, behind - 1, behind, `${last} of ${phrase}`), lent: last },
      ...(comma === null ? [] : [edit(treated, comma, comma + 1, '')]),
    ],
    asks: null,
  }
}
