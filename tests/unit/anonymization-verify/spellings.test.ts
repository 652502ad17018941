import { describe, expect, it } from 'vitest'
import { check, mireya, paragraph, person } from './newsroom.ts'

const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const everyUnit = (text: string, spell: (code: number) => string): string =>
  [...text].map((letter) => spell(letter.codePointAt(0) ?? 0)).join('')
const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0')

describe('verify, when the engine forgets a spelling', () => {
  it.each([
    ['the full name', 'Mireya Rubio held a sign at the gate.'],
    ['the surname at second mention', 'The crowd cheered. Rubio waved.'],
    ['the first name alone', 'Teachers had warned Mireya about it.'],
    ['the possessive', 'It was Rubio’s first protest.'],
    ['the possessive with a straight apostrophe', "It was Rubio's first protest."],
    ['the possessive without an apostrophe', 'It was Mireyas first protest.'],
    ['the plural', 'The Rubios live near the school.'],
    ['the nickname', 'Friends call her Mimi at practice.'],
    ['surname first', 'Rubio, Mireya: absent'],
    ['initial and surname', 'M. Rubio signed the letter.'],
    ['initial grown together with the surname', 'The file is called mrubio.'],
    ['capitals', 'MIREYA RUBIO WINS'],
    ['small letters', 'then mireya told us'],
    ['small capitals', 'by ᴍɪʀᴇʏᴀ ʀᴜʙɪᴏ'],
    ['combining accents', 'Mire\u0301ya said so'],
    ['composed accents', 'Miréya said so'],
    ['a soft hyphen', 'Mi\u00ADreya said so'],
    ['a zero-width space', 'Ru\u200Bbio said so'],
    ['a zero-width joiner', 'Ru\u200Dbio said so'],
    ['a bidirectional mark', 'Ru\u202Ebio said so'],
    ['a no-break space', 'Mireya\u00A0Rubio said so'],
    ['a line break with a hyphen', 'She is Ru-\nbio, they said'],
    ['a hyphen inside', 'She is Ru-bio, they said'],
    ['letters spaced out', 'She is R u b i o, they said'],
    ['letters with full stops', 'She is R.u.b.i.o, they said'],
    ['a name broken by spaces', 'She is Mire ya Ru bio, they said'],
    ['Cyrillic letters', 'Мirеyа said so'],
    ['Greek letters', 'Μιrεyα said so'],
    ['full-width letters', 'Ｍｉｒｅｙａ said so'],
    ['mathematical letters', '𝐌𝐢𝐫𝐞𝐲𝐚 said so'],
    ['circled letters', 'Ⓜⓘⓡⓔⓨⓐ said so'],
    ['flag letters', '🇲🇮🇷🇪🇾🇦 said so'],
    ['underscores', 'see mireya_rubio_final'],
    ['camel case', '#JusticeForMireya'],
    ['camel case, surname within', 'theRubioFamily'],
    ['a handle on the roll', 'Follow @mire.draws for more'],
    ['a handle in a profile address', 'https://social.example/mire.draws'],
    ['an e-mail on the roll', 'Write to mireya@example.org'],
    ['the name in an unknown handle', 'Follow @xrubiogirl_'],
    ['the name in a handle with digits', 'Follow @rubio2009'],
    ['digits for letters', 'Follow m1r3y4'],
    ['digits for the last letters', 'Follow rub10_'],
    ['l for i', 'Follow M1reya'],
    ['joined', 'see mireyarubio.example'],
    ['joined the other way round', 'see rubiomireya.example'],
    ['joined inside a longer word', 'xxmireyarubioxx'],
    ['a slug', 'mireya-rubio-walks-out'],
    ['a file name', '/media/img_mireya-960.webp'],
    ['a query', 'https://example.org/?s=rubio'],
    ['percent-encoding', 'https://example.org/%4D%69%72%65%79%61'],
    ['percent-encoding twice', 'https://example.org/%254D%2569%2572eya'],
    ['percent-encoded accents', 'https://example.org/Mir%C3%A9ya'],
    ['percent-encoded Latin-1', 'https://example.org/Mir%E9ya'],
    ['named entities', 'Mir&eacute;ya said so'],
    ['decimal entities', everyUnit('Mireya', (code) => `&#${code};`)],
    ['hexadecimal entities', everyUnit('Rubio', (code) => `&#x${hex(code, 1)};`)],
    ['entities twice', 'R&amp;#117;bio said so'],
    ['an entity for a soft hyphen', 'Ru&shy;bio said so'],
    ['JSON escapes', everyUnit('Rubio', (code) => `\\u${hex(code, 4)}`)],
    ['JavaScript escapes', everyUnit('Rubio', (code) => `\\x${hex(code, 2)}`)],
    ['JSON in a string', JSON.stringify({ who: 'Rubio' })],
    ['quoted-printable', '=52=75=62=69=6F said so'],
    ['quoted-printable soft break', 'She is Ru=\nbio'],
    ['base64', `data:text/plain;base64,${base64('by Mireya')}`],
    ['base64 in a path', `/images/${base64('Mireya')}/thumb.webp`],
    ['base64 of JSON', base64(JSON.stringify({ author: 'Mir\u00e9ya Rubio' }))],
    ['base64 twice', base64(base64('by Mireya Rubio'))],
    ['hexadecimal', '4d69726579612052756269 6f'],
    ['markup inside the name', 'Ru<b>bio</b> said so'],
  ])('should catch %s', (_, text) => {
    const hits = check({ body: [paragraph(text)] })
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every((hit) => hit.person === mireya.ref)).toBe(true)
    expect(check({ seoTitle: text }).length).toBeGreaterThan(0)
  })

  it.each([
    ['de la Cruz', person('Ana Sofía de la Cruz'), 'On Monday de la Cruz spoke.'],
    ['a hyphenated surname', person('Luis Hernández-López'), 'Then Lopez spoke'],
    ['a hyphenated surname without hyphen', person('Luis Hernández-López'), 'see hernandezlopez'],
    [
      'a parameter that begins like an entity',
      person('Ethan Brooks', { treatment: 'firstNameOnly' }),
      '/find?a=1&ethan%20brooks',
    ],
    [
      'a parameter that begins like an entity, encoded twice',
      person('Shyann Rose', { treatment: 'firstNameOnly' }),
      '/p?c=2&shyann%2520rose',
    ],
    ['the second of two surnames', person('Luis Ortega Quintanilla'), 'Señor Quintanilla habló'],
    ['O’Neill with another apostrophe', person('Sean O’Neill'), "Then O'Neill spoke"],
    ['O’Neill without one', person('Sean O’Neill'), 'Then ONeill spoke'],
    ['O’Neill by its second part', person('Sean O’Neill'), 'sean.neill@example.org'],
    ['a Vietnamese name without marks', person('Nguyễn Thị Hoa'), 'Then Nguyen spoke'],
    ['a hyphenated given name', person('Kim Min-jun'), 'Then Minjun spoke'],
    ['a hyphenated given name with a space', person('Kim Min-jun'), 'Then Min Jun Kim spoke'],
    ['Polish letters', person('Łucja Wałęsa'), 'Then Lucja spoke'],
    ['Turkish letters', person('Işıl Yıldız'), 'Then ISIL spoke'],
    ['Cyrillic script', person('Мария Петрова'), 'Then ПЕТРОВОЙ or Петрова spoke'],
    ['Chinese script', person('王小明'), '记者王小明说'],
    ['Chinese given name', person('王小明'), '小明说'],
    ['Korean script', person('김민준'), '김민준이 말했다'],
    ['Arabic script with vowel marks', person('ليلى حداد'), 'قالت لَيْلى'],
    ['a short surname', person('Vy Ng'), 'We spoke with Ng on Monday.'],
    ['a short name whole', person('Bo Li'), 'We met bo-li-final.jpg'],
    ['a name written surname first', person('Rubio, Mireya'), 'mireyarubio'],
  ])('should catch %s', (_, someone, text) => {
    expect(check({ headline: text }, { people: [someone] }).length).toBeGreaterThan(0)
  })
})

describe('verify and names that are words', () => {
  const grace = person('Grace Young', { handles: ['@sunshine'] })
  it.each([
    ['capitalised inside a sentence', 'Then Grace spoke up.'],
    ['after a title', 'They asked. Ms. Young answered.'],
    ['before a verb of speech', 'Grace said it was fine.'],
    ['with an age', 'Grace, 16, held a sign.'],
    ['in the possessive at the start', 'Grace’s mother came.'],
    ['the full name', 'Grace Young held a sign.'],
    ['the full name turned round', 'On the list: Young, Grace'],
    ['the full name in small letters', 'grace young was there'],
    ['next to each other in a slug', 'grace-young-wins'],
    ['next to each other in camel case', '#FreeGraceYoung'],
    ['joined', 'see graceyoung.example'],
    ['with an initial', 'G. Young held a sign.'],
    ['with the surname’s initial', 'Grace Y. held a sign.'],
    ['as a whole label', 'Grace'],
    ['in a headline', 'Students Rally While Grace Wins Bee'],
    ['a handle that is a word', 'Follow @sunshine'],
  ])('should count one %s', (_, text) => {
    expect(check({ text: [paragraph(text)] }, { people: [grace] }).length).toBeGreaterThan(0)
  })

  it.each([
    ['in small letters', 'She moved with grace among young people.'],
    ['at the start of a sentence', 'It ended. Young people cheered. Grace and calm prevailed.'],
    ['at the start of a quotation', 'He said, “Young people vote.”'],
    ['alone in a slug', 'young-voters-turn-out'],
    ['alone in an address', 'https://example.org/grace-period'],
    ['in a headline that capitalises everything', 'How Young Voters Turned Out This Week'],
    ['a handle that is a word, in prose', 'The sunshine was warm.'],
  ])('should not count one %s', (_, text) => {
    expect(check({ text: [paragraph(text)] }, { people: [grace] })).toEqual([])
  })

  it.each([
    ['April', 'It rained in April. The vote is April 12. It was April 2026.'],
    ['May', 'Between April and May 2026 they met; on May 4 they voted. May it last.'],
    ['Will', 'Will it last? They will. It Will Be a Good Year for Students'],
    ['Rose', 'The crowd rose. Rose petals fell.'],
  ])('should let the word %s be', (first, text) => {
    expect(check({ text }, { people: [person(`${first} Okonkwo`)] })).toEqual([])
  })

  it('should treat Spanish words as words in a Spanish story', () => {
    const flor = person('Esperanza Flores')
    const edition = {
      body: [paragraph('Con esperanza y flores llegaron. Flores por todas partes.')],
    }
    expect(check(edition, { people: [flor], lang: 'es' })).toEqual([])
    expect(
      check({ dek: 'La estudiante Flores habló' }, { people: [flor], lang: 'es' }),
    ).toHaveLength(1)
  })
})
