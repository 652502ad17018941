import { MODALS, list } from '../spelling/wordLists.ts'
import { isCapitalized } from './passageContext.ts'
import type { Scene } from './passageContext.ts'

/** Given names that are verbs as they stand behind a surname: "Osei drew a cat". */
const VERBS = list('drew rose won sung')

/** True for a word in small letters directly behind a capitalised one, which the dictionary has too. */
export const isSmallWordBehind = (scene: Scene, index: number): boolean => {
  const word = scene.words[index]
  return (
    word?.gap === 'space' &&
    word.shape === 'lower' &&
    isCapitalized(scene.words[index - 1]) &&
    scene.vocabulary.own(word.norm)
  )
}

/** True where that word can only be the verb of the surname before it: "Osei will run", "Lopez may come". */
export const isVerbBehind = (scene: Scene, index: number): boolean => {
  const norm = scene.words[index]?.norm ?? ''
  return (MODALS.has(norm) || VERBS.has(norm)) && isSmallWordBehind(scene, index)
}
