import { inOrder } from '../spans.ts'
import type { Span } from '../spans.ts'
import { IN_BRACKETS } from '../spelling/recordNoteRules.ts'
import { COMMON_ABBREVIATIONS } from '../spelling/wordLists.ts'
import { REASONS } from './doubtReasons.ts'
import type { Doubt, Recognised } from './findings.ts'
import type { Scene } from './passageContext.ts'

/** How a name sounds, or a pun on it, written behind it: "Nguyen (WIN)". */
interface Gloss extends Span {
  /** Its words, in small letters. */
  readonly words: readonly string[]
  readonly person: number
}

const BRACKET = /^(?:['’]s)?\s*[([]\s*([^()[\]\n]{2,60}?)\s*[)\]]/u
const SOUNDS =
  /^(?:is\s+)?(?:it’s\s+)?(?:pronounced|say|said|sounds\s+like|rhymes\s+with|se\s+pronuncia|se\s+dice|suena\s+como|rima\s+con)\s+(?:like\s+)?(?:as\s+)?/iu
const SAID_BEHIND =
  /^,?\s+(?:which\s+|that\s+|que\s+)?(?:is\s+)?(?:pronounced|sounds\s+like|rhymes\s+with|se\s+pronuncia|suena\s+como|rima\s+con)\s+(?:like\s+|as\s+)?["“‘'«]?([\p{L}-]{2,30}(?:\s[\p{L}-]{2,20})?)["”’'»]?/iu
const QUOTED = /^["“‘'«]\s*([\p{L}\s-]{2,40}?)[,.]?\s*["”’'»]$/u
/** SEER-shuh, wah-KEEN. */
const SYLLABLES = /^(?=.*-)(?=.*\p{Lu}{2})[\p{L}-]+$/u
const CAPITALS = /^\p{Lu}{2,}$/u
const ABBREVIATIONS = new Set(
  (
    'usc ucla mit csun nyu asu ucsd ucsb uci ucb ucr ucsc sdsu csulb lmu nasa usa mvp rotc jrotc asb nhs csf dnp dnf dns ap ib stem steam gpa espn nba ' +
    'wnba nfl mlb nhl mls ncaa cif lausd ymca ywca naacp aclu fbi cia dmv covid nato unicef ngo ceo cfo vip tba tbd aka fyi led'
  ).split(' '),
)

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []

/** Returns the words of what is in a bracket behind a name, if they say how it sounds. */
const soundIn = (scene: Scene, inside: string): string[] | null => {
  const said = SOUNDS.exec(inside)
  if (said) return wordsIn(inside.slice(said[0].length))
  const quoted = QUOTED.exec(inside)?.[1]
  if (quoted !== undefined) return wordsIn(quoted)
  const words = inside.split(/\s+/u)
  if (words.length > 4 || IN_BRACKETS.some(({ rule }) => rule.test(inside))) return null
  if (words.some((word) => SYLLABLES.test(word))) return wordsIn(inside)
  if (!words.every((word) => CAPITALS.test(word))) return null
  const unknown = wordsIn(inside).filter(
    (word) => !ABBREVIATIONS.has(word) && !COMMON_ABBREVIATIONS.has(word),
  )
  const sounds = unknown.filter((word) => scene.everyday.has(word) || /[aeiouy]/.test(word))
  return unknown.length === words.length && sounds.length === words.length ? wordsIn(inside) : null
}

/** Finds what is written directly behind the names of a passage and says how they sound. */
const glossesIn = (scene: Scene, names: readonly Recognised[]): Gloss[] =>
  names.flatMap(({ end, people: [person], writing }): Gloss[] => {
    if (person === undefined || writing !== 'name') return []
    const behind = scene.text.slice(end, end + 90)
    const bracket = BRACKET.exec(behind)
    const inside = bracket?.[1] ?? ''
    const words = bracket ? soundIn(scene, inside) : null
    if (bracket && words && words.length > 0) {
      const start = end + bracket[0].lastIndexOf(inside)
      return [{ start, end: start + inside.length, words, person }]
    }
    const said = SAID_BEHIND.exec(behind)
    const sound = said?.[1] ?? ''
    if (!said) return []
    const start = end + said[0].lastIndexOf(sound)
    return [{ start, end: start + sound.length, words: wordsIn(sound), person }]
  })

/**
 * Returns what to ask an editor in one passage because of glosses in the story: the glosses in it,
 * and their words where they come again. A word that is an ordinary one too ("win") is asked about only
 * in capitals or in quotes.
 */
const glossDoubts = (
  scene: Scene,
  own: readonly Gloss[],
  all: ReadonlyMap<string, ReadonlySet<number>>,
): Doubt[] => {
  const ask = (span: Span, person: number): Doubt => ({
    start: span.start,
    end: span.end,
    code: 'ambiguous_word',
    person,
    reason: REASONS.sound,
  })
  const again: Doubt[] = []
  const glosses = inOrder(own)
  let at = 0
  for (const match of scene.text.matchAll(/[\p{L}-]{2,}/gu)) {
    const [word] = match
    const sound = word.toLowerCase()
    const people = all.get(sound)
    const start = match.index
    const end = start + word.length
    while (at < glosses.length && (glosses[at]?.end ?? 0) < end) at += 1
    const gloss = glosses[at]
    if (people === undefined || (gloss && gloss.start <= start && end <= gloss.end)) continue
    const quoted =
      /["“‘«]/u.test(scene.text.charAt(start - 1)) &&
      /^[,.]?["”’»]/u.test(scene.text.slice(end, end + 2))
    const marked = CAPITALS.test(word) || SYLLABLES.test(word) || quoted
    if (marked || !scene.everyday.has(sound.replace(/-.*/u, '')))
      for (const person of people) again.push(ask({ start, end }, person))
  }
  return [...own.map((gloss) => ask(gloss, gloss.person)), ...again]
}

/** By each word that says how a name sounds: the people whose name it is. */
const soundsOf = (glosses: readonly Gloss[]): Map<string, Set<number>> => {
  const sounds = new Map<string, Set<number>>()
  for (const { words, person } of glosses)
    for (const word of words) sounds.set(word, (sounds.get(word) ?? new Set()).add(person))
  return sounds
}

/**
 * Adds to the passages of a story the doubts about what says how a name sounds, which one passage
 * alone does not show.
 */
export const withGlosses = <
  P extends {
    readonly scene: Scene
    readonly names: readonly Recognised[]
    readonly doubts: readonly Doubt[]
  },
>(
  passages: readonly P[],
): P[] => {
  const glosses = passages.map(({ scene, names }) => glossesIn(scene, names))
  const all = soundsOf(glosses.flat())
  if (all.size === 0) return [...passages]
  return passages.map((passage, i) => ({
    ...passage,
    doubts: [...passage.doubts, ...glossDoubts(passage.scene, glosses[i] ?? [], all)],
  }))
}
