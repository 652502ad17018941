import type { Scene } from '../recognizers/passageContext.ts'
import { capitalized, wordFrom } from './grammar.ts'

/**
 * "de" + "el estudiante" is "del estudiante". Takes where the phrase begins, and how far left it may look.
 * Returns the phrase and where it begins now.
 */
export const contracted = (
  scene: Scene,
  from: number,
  least: number,
  phrase: string,
): { start: number; phrase: string } => {
  const before = scene.words[wordFrom(scene, from) - 1]
  const contraction = before?.norm === 'de' ? 'del' : before?.norm === 'a' ? 'al' : null
  if (scene.lang !== 'es' || !contraction || !before || !/^el /.test(phrase))
    return { start: from, phrase }
  if (before.start < least || scene.words[before.index + 1]?.gap !== 'space')
    return { start: from, phrase }
  const capital = before.shape === 'title' ? capitalized(contraction) : contraction
  return { start: before.start, phrase: `${capital} ${phrase.slice(3)}` }
}
