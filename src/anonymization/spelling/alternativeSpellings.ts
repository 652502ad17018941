/** German and Nordic spellings without the special letter: Müller, Mueller. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/ü/giu, 'ue'],
  [/ö/giu, 'oe'],
  [/ä/giu, 'ae'],
  [/ø/giu, 'oe'],
  [/å/giu, 'aa'],
]

/**
 * Returns the ways a name may be typed, before folding: as registered, without special letters, and
 * in upper and lower case (for scripts whose cases look different).
 */
export const typedForms = (name: string): string[] => {
  const composed = name.normalize('NFC')
  const writtenOut = WRITTEN_OUT.reduce(
    (text, [letter, typed]) => text.replace(letter, typed),
    composed,
  )
  const forms = [composed, writtenOut]
  // Only Latin letters fold to the same in both cases; a Greek or Cyrillic capital may look like
  // another letter.
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(composed))
    forms.push(composed.toUpperCase(), composed.toLowerCase())
  return [...new Set(forms)]
}
