import { startsSentence } from '../recognizers/passageContext.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import { onceForText } from './onceForText.ts'

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
  // "PARADE: A junior waves": behind such a label a caption begins.
  if (colon && /^[\p{Lu} ]{3,40}:\s$/u.test(scene.text.slice(0, Math.min(offset, 50))))
    return capitalized(phrase)
  return !colon && startsSentence(scene, index) ? capitalized(phrase) : phrase
}

/** True for a pull quote, which needs no marks: all of it is a speaker's words. */
export const isPullQuote = ({ passage }: Scene): boolean => passage.place.endsWith('.quote')

/**
 * True between quotation marks: an opening one is not closed yet, or an odd number of straight ones
 * came before.
 */
export const insideQuotation = (text: string, offset: number): boolean => {
  const { marks, depths } = quotationMarksOf(text)
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  const { curly, straight } = depths[low - 1] ?? { curly: 0, straight: 0 }
  return curly > 0 || straight % 2 === 1
}

/** Where a text has quotation marks, and how many of each kind are open behind each. */
const quotationMarksOf = onceForText((text) => {
  const marks: number[] = []
  const depths: { curly: number; straight: number }[] = []
  let curly = 0
  let straight = 0
  for (const mark of text.matchAll(/[“«”»"]/g)) {
    // 6'2" is a height.
    if (
      mark[0] === '"' &&
      /\d['’′]\d{1,2}$/u.test(text.slice(Math.max(0, mark.index - 5), mark.index))
    )
      continue
    if (mark[0] === '"') straight += 1
    else curly += mark[0] === '“' || mark[0] === '«' ? 1 : -1
    marks.push(mark.index)
    depths.push({ curly, straight })
  }
  return { marks, depths }
})
