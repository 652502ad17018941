import { startsSentence } from '../recognizers/passageContext.ts'
import type { Scene } from '../recognizers/passageContext.ts'

/** Returns a phrase with a capital at its beginning. A digit at its beginning stays. */
export const capitalized = (phrase: string): string => {
  const [first = ''] = phrase
  return first.toLocaleUpperCase() + phrase.slice(first.length)
}

/** Returns the index of the first word that begins at or after an offset. */
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

/**
 * Returns a replacement with the capitals that its place needs: at a sentence's start, and
 * throughout in a headline of capitals.
 */
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

/**
 * True between quotation marks: an opening one is not closed yet, or an odd number of straight ones
 * came before.
 */
export const insideQuotation = (text: string, offset: number): boolean => {
  const before = text.slice(0, offset)
  const opened = before.match(/[“«]/g)?.length ?? 0
  const closed = before.match(/[”»]/g)?.length ?? 0
  return opened > closed || (before.match(/"/g)?.length ?? 0) % 2 === 1
}
