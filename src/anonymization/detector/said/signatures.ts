import { listed } from '../lexiconLookup.ts'

/** "… seats. –GC" at the end of a line. Initials with full stops are asked about anyway (`initials.ts`). */
const BEHIND_A_DASH = /[–—-][^\S\n]?(\p{Lu}{2,3})[^\S\n]*$/gmu

/** What ends a line behind a dash and is nobody. Fewer than in `initials.ts`, because a dash says that somebody signs. */
const NOBODY: ReadonlySet<string> = new Set(
  'am pm ap afp efe tv dj mc us usa uk eu dc la ny sf tba tbd id ok vs qa'.split(' '),
)

/** Finds the ends of lines that look signed: the initials as the lists write words, and their UTF-16 offset. */
export const signaturesAt = (text: string): { key: string; start: number }[] =>
  [...text.matchAll(BEHIND_A_DASH)].flatMap((match) => {
    const [all, initials = ''] = match
    const key = listed(initials)
    return NOBODY.has(key) ? [] : [{ key, start: match.index + all.indexOf(initials) }]
  })

/**
 * Returns who signs in a story, by their initials. One signature alone may be anything; where two
 * lines or more are signed, it is how this text says who wrote what.
 */
export const signersIn = (texts: readonly string[]): ReadonlySet<string> => {
  const found = texts.flatMap(signaturesAt)
  return new Set(found.length > 1 ? found.map(({ key }) => key) : [])
}
