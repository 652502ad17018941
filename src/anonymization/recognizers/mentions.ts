import type { Role } from '../spelling/nameVariants.ts'
import { isParticle } from '../spelling/nameParts.ts'
import type { Word } from '../spelling/nameTokens.ts'
import { NEVER_A_NAME } from '../spelling/wordLists.ts'
import { isCapitalized } from './passageContext.ts'
import type { Scene } from './passageContext.ts'
import { isSmallWordBehind, isVerbBehind } from './nameThenWord.ts'
import type { Sighting } from './spellingMatches.ts'

/** A part of the text that names one person. */
export interface Mention {
  person: number
  /** Index of letters, inclusive. */
  first: number
  last: number
  /** Index of words, inclusive. */
  firstWord: number
  lastWord: number
  /** UTF-16 offsets. */
  start: number
  end: number
  rule: Role | string
  roles: ReadonlySet<Role>
  /** True where at least two parts of the name are here, or where the name has only one part. */
  whole: boolean
  /** True for only the first name of a person whose first name may be printed. */
  kept: boolean
  unsure: boolean
  /** True for one half of a hyphenated name, alone. */
  half: boolean
  /** The folded words that were recognised. */
  words: readonly string[]
}

const GIVEN: readonly Role[] = ['first-name', 'nickname', 'middle-name', 'first-name-and-initial']
const FAMILY: readonly Role[] = ['surname', 'middle-name', 'initial-and-surname']
const has = (mention: Mention, roles: readonly Role[]): boolean =>
  roles.some((role) => mention.roles.has(role))

const RULE_ORDER: readonly Role[] = [
  'handle',
  'full-name',
  'initial-and-surname',
  'first-name-and-initial',
  'family',
  'first-name',
  'surname',
  'middle-name',
  'nickname',
  'initials',
]
const ruleOf = (roles: ReadonlySet<Role>): Role =>
  RULE_ORDER.find((role) => roles.has(role)) ?? 'full-name'

const mentionOf = (scene: Scene, { form, person, first, last, unsure }: Sighting): Mention => ({
  person,
  first,
  last,
  firstWord: scene.letters.words[first] ?? 0,
  lastWord: scene.letters.words[last] ?? 0,
  start: scene.letters.from[first] ?? 0,
  end: scene.letters.to[last] ?? 0,
  rule: form.role,
  roles: new Set([form.role]),
  whole: form.whole,
  kept: form.kept,
  unsure,
  half: form.half,
  words: form.words,
})

/** Words. A longer run of names is one name over and over. */
const LONGEST_NAME = 12

/** Joins two mentions. A part inside a longer one adds nothing to it. */
const join = (a: Mention, b: Mention): Mention => {
  const inside = a.first <= b.first && b.last <= a.last
  const outside = b.first <= a.first && a.last <= b.last
  const same = inside && outside
  const roles = new Set(
    same
      ? [...a.roles, ...b.roles]
      : inside
        ? a.roles
        : outside
          ? b.roles
          : [...a.roles, ...b.roles],
  )
  const words =
    same || inside ? a.words : outside ? b.words : [...a.words, ...b.words].slice(0, LONGEST_NAME)
  return {
    person: a.person,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    firstWord: Math.min(a.firstWord, b.firstWord),
    lastWord: Math.max(a.lastWord, b.lastWord),
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    rule: ruleOf(roles),
    roles,
    whole: a.whole || b.whole,
    half: same ? a.half && b.half : inside ? a.half : outside ? b.half : false,
    kept: same ? a.kept || b.kept : inside ? a.kept : outside ? b.kept : a.kept && b.kept,
    unsure: same
      ? a.unsure && b.unsure
      : inside
        ? a.unsure
        : outside
          ? b.unsure
          : a.unsure && b.unsure,
    words,
  }
}

const near = (word: Word | undefined): boolean =>
  word !== undefined && ['inside', 'join', 'space', 'newline', 'quote'].includes(word.gap)

const isMiddle = (scene: Scene, index: number): boolean => {
  const word = scene.words[index]
  const next = scene.words[index + 1]
  if (!word || !next || word.gap !== 'space') return false
  if (word.norm.length === 1 && word.shape === 'title')
    return next.gap === 'dotSpace' || next.gap === 'space'
  if (isParticle(word.norm)) return next.gap === 'space'
  return (
    next.gap === 'space' &&
    isCapitalized(word) &&
    !NEVER_A_NAME.has(word.norm) &&
    scene.lettering !== 'title' &&
    scene.lettering !== 'upper'
  )
}

/** "Osei will run", of Will Osei: the surname, and a verb. "Will osei" is the name. */
const isNameAndWord = (scene: Scene, a: Mention, b: Mention): boolean =>
  b.firstWord === b.lastWord &&
  b.firstWord === a.lastWord + 1 &&
  has(a, FAMILY) &&
  !has(a, GIVEN) &&
  has(b, GIVEN) &&
  (b.half ? isSmallWordBehind(scene, b.firstWord) : isVerbBehind(scene, b.firstWord))

/** Leaves out whole names that are only a surname and a verb: "Osei will". */
const withoutNamesAndWords = (scene: Scene, mentions: readonly Mention[]): Mention[] => {
  const single = (mention: Mention): boolean => mention.firstWord === mention.lastWord
  const given = new Set<number>()
  const family = new Set<number>()
  for (const mention of mentions)
    if (single(mention)) {
      if (has(mention, GIVEN)) {
        const { half, firstWord } = mention
        if (half ? isSmallWordBehind(scene, firstWord) : isVerbBehind(scene, firstWord))
          given.add(firstWord)
      } else if (has(mention, FAMILY)) family.add(mention.firstWord)
    }
  return mentions.filter(
    ({ firstWord, lastWord, roles }) =>
      !roles.has('full-name') ||
      lastWord !== firstWord + 1 ||
      !family.has(firstWord) ||
      !given.has(lastWord),
  )
}

/** "Will Osei will run": after the whole name, a word of it in small letters is the word. `b` begins in `a` or directly behind it. */
const repeatsInSmall = (scene: Scene, a: Mention, b: Mention): boolean => {
  const word = scene.words[b.lastWord]
  return (
    word !== undefined &&
    a.whole &&
    b.lastWord === a.lastWord + 1 &&
    b.firstWord > a.firstWord &&
    a.words.includes(word.norm) &&
    isSmallWordBehind(scene, b.lastWord)
  )
}

/**
 * True where two mentions of one person are one: "Mireya" + "Rubio", "Rubio," + "Mireya", "Mireya
 * A." + "Rubio".
 */
const belongTogether = (scene: Scene, a: Mention, b: Mention): boolean => {
  if (b.first <= a.last + 1 && a.lastWord === b.firstWord) return true
  if (
    a.roles.has('family') ||
    b.roles.has('family') ||
    a.roles.has('handle') ||
    b.roles.has('handle')
  )
    return false
  if (repeatsInSmall(scene, a, b) || isNameAndWord(scene, a, b)) return false
  const next = scene.words[b.firstWord]
  if (b.firstWord === a.lastWord + 1) {
    if (near(next)) return a.words.join() !== b.words.join()
    if (next?.gap === 'dotSpace') return a.words.at(-1)?.length === 1
    return next?.gap === 'comma' && has(a, FAMILY) && !has(a, GIVEN) && has(b, GIVEN) && !b.whole
  }
  if (!has(a, GIVEN) || !has(b, FAMILY) || a.roles.has('full-name')) return false
  const between = b.firstWord - a.lastWord - 1
  if (between < 1 || between > 3) return false
  for (let index = a.lastWord + 1; index < b.firstWord; index++) {
    if (!isMiddle(scene, index)) return false
    if (between > 1 && !isParticle(scene.words[index]?.norm ?? '')) return false
  }
  return true
}

const nameTwoParts = (mention: Mention): Mention =>
  mention.roles.size > 1 &&
  has(mention, GIVEN) &&
  has(mention, FAMILY) &&
  !mention.whole &&
  mention.words.length > 1
    ? { ...mention, whole: true, rule: 'full-name' }
    : mention

/**
 * Joins the places where each person was found into mentions, in reading order. Overlapping ones of
 * one person are united; neighbours that together make a name become one.
 */
export const mentionsFrom = (scene: Scene, sightings: readonly Sighting[]): Mention[] => {
  const byPerson = new Map<number, Mention[]>()
  for (const sighting of sightings) {
    const list = byPerson.get(sighting.person) ?? []
    list.push(mentionOf(scene, sighting))
    byPerson.set(sighting.person, list)
  }
  const mentions: Mention[] = []
  for (const found of byPerson.values()) {
    const list = withoutNamesAndWords(scene, found)
    list.sort((a, b) => a.first - b.first || b.last - a.last)
    const joined: Mention[] = []
    for (const mention of list) {
      const last = joined.at(-1)
      const overlaps = last !== undefined && mention.first <= last.last
      // Read from the family name on, "Osei will" is a name too, of somebody who is already named.
      if (last && overlaps && repeatsInSmall(scene, last, mention)) continue
      if (last && (overlaps || belongTogether(scene, last, mention)))
        joined[joined.length - 1] = nameTwoParts(join(last, mention))
      else joined.push(mention)
    }
    mentions.push(...joined)
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
}
