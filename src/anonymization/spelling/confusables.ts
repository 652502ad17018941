/**
 * Letters that readers take for a Latin one, by the Latin letter they are taken for. After Unicode's confusables table
 * (UTS #39), cut down to the scripts and styles that a keyboard or a "fancy text" page offers, plus the Latin letters
 * that no decomposition reaches (ø, ł, đ …).
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аАαΑаɑᴀꭺᎪ',
  b: 'ВвΒβЬьʙᏴ',
  c: 'сСϲᴄϹᏟ',
  d: 'ԁđĐðÐᴅɗᎠ',
  e: 'еЕεΕєЄəƏᴇᎬ',
  f: 'ꜰϝƒ',
  g: 'ɡցɢԌᏀ',
  h: 'нНΗһҺʜᎻħĦ',
  i: 'іІιΙıӀᴉɪıłɨᎥ',
  j: 'јЈϳᴊᎫ',
  k: 'кКκΚᴋᏦ',
  l: 'łŁʟⅼӏᏞ',
  m: 'мМΜᴍᎷ',
  n: 'пΝηɴŋŊ',
  o: 'оОοΟσøØᴏօՕ',
  p: 'рРρΡᴘᏢ',
  q: 'ԛԚ',
  r: 'гʀᎡ',
  s: 'ѕЅꜱᏚ',
  t: 'тТτΤᴛᎢŧŦ',
  u: 'υսᴜʊ',
  v: 'νѵѴᴠᏙ',
  w: 'ԝԜωᴡᎳɯ',
  x: 'хХχΧ',
  y: 'уУΥүҮʏγ',
  z: 'ᴢΖᏃ',
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

/** Punctuation that is drawn alike: any apostrophe is ', any short dash is -. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  "'": '‘’ʼʻʹ′´`＇‛',
  '-': '‐‑‒–−﹘﹣－⁃',
  '"': '“”„«»‟',
}

/** Look-alike to Latin letter. `ł` is an l and `ı` an i, whatever else they resemble. */
export const CONFUSABLES: ReadonlyMap<string, string> = (() => {
  const table = new Map<string, string>()
  for (const [latin, alike] of Object.entries({ ...LOOK_ALIKES, ...PUNCTUATION }))
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
