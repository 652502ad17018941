import type { Person } from '../personTypes.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import type { Apposition } from './apposition.ts'
import { commaStays } from './closingComma.ts'
import { inLettering } from './grammar.ts'
import { meet, referTo } from './mentionState.ts'
import type { MentionState } from './mentionTypes.ts'
import { repeatsWhatWasTold } from './redundantDescription.ts'
import { edit } from './replacementTypes.ts'
import type { Operation, Treated } from './replacementTypes.ts'
import { contracted } from './spanishContraction.ts'

/**
 * True where a description may be dropped: the reader knows it already, or the later form says it.
 */
export const repeats = (
  scene: Scene,
  mentionState: MentionState,
  person: Person,
  end: number,
  { age, describedTo }: Apposition,
): boolean =>
  repeatsWhatWasTold(scene.lang, person, `${age ?? ''} ${scene.text.slice(end, describedTo)}`, [
    ...(mentionState.told.get(person.ref) ?? []),
    referTo(mentionState, person).phrase,
  ])

/**
 * "Maria Lopez, a 16-year-old junior at Roosevelt, held" becomes "A 16-year-old junior at Roosevelt
 * held", in the reporter's own words. For somebody the reader knows, they get the definite article.
 */
export const describe = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
  start: number,
  apposition: Apposition,
): Operation => {
  const { person } = treated
  const { age, end, opening, closing } = apposition
  const description = scene.text.slice(end, apposition.describedTo)
  const { wording } = mentionState
  const aged =
    scene.lang === 'en' && age !== null && !/-year-old/.test(description) && opening !== 'the'
  const inserted = aged ? `${age}-year-old ` : ''
  const known = person !== null && mentionState.introduced.has(person.ref)
  const article = known
    ? definiteArticle(opening ?? '', mentionState, person)
    : opening !== '' && !aged
      ? (opening ?? '')
      : beforeNoun(
          (noun) => wording.withArticle(noun, person),
          scene.lang === 'en' ? `${inserted}${description}` : description,
        )
  const spoken = contracted(scene, start, treated.from, `${article} ${inserted}`)
  const edits = [edit(treated, spoken.start, end, inLettering(scene, start, spoken.phrase))]
  if (closing && !commaStays(scene, closing.start))
    edits.push(edit(treated, closing.start, closing.end, ''))
  if (person) meet(mentionState, person, `${inserted}${description}`)
  return { edits, asks: null }
}

/** ", de octavo grado,", ", de la Preparatoria Central". */
const OF =
  /^, (de (?:\p{L}+|\d{1,2}[.º°]?) (?:grado|año|curso|semestre)(?!\p{L})|de (?:la |el )?\p{Lu}[^,.;:!?\n]{2,60}|del \p{Lu}[^,.;:!?\n]{2,60})(?=[,.;:!?\n]|$)/u

/**
 * "Mía Arriaga, de octavo grado, ganó" becomes "Una estudiante de octavo grado ganó", and ", de la
 * Preparatoria Central" goes on without its comma. Spanish. Null where no such words follow, or where
 * readers know the student.
 */
export const describedByOf = (
  scene: Scene,
  treated: Treated,
  start: number,
  mentionState: MentionState,
): Operation | null => {
  const { person, end, until } = treated
  const found = OF.exec(scene.text.slice(end, Math.min(until, end + 90)))
  const [, words = ''] = found ?? []
  if (found === null || person === null || scene.lang !== 'es') return null
  if (mentionState.introduced.has(person.ref) || person.descriptor.first !== null) return null
  const ofClass = /^de \S+ (?:grado|año|curso|semestre)$/u.test(words)
  const { wording } = mentionState
  const phrase = ofClass ? wording.indefinite(person) : wording.shortIntroduction(person)
  const spoken = contracted(scene, start, treated.from, phrase)
  const closing = end + found[0].length
  const edits = [edit(treated, spoken.start, end + 1, inLettering(scene, start, spoken.phrase))]
  if (scene.text.startsWith(',', closing) && !commaStays(scene, closing))
    edits.push(edit(treated, closing, closing + 1, ''))
  meet(mentionState, person, `${phrase} ${words}`)
  return { edits, asks: null }
}

/** What a phrase has before its noun: "a", "un", "una persona". */
const beforeNoun = (phrase: (noun: string) => string, noun: string): string =>
  phrase(noun).slice(0, -noun.length).trimEnd()

/** Puts the definite article in place of the reporter's; a Spanish one keeps its gender. */
const definiteArticle = (opening: string, mentionState: MentionState, person: Person): string =>
  opening === 'una' || opening === 'la'
    ? 'la'
    : opening === 'un' || opening === 'el'
      ? 'el'
      : beforeNoun((noun) => mentionState.wording.definite(noun, person), 'estudiante')
