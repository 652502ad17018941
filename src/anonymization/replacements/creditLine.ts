import type { Scene } from '../recognizers/passageContext.ts'
import type { Span } from '../spans.ts'

const BY =
  /^[\s*_>#]*(?:(?:Written|Story|Reported|Text|Escrito|Texto|Reportaje|Nota)\s)?(?:By|BY|by|Por|POR|por)[:\s]\s*[*_]*$/u
/** "By Ana Ruiz and", before the next name. */
const AFTER_ANOTHER = /^[\s*_]*(?:By|BY|Por|POR)\s[^.!?\n]{1,60}(?:,|and|y|&)\s+$/u
/** What may stand behind the name in the line of a byline: nothing, another name, what the person is. */
const AFTER_BYLINE = /^[*_]*\s*(?:$|(?:,|\||•|·|\/|[\u2013\u2014-]|and\b|y\b|&)[^.!?]{0,70}$)/u
const ONLY_NAMES = /(?:^|\s)(?:is|was|were|are|has|had|said|says|won|es|fue|dijo|ganó)\s/iu
const CREDIT =
  /(?:^|[.!?)”\n|\u2014\u2013]\s?|[(*_[])\s*(?:photos?|photograph|pictures?|picture|art|artwork|illustrations?|drawing|graphics?|infographic|cartoon|comic|video|design|layout|map|cover|fotos?|fotografías?|ilustración|ilustraciones|arte|dibujo|gráfic[ao]s?|imagen|diseño)(?:\s\p{Ll}+){0,2}?(?:\s(?:by|courtesy of|from|por|de|cortesía de):?|:)\s+[*_]*$/iu
const DASHED = /(?:^|\n|["”»])[^\S\n]*[\u2014\u2013-]{1,2}[^\S\n]*[*_]*$/u
const CLOSING =
  /(?:^|\n)[^\S\n]*(?:sincerely|respectfully|best|best regards|regards|yours|yours truly|love|with love|thank you|thanks|warmly|cheers|atentamente|cordialmente|saludos|con cariño|con amor|respetuosamente|gracias)[^\S\n]*(?:yours)?,?[^\S\n]*(?:\n[^\S\n]*)+[\u2014\u2013-]?[^\S\n]*[*_]*$/iu
const SIGNS = /^[*_]*[^\S\n]*(?:$|\n|,|\(|\||[\u2013\u2014-])/u

/** Characters to either side of a name. No byline and no credit is longer, and a long line is not gone through again for each name in it. */
const FARTHEST = 240

/** The line around a range, or as much of it as is near. `begins`: `before` reaches back to where the line begins. */
const lineAround = (
  text: string,
  { start, end }: Span,
): { before: string; after: string; begins: boolean } => {
  const earliest = Math.max(0, start - FARTHEST)
  const ahead = text.slice(earliest, start)
  const from = ahead.lastIndexOf('\n') + 1
  const [after = ''] = text.slice(end, end + FARTHEST).split('\n', 1)
  return { before: ahead.slice(from), after, begins: from > 0 || earliest === 0 }
}

/** Why a byline in the text has to be taken out. */
export const BYLINE_IN_TEXT =
  'This reads like a byline in the text. Take the line out, and choose the reporter in the byline field.'

/**
 * Returns what kind of line a name stands in: a `byline` ("By Mireya Rubio"), a `credit` ("Photo by
 * …"), a `signature` ("— Mireya Rubio", the line after "Sincerely,"); null for any other. `before`
 * and `after` are one line; several names in a byline count as one.
 */
export const lineKindOf = (
  { text }: Scene,
  span: Span,
): 'byline' | 'credit' | 'signature' | null => {
  const { before, after, begins: whole } = lineAround(text, span)
  const begins = whole && (BY.test(before) || AFTER_ANOTHER.test(before))
  if (begins && AFTER_BYLINE.test(after) && !ONLY_NAMES.test(after)) return 'byline'
  if (CREDIT.test(before)) return 'credit'
  const ahead = text.slice(Math.max(0, span.start - 60), span.start)
  if (
    (DASHED.test(ahead) || CLOSING.test(ahead)) &&
    SIGNS.test(text.slice(span.end, span.end + FARTHEST))
  )
    return 'signature'
  return null
}
