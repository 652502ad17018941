import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'

/** A name's words as they are compared: folded as the engine folds them, so that "Søren" and "Soren", or letters of another script that look alike, are one name. */
export const wordsOf = (name: string): string[] =>
  foldedWords(name)
    .flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean)
