import { addContext } from './contextFeatures.ts'
import type { Scene } from './textContext.ts'
import type { NameRank } from './lexiconRank.ts'
import { continues, signOf } from './detectorTokens.ts'
import type { Word } from './detectorTokens.ts'
import {
  CALENDAR,
  COMPANY,
  DETERMINERS,
  ORGANISATION_FIRST,
  ORGANISATION_LAST,
  PARTICLES,
  PEOPLES,
  PERSON_VERBS,
  PREPOSITIONS,
  ROLES,
  SPEECH,
  TITLES,
} from './cueWords.ts'

const AGE = /^\d{1,2}$/
const YEAR_OLD = /^\d{1,2}-(?:year|years)-old$/

const company = (word: Word): string =>
  SPEECH.has(word.key)
    ? 'speech'
    : TITLES.has(word.key)
      ? 'title'
      : ROLES.has(word.key)
        ? 'role'
        : DETERMINERS.has(word.key)
          ? 'det'
          : PREPOSITIONS.has(word.key)
            ? 'prep'
            : COMPANY.has(word.key)
              ? 'with'
              : PERSON_VERBS.has(word.key)
                ? 'verb'
                : YEAR_OLD.test(word.key)
                  ? 'old'
                  : word.digits
                    ? 'number'
                    : 'other'

const strength = ({ first, surname, word }: NameRank): string => `${first}${surname}${word}`
const NOBODY: NameRank = { first: 0, surname: 0, word: 0, place: false }

/**
 * True where a word may be a name at all: it has a capital, or it is in lower case a first name
 * that is no ordinary word, or a name beside another.
 */
export const mayBeName = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  if (!word || (word.digits && !word.capital)) return false
  // The English pronoun I, unless a full stop makes it an initial.
  if (word.key === 'i')
    return (
      scene.words[at + 1]?.gap.startsWith('.') === true && scene.words[at + 1]?.capital === true
    )
  if (scene.lang === 'es' && ORGANISATION_FIRST.has(word.key) && scene.nameRanks[at]?.first === 0)
    return false
  if (word.capital) return true
  const { first, surname, word: ordinary } = scene.nameRanks[at] ?? NOBODY
  if (word.text.length < 3 || PARTICLES.has(word.key)) return false
  if (first > 0 && surname > 0 && word.key.includes('-')) return true
  if (ordinary === 1) return first === 2 && word.text.length > 3
  if (ordinary === 0) return first === 2 || surname === 2 || (first === 1 && word.text.length > 3)
  return false
}

/**
 * Returns the features of one word, as names for which `resources/name-network/weights.tsv` may
 * have a weight.
 */
export const featuresOf = (scene: Scene, at: number): ReadonlySet<string> => {
  const word = scene.words[at]
  if (!word) return new Set()
  const nameRank = scene.nameRanks[at] ?? NOBODY
  const { key } = word
  const shape = word.initial
    ? 'I'
    : word.allCapitals
      ? 'A'
      : word.innerCapital
        ? 'M'
        : word.capital
          ? 'C'
          : 'l'
  const starts = word.starts ? 's' : 'm'
  const found = [
    'bias',
    `n:${strength(nameRank)}${starts}`,
    `nf:${nameRank.first}${nameRank.surname}`,
    `w:${nameRank.word}${starts}`,
    `shape:${shape}:${scene.tone}`,
    `lang:${scene.lang}:${shape}${nameRank.word}`,
  ]
  if (shape === 'A')
    found.push(
      `caps:${Math.min(word.text.length, 6)}:${nameRank.first}${nameRank.surname}${nameRank.word}`,
    )
  if (nameRank.place || scene.cities.has(at))
    found.push(
      `city:${nameRank.first}${nameRank.surname}`,
      scene.cities.has(at) ? 'city:long' : 'city:one',
    )
  for (const [name, set] of SETS) if (set.has(key)) found.push(`is:${name}`)
  if (nameRank.word === 0 && shape !== 'A')
    found.push(
      `end2:${key.slice(-2)}`,
      `end3:${key.slice(-3)}`,
      `length:${Math.min(key.length, 10)}`,
    )
  else if (nameRank.word > 0) found.push(`key:${key}`)
  if (word.digits) found.push('digits')
  if (word.possessive) found.push('possessive')
  if (!word.starts && scene.small.has(key)) found.push('small elsewhere')
  if (word.starts)
    found.push(
      scene.small.has(key) ? 'start:small' : scene.inside.has(key) ? 'start:inside' : 'start:once',
    )
  addRun(scene, at, found)
  addBefore(scene, at, found)
  addAfter(scene, at, found)
  const features = new Set(found)
  addContext(scene, at, features)
  return features
}

const SETS: readonly [string, ReadonlySet<string>][] = [
  ['last', ORGANISATION_LAST],
  ['firstOrg', ORGANISATION_FIRST],
  ['calendar', CALENDAR],
  ['people', PEOPLES],
  ['title', TITLES],
  ['role', ROLES],
  ['det', DETERMINERS],
  ['prep', PREPOSITIONS],
]

const addRun = (scene: Scene, at: number, found: string[]): void => {
  const run = scene.runs[at]
  if (!run) return
  const length = run.to - run.from
  const position =
    length === 1 ? 'only' : at === run.from ? 'first' : at === run.to - 1 ? 'last' : 'inner'
  found.push(`run:${Math.min(length, 5)}:${position}`)
  if (run.organisationLast > at)
    found.push('run:organisation follows', `run:follows:${Math.min(run.organisationLast - at, 3)}`)
  else if (run.organisationLast >= 0) found.push('run:organisation before')
  if (run.organisationFirst >= 0 && run.organisationFirst < at) found.push('run:organisation began')
  if (length === 1) return
  const first = scene.nameRanks[run.from] ?? NOBODY
  const last = scene.nameRanks[run.to - 1] ?? NOBODY
  found.push(`run:ends:${first.first}${first.word}-${last.surname}${last.word}`)
  const { ordinary, firsts } = run
  const words = ordinary === 0 ? 'none' : ordinary === length ? 'all' : 'some'
  found.push(`run:words:${words}`, `run:firsts:${Math.min(firsts, 2)}`)
}

const addBefore = (scene: Scene, at: number, found: string[]): void => {
  const word = scene.words[at]
  const before = scene.words[at - 1]
  if (!word || !before) {
    found.push('before:nothing')
    return
  }
  const gap = signOf(word.gap)
  if (before.capital && continues(word))
    found.push(
      `before:C${strength(scene.nameRanks[at - 1] ?? NOBODY)}`,
      `before:Cis:${before.initial ? 'initial' : company(before)}`,
    )
  else found.push(`before:${gap}:${before.capital ? 'C' : 'l'}${company(before)}`)
  found.push(`gap:${gap}`, `before=${before.key}`)
  if (PARTICLES.has(before.key) && scene.words[at - 2]?.capital && word.gap === ' ')
    found.push('before:particle in name')
  const earlier = scene.words[at - 2]
  if (earlier && before.gap === ' ' && word.gap === ' ')
    found.push(`earlier=${earlier.key}`, `earlier:${company(earlier)}:${company(before)}`)
}

const addAfter = (scene: Scene, at: number, found: string[]): void => {
  const after = scene.words[at + 1]
  if (!after) {
    found.push('after:nothing')
    return
  }
  const gap = signOf(after.gap)
  if (after.capital && continues(after))
    found.push(
      `after:C${strength(scene.nameRanks[at + 1] ?? NOBODY)}`,
      `after:Cis:${after.initial ? 'initial' : company(after)}`,
    )
  else found.push(`after:${gap}:${after.capital ? 'C' : 'l'}${company(after)}`)
  if (gap === ',' && AGE.test(after.key)) found.push('after:age')
  found.push(`gapAfter:${gap}`, `after=${after.key}`)
  const later = scene.words[at + 2]
  if (later && after.gap === ' ' && later.gap === ' ')
    found.push(`later=${later.key}`, `later:${company(after)}:${company(later)}`)
}
