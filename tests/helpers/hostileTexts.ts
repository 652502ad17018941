/**
 * Pieces which, over and over, make texts that a careless program takes very long for: each with what it is. `tests/unit/growth` counts the steps
 * that they take, `bench/growth.ts` their time.
 */
type Pieces = readonly (readonly [what: string, piece: string])[]

/** For the checker of texts: beginnings of Markdown and HTML that never end. */
export const FOR_THE_CHECKER: readonly string[] = [
  '<a ',
  '<',
  '[a](',
  '*a_b`c[d<e&f',
  '`',
  '&',
  '<!--',
  '[',
  '> ',
  'a|\n-|-\n',
  '**a* ',
  '<p>a ',
  '"\\',
  '\n',
]

export const FOR_THE_DETECTOR: Pieces = [
  ['letters', 'a'],
  ['capitals', 'Aa '],
  ['at signs', '@'],
  ['an e-mail that never ends', 'a.'],
  ['a host that never ends', 'a-'],
  ['hash signs', '#a'],
  ['colons', 'http://'],
  ['handles', '@a '],
  ['signed lines', ' –GC\n'],
]

/** The verifier looks for Mireya Rubio in them. */
export const FOR_THE_VERIFIER: Pieces = [
  ['ampersands', '&'],
  ['open tags', '<a'],
  ['percent signs', '%41%'],
  ['percent signs encoded again and again', '%25'],
  ['backslashes', '\\u'],
  ['one long word', 'a'],
  ['digits and letters', 'a1'],
  ['spaces', ' '],
  ['the beginning of the name', 'mireyarubi'],
  ['one word of many letters', 'anna'],
  ['Chinese without a space', '王小明'],
  ['letters turned upside down', 'ɐuuɐ'],
  ['turned words', 'ɐuuɐ ɹ '],
  ['look-alikes', 'ᗰᏒ'],
  ['controls of direction', '\u202eanna\u202c '],
  ['hyphens at the ends of lines', 'mire¬\n'],
  ['two parts of a name over and over', 'mireya rubio '],
]

/** For the removal of characters that nobody sees. */
export const UNSEEN_CHARACTERS: readonly string[] = [
  '\u2067ש',
  '🏴\u{e0067}',
  '\u2069',
  '\u2067ש🏴\u{e0067}\u2069',
]

/** For the reading of details about a student: beginnings of many phrases. */
export const BEGINNINGS_OF_DETAILS: readonly string[] = [
  'a the captain of the girls ',
  'Aa ',
  'one ',
]

/** A photo's XMP packet with `inner` in its description, and these attributes on it. */
const packet = (inner: string, attributes = ''): Buffer =>
  Buffer.from(
    `<?xpacket begin="\uFEFF"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description ${attributes}>${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  )

/** For the reading of a photo's metadata: what it is, the piece, and the packet that a text of such pieces makes. */
export const XMP_PACKETS: readonly (readonly [string, string, (text: string) => Buffer])[] = [
  ['levels', '<dc:a>', (text) => packet(text + text.replaceAll('<', '</'))],
  ['levels that never close', '<dc:a>', packet],
  ['endings', '<?xpacket end="', packet],
  ['attributes', 'dc:a="x" ', (text) => packet('', text)],
  ['one long description', 'x', (text) => packet(`<dc:description>${text}</dc:description>`)],
  ['a tag that never closes', '<dc:a ', packet],
  ['entities', '&a;', (text) => packet(`<dc:title>${text}</dc:title>`)],
]
