import { joinsOn } from './nonNamePhrases.ts'
import type { Scene } from './textContext.ts'
import { continues, signOf } from './detectorTokens.ts'
import type { Word } from './detectorTokens.ts'
import {
  CALENDAR,
  COMPANY,
  DETERMINERS,
  ORGANISATION_LAST,
  PARTICLES,
  PEOPLES,
  PERSON_VERBS,
  PREPOSITIONS,
  ROLES,
  SPEECH,
  TITLES,
} from './cueWords.ts'

/** One letter for what the lists say about a word. Runs of words are described with these letters. */
const kindOf = (scene: Scene, at: number): string => {
  const word = scene.words[at]
  const nameRank = scene.nameRanks[at]
  if (!word || !nameRank) return '-'
  const { key } = word
  if (word.initial) return 'I'
  if (ORGANISATION_LAST.has(key)) return 'O'
  if (PEOPLES.has(key)) return 'N'
  if (CALENDAR.has(key)) return 'D'
  if (TITLES.has(key)) return 'T'
  if (ROLES.has(key)) return 'R'
  if (PARTICLES.has(key) && !word.capital) return 'p'
  if (word.digits) return '0'
  const { first, surname, word: ordinary, place } = nameRank
  if (first === 2) return ordinary === 0 ? 'F' : ordinary === 1 ? 'G' : 'H'
  if (ordinary === 2) return 'W'
  if (first === 1 && ordinary === 0) return 'f'
  if (surname === 2) return ordinary === 0 ? 'S' : 's'
  if (ordinary === 1) return 'w'
  if (surname === 1) return 'u'
  return place ? 'P' : 'x'
}

const classOf = (word: Word | undefined): string => {
  if (!word) return '-'
  const { key } = word
  if (SPEECH.has(key)) return 'say'
  if (TITLES.has(key)) return 'title'
  if (ROLES.has(key)) return 'role'
  if (DETERMINERS.has(key)) return 'det'
  if (PREPOSITIONS.has(key)) return 'prep'
  if (COMPANY.has(key)) return 'with'
  if (PERSON_VERBS.has(key)) return 'verb'
  if (ORGANISATION_LAST.has(key)) return 'org'
  return word.digits ? 'num' : word.capital ? 'Cap' : 'low'
}

/** Longest name in letters. */
const LONGEST_NAME = 40

/** Adds how the word is spelled: its pieces of three letters, so that a name on no list may look like one. */
const addSpelling = (scene: Scene, at: number, word: Word, found: Set<string>): void => {
  const { key } = word
  const nameRank = scene.nameRanks[at]
  if (!word.allCapitals && nameRank && nameRank.word < 2 && key.length <= LONGEST_NAME) {
    const edged = `^${key}$`
    for (let i = 0; i + 3 <= edged.length; i++) found.add(`3${edged.slice(i, i + 3)}`)
    found.add(`p2${key.slice(0, 2)}`)
    found.add(`e4${key.slice(-4)}`)
    found.add(`v${Math.min(4, key.match(/[aeiouy]/g)?.length ?? 0)}`)
  }
  const written = word.text.normalize('NFC')
  if (/['’ʼ]/.test(written)) found.add('has:apostrophe')
  else if (written.includes('-')) found.add('has:hyphen')
  else if (/[^a-z]/i.test(written)) found.add('has:accent')
  if (word.innerCapital) found.add('inner')
}

/** Adds the run of capitalised words that it is in, and the words around that run. */
const addRun = (scene: Scene, at: number, kind: string, found: Set<string>): void => {
  const run = scene.runs[at]
  const from = run ? run.from : at
  const to = run ? run.to : at + 1
  const begins = scene.words[from]
  if (run) {
    let pattern = ''
    for (let i = from; i < Math.min(to, from + 6); i++)
      pattern += i === at ? `<${kindOf(scene, i)}>` : kindOf(scene, i)
    found.add(`rp:${pattern}`)
    if (to - 1 !== at) found.add(`rlast=${scene.words[to - 1]?.key}`)
    if (from !== at) found.add(`rfirst=${begins?.key}`)
    if (run.digits > 0) found.add('rdigits')
    if (run.capitals > 0 && run.capitals < to - from) found.add('rcaps')
  }
  const before = scene.words[from - 1]
  const after = scene.words[to]
  const left = `${signOf(begins?.gap ?? '')}${classOf(before)}`
  const right = `${signOf(after?.gap ?? '.')}${classOf(after)}`
  const length = Math.min(3, to - from)
  found.add(`rb:${length}:${left}`)
  found.add(`ra:${length}:${right}`)
  found.add(`rba:${length}:${left}:${right}:${begins?.starts ? 's' : 'm'}`)
  if (before) {
    found.add(`rb=${before.key}`)
    found.add(`rbk=${before.key}:${kind}`)
  }
  if (after) {
    found.add(`ra=${after.key}`)
    found.add(`rak=${after.key}:${kind}`)
  }
  const earlier = scene.words[from - 2]
  const later = scene.words[to + 1]
  if (earlier) {
    found.add(`rb2=${earlier.key}`)
    found.add(`rb2:${classOf(earlier)}${classOf(before)}`)
  }
  if (later) {
    found.add(`ra2=${later.key}`)
    found.add(`ra2:${right}${signOf(later.gap)}${classOf(later)}`)
  }
  if (before && earlier?.capital && PARTICLES.has(before.key) && begins?.gap === ' ')
    found.add(`bridge:${before.key}:${kindOf(scene, from - 2)}`)
  if (after && later?.capital && PARTICLES.has(after.key) && after.gap === ' ')
    found.add(`bridgeTo:${after.key}:${kindOf(scene, to + 1)}`)
}

/** Adds what the same word shows at another place of the text. */
const addElsewhere = (scene: Scene, at: number, found: Set<string>): void => {
  const word = scene.words[at]
  if (!word) return
  if (!word.capital) return void found.add('else:small')
  found.add('else')
  const run = scene.runs[at]
  const before = scene.words[at - 1]
  const after = scene.words[at + 1]
  if (run && run.organisationLast > at) found.add('else:org')
  if (before?.capital && continues(word)) found.add(`else:b${kindOf(scene, at - 1)}`)
  if (after?.capital && continues(after)) found.add(`else:a${kindOf(scene, at + 1)}`)
  if (after && SPEECH.has(after.key)) found.add('else:says')
  if (before && SPEECH.has(before.key)) found.add('else:said')
  if (before && (TITLES.has(before.key) || ROLES.has(before.key))) found.add('else:title')
  if (after && /^\d{1,2}$/.test(after.key) && after.gap === ', ') found.add('else:age')
  if (before && DETERMINERS.has(before.key)) found.add('else:det')
  if (before && PREPOSITIONS.has(before.key)) found.add('else:prep')
  if (word.possessive) found.add('else:possessive')
  if (!word.starts) found.add('else:inside')
}

/**
 * Returns the word before the list item that a run is, skipping "and" and "y". In "Soto, Lorena and Indiana", each has the others beside
 * it.
 */
export const besideOf = (scene: Scene, at: number): string => {
  const run = scene.runs[at]
  if (!run) return ''
  const groups: string[] = []
  const before = scene.words[run.from - 1]
  const gap = scene.words[run.from]?.gap ?? ''
  if (before && /^[,;/–-]|^ [/–-] |^ \d/.test(gap))
    groups.push(scene.alikes[run.from - 1]?.groups ?? '-')
  else if (before && JOINS.has(before.key) && gap === ' ')
    groups.push(scene.alikes[run.from - 2]?.groups ?? '-')
  const after = scene.words[run.to]
  if (after && /^[,;/–-]|^ [/–-] /.test(after.gap)) groups.push(scene.alikes[run.to]?.groups ?? '-')
  else if (after && JOINS.has(after.key) && after.gap === ' ')
    groups.push(scene.alikes[run.to + 1]?.groups ?? '-')
  return groups.join('')
}
const JOINS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'y',
  'e',
  'o',
  'to',
  'vs',
  'at',
  'beat',
  'over',
  'against',
])

/** Adds what the lists of look-alikes say about it, its neighbours in a list, and the text. */
const addAlike = (scene: Scene, at: number, found: Set<string>): void => {
  const alike = scene.alikes[at]
  const nameRank = scene.nameRanks[at]
  const run = scene.runs[at]
  const beside = besideOf(scene, at)
  if (beside.includes('-')) found.add(alike ? 'alike:beside none' : 'beside none')
  for (const group of new Set(beside.replace(/-/g, ''))) {
    found.add(`beside:${group}`)
    if (alike) found.add(alike.groups.includes(group) ? 'beside same' : 'beside other')
  }
  found.add(`company:${scene.company}:${kindOf(scene, at)}`)
  if (run) found.add(`company:${scene.company}:${Math.min(3, run.to - run.from)}`)
  found.add(`share:${scene.alikeShare}:${alike ? 'a' : kindOf(scene, at)}`)
  if (!alike || !nameRank) return
  const many = alike.to - alike.from > 1 ? 'm' : '1'
  const { before, after } = joinsOn(scene.words, alike)
  const stands = `${many}${before ? 'b' : ''}${after ? 'a' : ''}`
  const known = `${nameRank.first}${nameRank.surname}${nameRank.word}`
  const from = run ? Math.min(run.from, alike.from) : alike.from
  const to = run ? Math.max(run.to, alike.to) : alike.to
  const left = `${signOf(scene.words[from]?.gap ?? '')}${classOf(scene.words[from - 1])}`
  const right = `${signOf(scene.words[to]?.gap ?? '.')}${classOf(scene.words[to])}`
  found.add(`alike:${stands}`)
  found.add(`alike:${stands}:${known}`)
  found.add(`alike:l:${stands}:${left}`)
  found.add(`alike:r:${stands}:${right}`)
  if (scene.words[at]?.possessive) found.add(`alike:'s:${stands}`)
  if (before) found.add(`alike:before:${kindOf(scene, alike.from - 1)}`)
  if (after) found.add(`alike:after:${kindOf(scene, alike.to)}`)
  found.add(`alike:share:${many}:${scene.alikeShare}`)
  for (const group of alike.groups) {
    found.add(`alike:${group}:${stands}`)
    found.add(`alike:${group}:${many}:${known}`)
    found.add(`alike:${group}:${scene.words[at]?.starts ? 's' : 'm'}:${right}`)
    found.add(`alike:${group}:l:${left}`)
  }
}

const FARTHEST = 5

/** Adds features of a word's spelling, of the run it is in, of the words around that run, and of the same word elsewhere in the text. */
export const addContext = (scene: Scene, at: number, found: Set<string>): void => {
  const word = scene.words[at]
  if (!word) return
  const kind = kindOf(scene, at)
  const starts = word.starts ? 's' : 'm'
  found.add(`k:${kind}`)
  found.add(`k:${kind}:${starts}:${scene.tone}`)
  found.add(`kl:${kind}:${scene.lang}:${starts}`)
  addSpelling(scene, at, word, found)
  addRun(scene, at, kind, found)
  addAlike(scene, at, found)
  let first = at
  while (first > 0 && !scene.words[first]?.starts && at - first < FARTHEST) first--
  found.add(`pos:${at - first}:${kind}`)
  if (first !== at && scene.words[first]?.capital === false) found.add('small start')
  for (const other of scene.same.get(word.key) ?? [])
    if (other !== at) addElsewhere(scene, other, found)
}
