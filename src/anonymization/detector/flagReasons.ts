import { nameRankOf } from './lexiconRank.ts'
import type { Scene } from './textContext.ts'
import { ROLES, SPEECH, TITLES } from './cueWords.ts'

export const SAID_NICKNAME = 'The text says that somebody is called this.'

export const SPEAKS =
  'It stands at the head of a line before a colon, or at its end as a signature: that is where somebody’s name stands.'

const AGE = /^\d{1,2}$/

/**
 * Returns why the words from `from` to `to` were flagged, by the clearest sign. Never repeats the
 * words.
 */
export const reasonFor = (
  scene: Scene,
  { from, to, at }: { from: number; to: number; at: number },
): string => {
  const before = scene.words[from - 1]
  const after = scene.words[to]
  const word = scene.words[at]
  const first = scene.words[from]
  if (word?.foreignScript)
    return 'A word in another alphabet: it may be a name, and nobody has said whose.'
  if (
    before &&
    TITLES.has(before.key) &&
    !ROLES.has(before.key) &&
    /^\.?\s$/.test(first?.gap ?? '')
  )
    return 'It follows a title, as a person’s name does.'
  if (after && AGE.test(after.key) && /^,\s$/.test(after.gap))
    return 'It is followed by an age, as a person’s name is.'
  if (after && SPEECH.has(after.key) && after.gap === ' ')
    return 'It stands before a word such as “said”, where a speaker’s name stands.'
  if (before && SPEECH.has(before.key) && /^,?\s$/.test(first?.gap ?? ''))
    return 'It stands after a word such as “said”, where a speaker’s name stands.'
  if (before && ROLES.has(before.key) && /^,?\s$/.test(first?.gap ?? ''))
    return 'It follows a word such as “student” or “sister”, as a person’s name does.'
  const nameRank = first ? nameRankOf(first.key, scene.dictionary) : null
  const known = nameRank ? nameRank.first : 0
  if (to - from > 1 && known > 0)
    return 'A first name followed by another capitalised word: it reads like somebody’s full name.'
  if (first?.initial && to - from > 1)
    return 'An initial and a capitalised word: it reads like somebody’s name.'
  if (known > 0 && nameRank?.word === 0)
    return 'It is a first name, and nobody in this story has it.'
  if (to - from === 1 && nameRank && nameRank.surname > 0 && nameRank.word === 0)
    return 'It is a surname, and nobody in this story has it.'
  if (first && !first.capital)
    return 'In small letters, but it stands where a name would: it may be somebody’s.'
  if (to - from > 1)
    return 'Several capitalised words in a row that are no place or institution we know: it may be somebody’s name.'
  if (nameRank && nameRank.word > 0) return 'An ordinary word, but written here as a name would be.'
  return 'A capitalised word that is no ordinary word: it may be somebody’s name.'
}
