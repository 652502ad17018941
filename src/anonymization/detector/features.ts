import type { Language } from '#newsroom/languages.ts'
import { isCity, KNOWN, knownAs } from './lists.ts'
import { continues } from './tokens.ts'
import type { Word } from './tokens.ts'
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
} from './words.ts'

/** What a word is known as: 0 not at all, 1 rarely, 2 commonly. */
export interface Standing {
  first: 0 | 1 | 2
  surname: 0 | 1 | 2
  word: 0 | 1 | 2
  place: boolean
}

const flagsOf = (key: string): number => {
  if (!/['’ʼ-]/.test(key)) return knownAs(key)
  let all = knownAs(key.replace(/['’ʼ-]/g, ''))
  for (const part of key.split(/['’ʼ-]/)) if (part.length > 2) all |= knownAs(part)
  return all
}

const grade = (flags: number, common: number, rare: number): 0 | 1 | 2 =>
  flags & common ? 2 : flags & rare ? 1 : 0

const SPANISH_ENDINGS =
  /(?:cion|siones|ciones|sion|mente|idad|idades|ando|iendo|ados|adas|idos|idas|dor|dora|dores|doras|eza|ismo|istas|aron|ieron|amos|aba|aban|encia|ancia|encias|ancias|miento|mientos|able|ible|ables|ibles|aria|arias|ario|arios|ero|eros|eria|erias|ecimos|ara|aran)$/

/** Whether a word that the lists do not have is a Spanish one by its ending, or another form of one they have. */
const spanishForm = (key: string): boolean => {
  if (key.length < 4) return false
  if (SPANISH_ENDINGS.test(key)) return true
  const stem = key.replace(/(?:es|s)$/, '')
  const forms = [stem, stem.replace(/[ao]$/, 'o'), stem.replace(/[ao]$/, 'a'), key.slice(0, -1)]
  return forms.some((form) => form !== key && form.length > 2 && (knownAs(form) & SPANISH_WORD) > 0)
}
const SPANISH_WORD = KNOWN.everydaySpanish | KNOWN.plainSpanish

export const standingOf = (key: string, lang: Language): Standing => {
  const flags = flagsOf(key)
  const first = grade(flags, KNOWN.commonFirst, KNOWN.rareFirst)
  const surname = grade(flags, KNOWN.commonSurname, KNOWN.rareSurname)
  let word = grade(flags, KNOWN.everydayEnglish, KNOWN.plainEnglish)
  if (lang === 'es') {
    const spanish = grade(flags, KNOWN.everydaySpanish, KNOWN.plainSpanish)
    if (spanish > 0) word = spanish
    else if (word > 0 || (first === 0 && surname === 0 && spanishForm(key))) word = 1
  }
  return { first, surname, word, place: (flags & KNOWN.city) > 0 }
}

/** A run of capitalised words, by word indexes. */
interface Run {
  from: number
  to: number
  organisationLast: number
  organisationFirst: number
}

/** Everything about a text that the features of its words draw on. */
export interface Scene {
  words: readonly Word[]
  lang: Language
  standings: readonly Standing[]
  runs: readonly (Run | null)[]
  cities: ReadonlySet<number>
  /** Keys that stand somewhere in small letters, and with a capital inside a sentence. */
  small: ReadonlySet<string>
  inside: ReadonlySet<string>
  tone: 'plain' | 'titled' | 'upper' | 'small'
}

export const sceneOf = (words: readonly Word[], lang: Language): Scene => {
  const standings = words.map((word) => standingOf(word.key, lang))
  const runs: (Run | null)[] = words.map(() => null)
  for (let from = 0; from < words.length; from++) {
    if (!words[from]?.capital) continue
    const run: Run = { from, to: from + 1, organisationLast: -1, organisationFirst: -1 }
    while (
      run.to < words.length &&
      words[run.to]?.capital &&
      continues(words[run.to]) &&
      !(words[run.to]?.starts && words[run.to]?.gap === '. ')
    )
      run.to++
    for (let at = from; at < run.to; at++) {
      const key = words[at]?.key ?? ''
      if (ORGANISATION_LAST.has(key)) run.organisationLast = at
      if (ORGANISATION_FIRST.has(key) && run.organisationFirst === -1) run.organisationFirst = at
      runs[at] = run
    }
    from = run.to - 1
  }
  const long = words.filter((word) => word.text.length > 3 && !word.digits)
  const capitals = long.filter((word) => word.capital).length
  const uppers = long.filter((word) => word.allCapitals).length
  const tone =
    long.length > 2 && uppers > long.length * 0.7
      ? 'upper'
      : long.length > 3 && capitals > long.length * 0.7
        ? 'titled'
        : capitals === 0
          ? 'small'
          : 'plain'
  return {
    words,
    lang,
    standings,
    runs,
    cities: citiesIn(words),
    small: new Set(words.filter((word) => !word.capital).map((word) => word.key)),
    inside: new Set(words.filter((word) => word.capital && !word.starts).map((word) => word.key)),
    tone,
  }
}

const citiesIn = (words: readonly Word[]): Set<number> => {
  const found = new Set<number>()
  words.forEach((word, at) => {
    if (!word.capital || !(knownAs(word.key) & KNOWN.cityBeginning)) return
    let name = word.key
    for (let to = at + 1; to < at + 4 && to < words.length; to++) {
      if (words[to]?.gap !== ' ') break
      name += ` ${words[to]?.key}`
      if (isCity(name)) for (let i = at; i <= to; i++) found.add(i)
    }
  })
  return found
}

const gapKind = (gap: string): string => {
  const bare = gap.trim()
  return bare === '' ? (gap === '' ? '0' : gap.includes('\n') ? 'n' : '_') : bare.charAt(0)
}

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

const strength = ({ first, surname, word }: Standing): string => `${first}${surname}${word}`
const NOBODY: Standing = { first: 0, surname: 0, word: 0, place: false }

/**
 * Whether a word may be a name at all: capitalised, or in small letters a first name that is no word, or a name next to another.
 */
export const mayBeName = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  if (!word || (word.digits && !word.capital)) return false
  // The English pronoun, unless a full stop makes it an initial.
  if (word.key === 'i')
    return (
      scene.words[at + 1]?.gap.startsWith('.') === true && scene.words[at + 1]?.capital === true
    )
  if (scene.lang === 'es' && ORGANISATION_FIRST.has(word.key) && scene.standings[at]?.first === 0)
    return false
  if (word.capital) return true
  const { first, surname, word: ordinary } = scene.standings[at] ?? NOBODY
  if (word.text.length < 3 || PARTICLES.has(word.key)) return false
  if (ordinary === 1) return first === 2 && word.text.length > 3
  if (ordinary === 0) return first === 2 || surname === 2 || (first === 1 && word.text.length > 3)
  return false
}

/** The features of one word, as names that `weights.ts` may hold a weight for. */
export const featuresOf = (scene: Scene, at: number): string[] => {
  const word = scene.words[at]
  if (!word) return []
  const standing = scene.standings[at] ?? NOBODY
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
    `n:${strength(standing)}${starts}`,
    `nf:${standing.first}${standing.surname}`,
    `w:${standing.word}${starts}`,
    `shape:${shape}:${scene.tone}`,
    `lang:${scene.lang}:${shape}${standing.word}`,
  ]
  if (shape === 'A')
    found.push(
      `caps:${Math.min(word.text.length, 6)}:${standing.first}${standing.surname}${standing.word}`,
    )
  if (standing.place || scene.cities.has(at))
    found.push(
      `city:${standing.first}${standing.surname}`,
      scene.cities.has(at) ? 'city:long' : 'city:one',
    )
  for (const [name, set] of SETS) if (set.has(key)) found.push(`is:${name}`)
  if (standing.word === 0 && shape !== 'A')
    found.push(
      `end2:${key.slice(-2)}`,
      `end3:${key.slice(-3)}`,
      `length:${Math.min(key.length, 10)}`,
    )
  else if (standing.word > 0) found.push(`key:${key}`)
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
  return found
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
  const first = scene.standings[run.from] ?? NOBODY
  const last = scene.standings[run.to - 1] ?? NOBODY
  found.push(`run:ends:${first.first}${first.word}-${last.surname}${last.word}`)
  let words = 0
  let names = 0
  for (let i = run.from; i < run.to; i++) {
    const one = scene.standings[i] ?? NOBODY
    if (one.word > 0) words++
    if (one.first === 2) names++
  }
  found.push(
    `run:words:${words === 0 ? 'none' : words === length ? 'all' : 'some'}`,
    `run:firsts:${Math.min(names, 2)}`,
  )
}

const addBefore = (scene: Scene, at: number, found: string[]): void => {
  const word = scene.words[at]
  const before = scene.words[at - 1]
  if (!word || !before) {
    found.push('before:nothing')
    return
  }
  const gap = gapKind(word.gap)
  if (before.capital && continues(word))
    found.push(
      `before:C${strength(scene.standings[at - 1] ?? NOBODY)}`,
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
  const gap = gapKind(after.gap)
  if (after.capital && continues(after))
    found.push(
      `after:C${strength(scene.standings[at + 1] ?? NOBODY)}`,
      `after:Cis:${after.initial ? 'initial' : company(after)}`,
    )
  else found.push(`after:${gap}:${after.capital ? 'C' : 'l'}${company(after)}`)
  if (gap === ',' && AGE.test(after.key)) found.push('after:age')
  found.push(`gapAfter:${gap}`, `after=${after.key}`)
  const later = scene.words[at + 2]
  if (later && after.gap === ' ' && later.gap === ' ')
    found.push(`later=${later.key}`, `later:${company(after)}:${company(later)}`)
}
