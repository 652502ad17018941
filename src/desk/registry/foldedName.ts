import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'

/**
 * Returns a name's words for comparing, folded as the engine folds them: "Søren" and "Soren", or
 * letters of another script that look the same, are one name.
 */
export const wordsOf = (name: string): string[] =>
  foldedWords(name)
    .flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean)
