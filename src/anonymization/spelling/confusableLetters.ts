import { CONFUSABLE_LETTERS } from '#newsroom/confusables.ts'

/**
 * Letters that readers take for a Latin one and that Unicode's confusables table (UTS #39,
 * `newsroom/confusables.ts`) lacks or maps to another letter: small capitals, turned letters, Greek
 * and Cyrillic ones in "fancy text", ı as an i.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'ᴀꭺᗩȺɐ₳',
  b: 'вβьʙ฿',
  d: 'ðᴅ',
  e: 'εєЄəƏᴇǝ',
  f: 'ꜰϝɟ',
  g: 'ɢ',
  h: 'нҺʜɥ',
  i: 'ІΙӀᴉł',
  j: 'ᴊ',
  k: 'кκᴋʞ',
  l: 'ʟⅼ',
  m: 'мᴍ',
  n: 'пɴŋŊи',
  p: 'ᴘ',
  q: 'Ԛ',
  r: 'ʀяɹɾ',
  t: 'тτᴛʇ',
  u: 'ʊ',
  w: 'ω',
  x: 'χ',
  y: 'ʎ',
}

const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  þ: 'th',
  Þ: 'th',
}

/** Punctuation that looks the same: any apostrophe is ', any short dash is -. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  "'": '‘’ʼʻʹ′´`＇‛',
  // The last one is what scanners write for a hyphen at a line's end.
  '-': '‐‑‒–−﹘﹣－⁃˗¬',
  '"': '“”„«»‟',
}

/** Look-alikes with their Latin letters. `ł` is an l and `ı` an i, whatever else they resemble. */
export const CONFUSABLES: ReadonlyMap<string, string> = (() => {
  const table = new Map<string, string>()
  for (const [latin, alike] of [CONFUSABLE_LETTERS, LOOK_ALIKES, PUNCTUATION].flatMap(
    Object.entries<string>,
  ))
    for (const letter of alike) table.set(letter, latin)
  for (const [letter, latin] of Object.entries(LIGATURES)) table.set(letter, latin)
  // Regional indicators, and the negative circled and squared capitals, which have no decomposition.
  for (const first of [0x1f1e6, 0x1f150, 0x1f170])
    for (let i = 0; i < 26; i++)
      table.set(String.fromCodePoint(first + i), String.fromCharCode(97 + i))
  table.set('ł', 'l')
  return table
})()

/** Digits that stand for letters in handles: `m1reya`, `rub10`. */
export const DIGIT_LETTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['0', ['o']],
  ['1', ['i', 'l']],
  ['2', ['z']],
  ['3', ['e']],
  ['4', ['a']],
  ['5', ['s']],
  ['6', ['g', 'b']],
  ['7', ['t']],
  ['8', ['b']],
  ['9', ['g']],
])
