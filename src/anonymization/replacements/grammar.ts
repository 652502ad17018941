import { startsSentence } from '../recognizers/passageContext.ts'
import type { Scene } from '../recognizers/passageContext.ts'

/** Written with a capital in front. Takes a phrase that may begin with a digit, which stays. */
export const capitalized = (phrase: string): string => {
  const [first = ''] = phrase
  return first.toLocaleUpperCase() + phrase.slice(first.length)
}

/** Index of the first word that begins at or behind an offset. */
export const wordFrom = (scene: Scene, offset: number): number => {
  let low = 0
  let high = scene.words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((scene.words[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A replacement in the letters its place asks for: capital at a sentence's start, capitals in a headline of capitals. */
export const inLettering = (scene: Scene, offset: number, phrase: string): string => {
  if (phrase === '') return phrase
  if (scene.lettering === 'upper') return phrase.toLocaleUpperCase()
  if (scene.lettering === 'title' && scene.surface === 'headline')
    return phrase
      .split(' ')
      .map((word, i) =>
        i > 0 && /^(?:a|an|the|at|of|de|del|la|el|un|una)$/.test(word) ? word : capitalized(word),
      )
      .join(' ')
  if (scene.lettering === 'lower') return phrase
  const index = wordFrom(scene, offset)
  const colon = /:\s*$/.test(scene.words[index]?.gapText ?? '') && index > 0
  return !colon && startsSentence(scene, index) ? capitalized(phrase) : phrase
}

/** The apostrophe a passage uses; the typographic one where it uses none. */
export const apostropheOf = (text: string): string =>
  text.includes('’') || !text.includes("'") ? '’' : "'"

export type Possessive = 'none' | 'kept' | 'bare'

/**
 * Whether a name is in the possessive: `kept` where 's follows and stays, `bare` where only an apostrophe does (Reyes’ sign), which the
 * replacement must complete. An apostrophe that closes a quotation is none.
 */
export const possessiveAt = (text: string, start: number, end: number): Possessive => {
  const rest = text.slice(end, end + 4)
  if (/^['’ʼ＇][sS](?![\p{L}\p{N}])/u.test(rest)) return 'kept'
  if (!/^['’](?!\p{L})/u.test(rest) || !/[szxSZX]$/.test(text.slice(start, end))) return 'none'
  return /(?:^|[\s(])['‘][^\s'’]/.test(text.slice(0, start)) ? 'none' : 'bare'
}

/** True between quotation marks: an opening one is still unclosed, or an odd number of straight ones came before. */
export const insideQuotation = (text: string, offset: number): boolean => {
  const before = text.slice(0, offset)
  const opened = before.match(/[“«]/g)?.length ?? 0
  const closed = before.match(/[”»]/g)?.length ?? 0
  return opened > closed || (before.match(/"/g)?.length ?? 0) % 2 === 1
}
