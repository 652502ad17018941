/**
 * The ways in which a name gets written, for the table of the name rule (LEAK-CHANNELS, section 2). Written from the outside: it
 * shares nothing with the engine's own spelling.
 */

/** A fictional person as the registry has them, taken apart. */
export interface NameTaken {
  given: string
  /** '' where there is none. */
  middle: string
  /** With its particles: 'de la Cruz'. */
  surname: string
  /** Two-surname families; '' where there is none. */
  second: string
  nickname: string
  handle: string
}

export interface Kind {
  /** What stands in the text. Null where the name has no such spelling. */
  write(name: NameTaken): string | null
}

/** Letters only, accents off, in small letters. Not the engine's folding. */
export const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()

const full = (n: NameTaken): string => `${n.given} ${n.surname}`
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const ascii = (text: string): string =>
  bare(text).replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/[đĐ]/g, 'd').replace(/ı/g, 'i')
const plain = (text: string): string => ascii(text).replace(/[^A-Za-z]/g, '')
const lower = (text: string): string => plain(text).toLowerCase()
const lastWord = (surname: string): string => surname.split(/[\s]/).at(-1) ?? surname
const initialOf = (surname: string): string =>
  lastWord(surname)
    .replace(/^(?:al|el)-/i, '')
    .charAt(0)
const hyphenless = (n: NameTaken): string[] | null => {
  const halves = n.surname.split('-')
  return halves.length === 2 && halves.every((half) => half.length > 2) ? halves : null
}
const between = (text: string, mark: string, every = 1): string =>
  [...text]
    .map((letter, i, all) =>
      letter !== ' ' && all[i + 1] !== ' ' && i < all.length - 1 && i % every === 0
        ? letter + mark
        : letter,
    )
    .join('')
const mapped = (text: string, table: Readonly<Record<string, string>>): string =>
  [...bare(text)].map((letter) => table[letter] ?? letter).join('')
const shifted = (text: string, upper: number, small: number): string =>
  [...ascii(text)]
    .map((letter) => {
      const code = letter.charCodeAt(0)
      if (/[A-Z]/.test(letter)) return String.fromCodePoint(upper + code - 65)
      return /[a-z]/.test(letter) ? String.fromCodePoint(small + code - 97) : letter
    })
    .join('')
const CYRILLIC = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  i: 'і',
  A: 'А',
  B: 'В',
  E: 'Е',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  C: 'С',
  T: 'Т',
  X: 'Х',
}
const GREEK = {
  o: 'ο',
  i: 'ι',
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  P: 'Ρ',
  T: 'Τ',
  Z: 'Ζ',
  I: 'Ι',
}
const SMALL_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ'].map((letter, i) => [String.fromCharCode(97 + i), letter]),
)
const LEET = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }
const percent = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
const references = (text: string, hex: boolean): string =>
  [...text]
    .map((letter, i) =>
      i % 2
        ? `&#${hex ? 'x' : ''}${(letter.codePointAt(0) ?? 0).toString(hex ? 16 : 10)};`
        : letter,
    )
    .join('')
const plural = (surname: string): string =>
  /(?:s|x|z|ch|sh)$/i.test(surname) ? `${surname}es` : `${surname}s`
const possessive = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`)

const kind = (write: Kind['write']): Kind => ({ write })

/** Every kind by what it is. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'full name': kind(full),
  'first name alone': kind((n) => n.given),
  'surname alone': kind((n) => n.surname),
  'with the middle name': kind((n) => (n.middle ? `${n.given} ${n.middle} ${n.surname}` : null)),
  'middle name alone': kind((n) => n.middle || null),
  'first and middle name': kind((n) => (n.middle ? `${n.given} ${n.middle}` : null)),
  'middle name with surname': kind((n) => (n.middle ? `${n.middle} ${n.surname}` : null)),
  'both surnames': kind((n) => (n.second ? `${n.given} ${n.surname} ${n.second}` : null)),
  'the second surname alone': kind((n) => n.second || null),
  'the two surnames swapped': kind((n) =>
    n.second ? `${n.given} ${n.second} ${n.surname}` : null,
  ),
  'the surnames without the first name': kind((n) =>
    n.second ? `${n.surname} ${n.second}` : null,
  ),
  'the surnames joined by y': kind((n) => (n.second ? `${n.surname} y ${n.second}` : null)),
  'the surnames joined by a hyphen': kind((n) =>
    n.second ? `${n.given} ${n.surname}-${n.second}` : null,
  ),
  'the surname without its particle': kind((n) =>
    /\s/.test(n.surname) ? lastWord(n.surname) : null,
  ),
  'the particle written together': kind((n) =>
    /\s/.test(n.surname) ? `${n.given} ${n.surname.replace(/\s/g, '')}` : null,
  ),
  'the particle with a capital': kind((n) =>
    /\s/.test(n.surname)
      ? `${n.given} ${n.surname.replace(/(^|\s)\p{Ll}/gu, (m) => m.toUpperCase())}`
      : null,
  ),
  'first half of a hyphenated surname': kind((n) => hyphenless(n)?.[0] ?? null),
  'second half of a hyphenated surname': kind((n) => hyphenless(n)?.[1] ?? null),
  'a hyphenated surname with a space': kind((n) =>
    hyphenless(n) ? `${n.given} ${n.surname.replace('-', ' ')}` : null,
  ),
  'a hyphenated surname with an en dash': kind((n) =>
    hyphenless(n) ? `${n.given} ${n.surname.replace('-', '–')}` : null,
  ),
  'a hyphenated surname written together': kind((n) =>
    hyphenless(n) ? `${n.given} ${n.surname.replace('-', '')}` : null,
  ),
  'initial and surname': kind((n) => `${n.given.charAt(0)}. ${n.surname}`),
  'initial without a dot': kind((n) => `${n.given.charAt(0)} ${n.surname}`),
  'two initials and surname': kind((n) =>
    n.middle ? `${n.given.charAt(0)}.${n.middle.charAt(0)}. ${n.surname}` : null,
  ),
  'first name and initial': kind((n) => `${n.given} ${initialOf(n.surname)}.`),
  'surname and initial': kind((n) => `${n.surname} ${n.given.charAt(0)}.`),
  'surname, initial': kind((n) => `${n.surname}, ${n.given.charAt(0)}.`),
  'initials with dots': kind((n) => `${n.given.charAt(0)}.${initialOf(n.surname)}.`),
  'initials with spaces': kind((n) => `${n.given.charAt(0)}. ${initialOf(n.surname)}.`),
  nickname: kind((n) => n.nickname),
  'nickname and surname': kind((n) => `${n.nickname} ${n.surname}`),
  'nickname in quotes': kind((n) => `${n.given} “${n.nickname}” ${n.surname}`),
  'nickname in brackets': kind((n) => `${n.given} (${n.nickname}) ${n.surname}`),
  'surname first, with a comma': kind((n) => `${n.surname}, ${n.given}`),
  'surname first, without a comma': kind((n) => `${n.surname} ${n.given}`),
  'surname first, in capitals': kind((n) => `${n.surname.toUpperCase()}, ${n.given}`),
  capitals: kind((n) => full(n).toUpperCase()),
  'small letters': kind((n) => full(n).toLowerCase()),
  'mixed case': kind((n) =>
    [...full(n)].map((letter, i) => (i % 2 ? letter.toUpperCase() : letter.toLowerCase())).join(''),
  ),
  'small capitals': kind((n) => mapped(ascii(full(n)).toLowerCase(), SMALL_CAPITALS)),
  'composed (NFC)': kind((n) => full(n).normalize('NFC')),
  'decomposed (NFD)': kind((n) => full(n).normalize('NFD')),
  'compatibility form (NFKD)': kind((n) => full(n).normalize('NFKD')),
  'accents dropped': kind((n) => bare(full(n))),
  'accents added': kind((n) => between(bare(full(n)), '\u0301', 2)),
  'struck through': kind((n) => between(full(n), '\u0336')),
  'Cyrillic look-alikes': kind((n) => mapped(full(n), CYRILLIC)),
  'Greek look-alikes': kind((n) => mapped(full(n), GREEK)),
  'fullwidth letters': kind((n) => shifted(full(n), 0xff21, 0xff41)),
  'mathematical bold': kind((n) => shifted(full(n), 0x1d400, 0x1d41a)),
  'mathematical sans italic': kind((n) => shifted(full(n), 0x1d608, 0x1d622)),
  'circled letters': kind((n) => shifted(full(n), 0x24b6, 0x24d0)),
  'squared capitals': kind((n) => shifted(ascii(full(n)).toUpperCase(), 0x1f130, 0x1f130)),
  'zero-width spaces inside': kind((n) => between(full(n), '\u200b', 2)),
  'zero-width joiners inside': kind((n) => between(full(n), '\u200d')),
  'soft hyphens inside': kind((n) => between(full(n), '\u00ad', 3)),
  'word joiners inside': kind((n) => between(full(n), '\u2060')),
  'direction marks inside': kind((n) => between(full(n), '\u200e', 3)),
  'variation selectors inside': kind((n) => between(full(n), '\ufe0f')),
  'a byte order mark inside': kind((n) => between(full(n), '\ufeff', 2)),
  'a no-break space': kind((n) => full(n).replaceAll(' ', '\u00a0')),
  'a thin space': kind((n) => full(n).replaceAll(' ', '\u2009')),
  'several spaces': kind((n) => full(n).replaceAll(' ', '   ')),
  'a tab': kind((n) => full(n).replaceAll(' ', '\t')),
  'a line break between': kind((n) => full(n).replaceAll(' ', '\n')),
  'a line break of Windows': kind((n) => full(n).replaceAll(' ', '\r\n')),
  'a hyphen at the line end': kind(
    (n) => `${n.given.slice(0, 2)}-\n${n.given.slice(2)} ${n.surname}`,
  ),
  'a line break in a word': kind((n) => `${n.given.slice(0, 2)}\n${n.given.slice(2)} ${n.surname}`),
  'letters with spaces': kind((n) => [...full(n).replace(/\s/g, '')].join(' ')),
  'letters with dots': kind((n) =>
    full(n)
      .split(' ')
      .map((word) => [...word].join('.'))
      .join(' '),
  ),
  'letters with hyphens': kind((n) =>
    full(n)
      .split(' ')
      .map((word) => [...word].join('-'))
      .join(' '),
  ),
  'letters with asterisks': kind((n) =>
    full(n)
      .split(' ')
      .map((word) => [...word].join('*'))
      .join(' '),
  ),
  'a hyphen between': kind((n) => full(n).replaceAll(' ', '-')),
  'an underscore between': kind((n) => full(n).replaceAll(' ', '_')),
  'a dot between': kind((n) => full(n).replaceAll(' ', '.')),
  'a slash between': kind((n) => full(n).replaceAll(' ', '/')),
  'a plus between': kind((n) => full(n).replaceAll(' ', '+')),
  CamelCase: kind((n) => full(n).replace(/[^\p{L}\p{M}]/gu, '')),
  'written together': kind((n) => lower(full(n))),
  'digits for letters': kind((n) => mapped(full(n).toLowerCase(), LEET)),
  'the registered handle': kind((n) => n.handle),
  'an unknown handle': kind((n) => `@${lower(n.given)}${lower(n.surname)}`),
  'an unknown handle with digits': kind((n) => `@${lower(n.given)}.${lower(n.surname)}09`),
  'a handle of initial and surname': kind((n) =>
    lower(n.surname).length > 4 ? `@${lower(n.given).charAt(0)}${lower(n.surname)}` : null,
  ),
  'a handle with the surname first': kind((n) => `@${lower(n.surname)}_${lower(n.given)}`),
  'a handle with digits for letters': kind(
    (n) => `@${mapped(`${lower(n.given)}${lower(n.surname)}`, LEET)}`,
  ),
  'a hashtag': kind((n) => `#${plain(n.given)}${plain(n.surname)}`),
  'a hashtag around the name': kind((n) => `#JusticeFor${plain(n.given)}${plain(n.surname)}Now`),
  'a hashtag in small letters': kind((n) => `#freethe${lower(full(n))}`),
  'an e-mail address': kind((n) => `${lower(n.given)}.${lower(n.surname)}@mail.example`),
  'an e-mail address, surname first': kind(
    (n) => `${lower(n.surname)}.${lower(n.given)}@school.example`,
  ),
  'an e-mail address of initial and surname': kind((n) =>
    lower(n.surname).length > 4
      ? `${lower(n.given).charAt(0)}${lower(n.surname)}@mail.example`
      : null,
  ),
  'a mailto link': kind((n) => `mailto:${lower(n.given)}_${lower(n.surname)}@mail.example`),
  'the path of a URL': kind(
    (n) => `https://site.example/people/${lower(n.given)}-${lower(n.surname)}.html`,
  ),
  'the query of a URL': kind(
    (n) => `https://site.example/?q=${lower(n.given)}+${lower(n.surname)}&page=2`,
  ),
  'the fragment of a URL': kind(
    (n) => `https://site.example/team#${lower(n.given)}-${lower(n.surname)}`,
  ),
  'a host name': kind((n) => `${lower(n.given)}${lower(n.surname)}.example`),
  'a file name': kind((n) => `${lower(n.given)}_${lower(n.surname)}_IMG-2041.jpg`),
  'a file name in CamelCase': kind((n) => `IMG_${plain(n.given)}${plain(n.surname)}_final.png`),
  'percent-encoding': kind((n) => encodeURIComponent(full(n))),
  'percent-encoding of every letter': kind((n) => percent(full(n))),
  'percent-encoding twice over': kind((n) => encodeURIComponent(encodeURIComponent(full(n)))),
  'decimal character references': kind((n) => references(full(n), false)),
  'hexadecimal character references': kind((n) => references(full(n), true)),
  'possessive of the first name': kind((n) => possessive(n.given)),
  'possessive of the surname': kind((n) => possessive(n.surname)),
  'possessive with a straight apostrophe': kind((n) => possessive(n.surname).replace('’', "'")),
  'possessive of the full name': kind((n) => possessive(full(n))),
  'the household': kind((n) => `the ${plural(n.surname)}`),
  'the household in the possessive': kind((n) => `the ${plural(n.surname)}’`),
  'a courtesy title': kind((n) => `Ms. ${n.surname}`),
  'a Spanish title': kind((n) => `Señora ${n.surname}`),
  'a class before it': kind((n) => `junior ${full(n)}`),
  'a generation behind it': kind((n) => `${full(n)} Jr.`),
  'an age behind it': kind((n) => `${full(n)}, 16,`),
  'in quotes': kind((n) => `“${full(n)}”`),
  'in brackets': kind((n) => `(${full(n)})`),
  'between dashes': kind((n) => `—${full(n)}—`),
  'beside a slash': kind((n) => `${n.surname}/Staff`),
  'in a compound': kind((n) => `${n.surname}-led`),
  'in Markdown emphasis': kind(
    (n) => `**${n.given.slice(0, 2)}**${n.given.slice(2)} _${n.surname}_`,
  ),
  'the first name twice': kind((n) => `${n.given} ${n.given} ${n.surname}`),
}

/** Slips of the finger: never replaced in silence, always asked about. */
export const SLIPS: Readonly<Record<string, (name: string, at: number) => string>> = {
  'a letter left out': (name, at) => name.slice(0, at) + name.slice(at + 1),
  'a letter doubled': (name, at) => name.slice(0, at) + name.charAt(at) + name.slice(at),
  'a letter changed': (name, at) => `${name.slice(0, at)}q${name.slice(at + 1)}`,
  'two letters swapped': (name, at) =>
    name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
}
