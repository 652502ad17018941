const MARKS: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030A'],
  ['cedil', '\u0327'],
  ['caron', '\u030C'],
  ['breve', '\u0306'],
  ['macr', '\u0304'],
  ['ogon', '\u0328'],
  ['dblac', '\u030B'],
  ['dot', '\u0307'],
])
/** Letters whose accent is no mark of its own, ligatures, signs. */
const SIGNS =
  'amp:& AMP:& lt:< LT:< gt:> GT:> quot:" QUOT:" apos:\' rsquo:’ lsquo:‘ ldquo:“ rdquo:” sbquo:‚ bdquo:„ laquo:« raquo:» lsaquo:‹ rsaquo:› ' +
  'ndash:– mdash:— hellip:… bull:• hyphen:‐ dash:‐ horbar:― prime:′ Prime:″ grave:` acute:´ period:. comma:, lowbar:_ commat:@ num:# sol:/ bsol:\\ ' +
  'ast:* plus:+ equals:= semi:; excl:! quest:? lpar:( rpar:) lsqb:[ lbrack:[ rsqb:] rbrack:] lcub:{ lbrace:{ rcub:} rbrace:} verbar:| vert:| ' +
  'dollar:$ percnt:% iexcl:¡ iquest:¿ ordf:ª ordm:º deg:° middot:· copy:© reg:® trade:™ sect:§ para:¶ euro:€ pound:£ cent:¢ times:× ' +
  'szlig:ß aelig:æ AElig:Æ oelig:œ OElig:Œ oslash:ø Oslash:Ø eth:ð ETH:Ð thorn:þ THORN:Þ inodot:ı imath:ı jmath:ȷ lstrok:ł Lstrok:Ł ' +
  'dstrok:đ Dstrok:Đ hstrok:ħ Hstrok:Ħ tstrok:ŧ Tstrok:Ŧ eng:ŋ ENG:Ŋ kgreen:ĸ ijlig:ĳ IJlig:Ĳ fjlig:fj filig:ﬁ fllig:ﬂ fflig:ﬀ ffilig:ﬃ ' +
  'ell:ℓ hbar:ℏ ii:i ee:e fnof:ƒ'
const GREEK =
  'alpha:α beta:β gamma:γ delta:δ epsilon:ε zeta:ζ eta:η theta:θ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ omicron:ο pi:π rho:ρ sigma:σ tau:τ ' +
  'upsilon:υ phi:φ chi:χ psi:ψ omega:ω'
const CYRILLIC =
  'a:а b:б v:в g:г d:д ie:е zh:ж z:з i:и j:й k:к l:л m:м n:н o:о p:п r:р s:с t:т u:у f:ф kh:х ts:ц ch:ч sh:ш shch:щ hard:ъ y:ы soft:ь e:э yu:ю ' +
  'ya:я io:ё dj:ђ gj:ѓ juk:є ds:ѕ iuk:і yi:ї jser:ј lj:љ nj:њ tsh:ћ kj:ќ ubr:ў dz:џ'
const NAMED = new Map<string, string>([
  ['nbsp', '\u00A0'],
  ['NonBreakingSpace', '\u00A0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['numsp', '\u2007'],
  ['puncsp', '\u2008'],
  ['thinsp', '\u2009'],
  ['hairsp', '\u200A'],
  ['MediumSpace', '\u205F'],
  ['Tab', '\t'],
  ['NewLine', '\n'],
  ['colon', ':'],
  ['shy', '\u00AD'],
  ['zwnj', '\u200C'],
  ['zwj', '\u200D'],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
  ['ZeroWidthSpace', '\u200B'],
  ['NoBreak', '\u2060'],
])
const pairs = (table: string): [name: string, meaning: string][] =>
  table.split(' ').map((pair) => {
    const colon = pair.indexOf(':')
    return [pair.slice(0, colon), pair.slice(colon + 1)]
  })
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
for (const [name, sign] of pairs(SIGNS)) NAMED.set(name, sign)
for (const [name, letter] of pairs(GREEK))
  NAMED.set(name, letter).set(capital(name), letter.toUpperCase())
for (const [name, letter] of pairs(CYRILLIC))
  NAMED.set(`${name}cy`, letter)
    .set(`${name.toUpperCase()}cy`, letter.toUpperCase())
    .set(`${capital(name)}cy`, letter.toUpperCase())

/** Names that HTML has understood without their semicolon since its beginning: Latin-1. */
const WITHOUT_SEMICOLON =
  /^(?:[AEIOUYaeiouy]acute|[AEIOUaeiou](?:grave|circ)|[ANOano]tilde|[AEIOUaeiouy]uml|[Cc]cedil|[Aa]ring|[Oo]slash|AElig|aelig|szlig|ETH|eth|THORN|thorn|amp|AMP|lt|LT|gt|GT|quot|QUOT|nbsp|shy|laquo|raquo|iexcl|iquest|ordf|ordm|middot|copy|reg)/

const validPoint = (point: number): boolean =>
  point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
/** Old programs write the apostrophe of Windows-1252 as `&#146;`, and browsers understand it (HTML, section 13.2.5.80). */
const pointMeaning = (point: number): string =>
  point >= 0x80 && point <= 0x9f
    ? WINDOWS_1252.charAt(point - 0x80)
    : validPoint(point)
      ? String.fromCodePoint(point)
      : '\uFFFD'

const named = (name: string): string | null => {
  const direct = NAMED.get(name)
  if (direct !== undefined) return direct
  const mark = MARKS.get(name.slice(1))
  if (mark !== undefined && /^[A-Za-z]/.test(name)) return (name.charAt(0) + mark).normalize('NFC')
  // Mathematical alphabets (&Mscr; &Mfr; &Mopf;) are read as the letters they show.
  return /^([A-Za-z])(?:scr|fr|opf)$/.exec(name)?.[1] ?? null
}

const REFERENCE = /&(?:#[xX]([0-9A-Fa-f]{1,8})|#([0-9]{1,9})|([A-Za-z][A-Za-z0-9]{1,24}))(;?)/y

/**
 * The character reference at an offset (HTML, section 13.5), and how long it is; null where none stands there or it is one that does not occur in
 * names. `strict` is for Markdown, which demands the semicolon.
 */
export const referenceAt = (
  text: string,
  at: number,
  strict = false,
): { meaning: string; length: number } | null => {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(text)
  if (!match) return null
  const [whole, hex, decimal, name, semicolon] = match
  if (strict && semicolon === '') return null
  if (name === undefined) {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return { meaning: pointMeaning(point), length: whole.length }
  }
  const meaning = semicolon === '' ? null : named(name)
  if (meaning !== null) return { meaning, length: whole.length }
  const short = strict ? undefined : WITHOUT_SEMICOLON.exec(name)?.[0]
  const letter = short === undefined ? null : named(short)
  return short === undefined || letter === null
    ? null
    : { meaning: letter, length: 1 + short.length }
}

/** Words as text, or in a quoted value, of HTML. */
export const escapeHtml = (words: string): string =>
  words.replace(
    /[&<>"']/g,
    (sign) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ??
      `&#${sign.charCodeAt(0)};`,
  )

/** Words in a value without quotes, where a space would end it. */
export const escapeUnquoted = (words: string): string =>
  words.replace(/[&<>"'`=\s]/g, (sign) => `&#${sign.charCodeAt(0)};`)
