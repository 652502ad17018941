import { CONFUSABLE_LETTERS } from '#newsroom/confusables.ts'

/**
 * Text in the form that the search compares: only letters and digits, without case, accents, signs
 * between them or look-alikes. It shares no code with the engine that withholds names, on purpose:
 * it must find what the engine misses.
 */
export interface Folded {
  /** Letters and digits, with nothing between them. */
  letters: string
  /**
   * For each letter: 0 inside a word, 1 after a change of case or between letters and digits, 2
   * after any other character.
   */
  begins: Uint8Array
  /** For each letter, its offset in the text after NFKD. */
  at: Uint32Array
}

export const INSIDE = 0
export const CAMEL = 1
export const APART = 2

/**
 * Letters that NFKD does not change: Latin letters with a stroke or the like, and look-alikes from
 * other scripts.
 */
const ALIKE = new Map<string, string>(
  Object.entries({
    a: 'аαɑᴀɐᗩ₳',
    ae: 'æᴁ',
    b: 'ьβʙ฿',
    c: 'сϲᴄ',
    d: 'ԁđᴅð',
    e: 'еєεɛᴇəǝ',
    f: 'ғꜰƒɟ',
    g: 'ɡԍɢ',
    h: 'һнʜħɥ',
    i: 'іιıɪɩᴉ',
    j: 'јϳᴊȷ',
    k: 'кκᴋʞ',
    l: 'ӏʟłⅼ',
    m: 'мᴍμ',
    n: 'пηɴŋи',
    o: 'оοσօᴏøɵ',
    oe: 'œɶ',
    p: 'рρᴘ',
    q: 'ԛ',
    r: 'гʀɾɹя',
    s: 'ѕꜱς',
    ss: 'ß',
    t: 'тτᴛŧʇ',
    th: 'þ',
    u: 'υսᴜʋ',
    v: 'νѵᴠ',
    w: 'ѡԝωᴡ',
    x: 'хχ',
    y: 'уγүʏʎ',
    z: 'ᴢʐƶ',
  }).flatMap(([plain, signs]) => [...signs].map((sign) => [sign, plain] as [string, string])),
)

/** Unicode's confusables (UTS #39). */
const UTS39 = new Map(
  Object.entries(CONFUSABLE_LETTERS).flatMap(([plain, signs]) =>
    [...signs].map((sign) => [sign, plain] as [string, string]),
  ),
)

const LETTER = /[\p{L}\p{N}]/u
const NOTHING = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u02b9-\u02c1\u02c6-\u02df]/u
const CAPITAL = /\p{Lu}/u
const DIGIT = /\p{N}/u

/** Takes any text; returns it folded. Linear in its length. */
export function fold(text: string): Folded {
  const plain = text.normalize('NFKD')
  const letters: string[] = []
  const begins: number[] = []
  const at: number[] = []
  let apart = true
  let before: 'small' | 'capital' | 'digit' = 'small'
  const put = (sign: string, kind: typeof before, index: number): void => {
    const turned = kind !== before && (kind !== 'small' || before === 'digit')
    const begin = apart ? APART : turned ? CAMEL : INSIDE
    for (let place = 0; place < sign.length; place += 1) {
      letters.push(sign[place] ?? '')
      begins.push(place === 0 ? begin : INSIDE)
      at.push(index)
    }
    apart = false
    before = kind
  }
  for (let index = 0; index < plain.length; index += 1) {
    const code = plain.charCodeAt(index)
    if (code < 128) {
      if (code >= 97 && code <= 122) put(plain[index] ?? '', 'small', index)
      else if (code >= 65 && code <= 90) put(String.fromCharCode(code + 32), 'capital', index)
      else if (code >= 48 && code <= 57) put(plain[index] ?? '', 'digit', index)
      else apart = true
      continue
    }
    const sign = String.fromCodePoint(plain.codePointAt(index) ?? 0)
    if (!NOTHING.test(sign) && (LETTER.test(sign) || UTS39.has(sign) || ALIKE.has(sign))) {
      const small = sign.toLowerCase()
      const kind = CAPITAL.test(sign) ? 'capital' : DIGIT.test(sign) ? 'digit' : 'small'
      put(ALIKE.get(small) ?? UTS39.get(sign) ?? UTS39.get(small) ?? small, kind, index)
    } else if (!NOTHING.test(sign)) apart = true
    index += sign.length - 1
  }
  return {
    letters: letters.join(''),
    begins: Uint8Array.from(begins),
    at: Uint32Array.from(at),
  }
}

/** Returns only the letters: the form in which a name is searched for. */
export const lettersOf = (text: string): string => fold(text).letters
