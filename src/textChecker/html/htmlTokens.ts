import { RAW_TEXT } from './elementLists.ts'
import { rawTextEnd, tagAt } from './tagParser.ts'
import type { Tag } from './tagParser.ts'

/** A piece of HTML; offsets in the text it was read in. `inside` is what stands between the signs that begin and end it. */
export type Token = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'tag'; readonly tag: Tag }
  /** What stands in an element whose content is no HTML: a script, a title. */
  | { readonly kind: 'raw'; readonly tag: Tag }
  /** `<!-- … -->`, `<![CDATA[ … ]]>`; a doctype, `<?…>`, `</ …>`: what browsers take for a comment, written in another way. */
  | {
      readonly kind: 'comment' | 'cdata' | 'declaration'
      readonly inside: readonly [number, number]
    }
  /** A tag that never ends. Browsers show nothing of it. */
  | { readonly kind: 'unfinished' }
)

/** What begins with `<!`, `<?`, or `</` before a sign. */
const declarationAt = (text: string, from: number): Token => {
  const until = (end: RegExp, begin: number): { to: number; inside: [number, number] } => {
    end.lastIndex = begin
    const found = end.exec(text)
    const close = found?.index ?? text.length
    return { to: close + (found?.[0].length ?? 0), inside: [begin, close] }
  }
  if (text.startsWith('<!--', from)) {
    const empty = /^-?>/.exec(text.slice(from + 4, from + 6))?.[0].length
    if (empty !== undefined)
      return { kind: 'comment', from, to: from + 4 + empty, inside: [from + 4, from + 4] }
    return { kind: 'comment', from, ...until(/--!?>/g, from + 4) }
  }
  if (text.startsWith('<![CDATA[', from))
    return { kind: 'cdata', from, ...until(/\]\]>/g, from + 9) }
  return { kind: 'declaration', from, ...until(/>/g, from + 2) }
}

/** Takes HTML; yields it piece by piece, in order and without a gap (HTML, section 13.2.5). Never throws; takes time proportional to the text. */
export function* tokensOf(text: string): Generator<Token> {
  let at = 0
  let open = text.indexOf('<')
  const textUntil = function* (to: number): Generator<Token> {
    if (to > at) yield { kind: 'text', from: at, to }
  }
  while (open !== -1) {
    const next = text.charAt(open + 1)
    const letter = text.charAt(open + (next === '/' ? 2 : 1))
    if (/[A-Za-z]/.test(letter)) {
      yield* textUntil(open)
      const tag = tagAt(text, open)
      if (!tag) {
        yield { kind: 'unfinished', from: open, to: text.length }
        return
      }
      yield { kind: 'tag', from: open, to: tag.end, tag }
      at = tag.end
      if (!tag.closing && RAW_TEXT.has(tag.name)) {
        at = rawTextEnd(text, tag.end, tag.name)
        yield { kind: 'raw', from: tag.end, to: at, tag }
      }
      open = text.indexOf('<', at)
    } else if (next === '!' || next === '?' || (next === '/' && letter !== '')) {
      yield* textUntil(open)
      const token = declarationAt(text, open)
      yield token
      at = token.to
      open = text.indexOf('<', at)
    } else open = text.indexOf('<', open + 1)
  }
  yield* textUntil(text.length)
}
