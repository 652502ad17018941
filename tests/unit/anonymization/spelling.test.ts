import { describe, expect, it } from 'vitest'
import { adult, student, tell } from './newsroomCast.ts'

const mireya = student('Mireya Rubio', {
  aliases: ['Miri'],
  handles: ['@mireya.draws', 'mrubio07@school.example'],
})
const FIRST = 'a 16-year-old junior at Roosevelt High School'

describe('spellings of a withheld name, inside a sentence', () => {
  it.each([
    ['the full name', 'Mireya Rubio'],
    ['the first name alone', 'Mireya'],
    ['the surname alone', 'Rubio'],
    ['the nickname', 'Miri'],
    ['the nickname with the surname', 'Miri Rubio'],
    ['the nickname in quotes', 'Mireya “Miri” Rubio'],
    ['the nickname in brackets', 'Mireya (Miri) Rubio'],
    ['surname first', 'Rubio, Mireya'],
    ['surname first without a comma', 'Rubio Mireya'],
    ['an unregistered middle initial', 'Mireya A. Rubio'],
    ['an unregistered middle name', 'Mireya Alejandra Rubio'],
    ['first initial and surname', 'M. Rubio'],
    ['first initial without a dot', 'M Rubio'],
    ['first name and last initial', 'Mireya R.'],
    ['initials', 'M.R.'],
    ['initials with a space', 'M. R.'],
    ['capitals', 'MIREYA RUBIO'],
    ['small letters', 'mireya rubio'],
    ['mixed case', 'mIrEyA rUbIo'],
    ['small capitals', 'ᴍɪʀᴇʏᴀ ʀᴜʙɪᴏ'],
    ['accents that do not belong', 'Míréyá Rúbio'],
    ['combining accents', 'Mire\u0301ya Ru\u0308bio'],
    ['Cyrillic look-alikes', 'М\u0456r\u0435y\u0430 Rub\u0456\u043e'],
    ['Greek look-alikes', 'Mιreyα Rυbιο'],
    ['fullwidth letters', 'Ｍｉｒｅｙａ Ｒｕｂｉｏ'],
    ['mathematical letters', '𝐌𝐢𝐫𝐞𝐲𝐚 𝑅𝑢𝑏𝑖𝑜'],
    ['circled letters', 'Ⓜⓘⓡⓔⓨⓐ Ⓡⓤⓑⓘⓞ'],
    ['digits for letters', 'M1r3ya Rub10'],
    ['a zero-width space inside', 'Mir\u200beya Ru\u200bbio'],
    ['a soft hyphen inside', 'Mi\u00adreya Ru\u00adbio'],
    ['a word joiner and a direction mark', 'Mi\u2060reya \u200eRubio'],
    ['a no-break space between', 'Mireya\u00a0Rubio'],
    ['a thin space between', 'Mireya\u2009Rubio'],
    ['many spaces between', 'Mireya     Rubio'],
    ['a line break between', 'Mireya\nRubio'],
    ['a hyphen at a line end', 'Mi-\nreya Rubio'],
    ['a line break inside a word', 'Mire\nya Rubio'],
    ['letters spaced out', 'M i r e y a R u b i o'],
    ['letters dotted out', 'M.i.r.e.y.a R.u.b.i.o'],
    ['a hyphen between', 'Mireya-Rubio'],
    ['a dot between', 'mireya.rubio'],
    ['nothing between', 'mireyarubio'],
    ['CamelCase', 'MireyaRubio'],
    ['percent-encoding', 'Mireya%20Rubio'],
    ['percent-encoding of letters', '%4Dire%79a R%75bio'],
    ['percent-encoding twice over', 'Mireya%2520Rubio'],
    ['character references', 'M&iacute;reya R&#117;b&#x69;o'],
    ['the title Ms.', 'Ms. Rubio'],
    ['a title without a dot', 'Miss Rubio'],
    ['a class in front', 'junior Rubio'],
    ['a class and the school in front', 'Roosevelt junior Mireya Rubio'],
    ['age and class in front', 'a 16-year-old junior Mireya Rubio'],
  ])('should withhold %s', (_, spelling) => {
    const { text, findings } = tell([mireya], `On the steps, we met ${spelling} again.`)
    expect({ text, findings }).toEqual({
      text: `On the steps, we met ${FIRST} again.`,
      findings: [],
    })
  })

  it.each([
    ['an unknown handle', '@mireyarubio'],
    ['an unknown handle with digits', '@mireya_rubio07'],
    ['initial and surname in a handle', '@mrubio'],
    ['first name and initial in a handle', '@mireyar'],
    ['digits for letters in a handle', '@m1r3ya.rub10'],
    ['the registered handle', '@mireya.draws'],
    ['the registered handle without @', 'mireya.draws'],
    ['the registered address', 'mrubio07@school.example'],
    ['the front of the registered address', 'mrubio07'],
    ['an unknown address', 'mireya.rubio@mail.example'],
    ['a hashtag that is the name', '#MireyaRubio'],
    ['snake case', 'mireya_rubio'],
  ])('should withhold %s without saying who it is', (_, spelling) => {
    const { text, findings } = tell([mireya], `They followed ${spelling} online.`)
    expect({ text, findings }).toEqual({ text: 'They followed the student online.', findings: [] })
  })

  it('should withhold a registered handle that is an ordinary word, behind its sign', () => {
    const sunny = student('Mireya Rubio', { handles: ['@sunny'] })
    expect(tell([sunny], 'They followed @sunny online.')).toMatchObject({
      text: 'They followed the student online.',
      findings: [],
    })
  })

  it.each([
    ['#JusticeForMireya', '#JusticeForStudent'],
    ['#justiceformireya', '#justiceforstudent'],
    ['#FreeMireyaRubioNow', '#FreeStudentNow'],
  ])('should take the name out of the hashtag %s', (before, after) => {
    expect(tell([mireya], `They wrote ${before} on a wall.`)).toMatchObject({
      text: `They wrote ${after} on a wall.`,
      findings: [],
    })
  })

  it.each([
    ['a possessive', 'Mireya’s sign', 'a 16-year-old junior’s sign'],
    ['a straight possessive', "Rubio's sign", "a 16-year-old junior's sign"],
    ['a capital possessive', 'RUBIO’S sign', 'a 16-year-old junior’S sign'],
    ['the household', 'the Rubios', 'the student’s family'],
    ['the household in the possessive', 'the Rubios’ house', 'the student’s family’s house'],
    ['a compound', 'a Rubio-led club', 'a student-led club'],
    ['a URL', 'https://site.example/mireya-rubio?x=1', '[link withheld]'],
    ['a host', 'mireyarubio.example', '[link withheld]'],
  ])('should keep the grammar of %s', (_, before, after) => {
    const { text, findings } = tell([mireya], `We saw ${before} there.`)
    expect(findings).toEqual([])
    expect(text).toBe(`We saw ${after} there.`)
  })
})

describe('marks behind a name', () => {
  it.each([
    ['a combining accent', '\u0301'],
    ['a zero-width space', '\u200b'],
    ['a variation selector', '\ufe0f'],
  ])('should take %s behind the last letter along', (_, mark) => {
    expect(tell([mireya], `then Mireya${mark} ran`).text).toBe(`then ${FIRST} ran`)
  })
})

describe('names of many parts', () => {
  const luz = student('Luz María de la Cruz Hernández-López')
  it.each([
    'Luz María de la Cruz Hernández-López',
    'Luz María',
    'de la Cruz',
    'De La Cruz',
    'DeLaCruz',
    'delacruz',
    'Hernández',
    'Hernandez',
    'López',
    'Hernández López',
    'López-Hernández',
    'Luz Hernández',
    'Luz de la Cruz',
    'María López',
    'Hernández-López, Luz María',
    'Luz M. Hernández',
    'L. Hernández',
    'Hernández de la Cruz',
    'luz-maria-de-la-cruz',
    'Cruz Hernandez',
  ])('should withhold %s', (spelling) => {
    const { text, findings } = tell([luz], `On the steps, we met ${spelling} again.`)
    expect({ text, findings }).toEqual({
      text: `On the steps, we met ${FIRST} again.`,
      findings: [],
    })
  })

  it.each([
    [
      'Liam O’Brien',
      ['O’Brien', "O'Brien", 'OBrien', 'obrien', 'O Brien', 'Brien', 'O’BRIEN', 'Liam OBrien'],
    ],
    [
      'Omar al-Hassan',
      ['al-Hassan', 'Al-Hassan', 'Al Hassan', 'alhassan', 'Hassan', 'Omar Hassan'],
    ],
    [
      'Anna van der Berg',
      ['van der Berg', 'Van der Berg', 'Vanderberg', 'Berg', 'A. van der Berg', 'Berg, Anna'],
    ],
    ['Seán McDonald', ['McDonald', 'Mcdonald', 'MCDONALD', 'Mc Donald', 'Sean McDonald']],
    ['Jürgen Müller', ['Müller', 'Muller', 'Mueller', 'Jurgen Mueller', 'Juergen', 'MÜLLER']],
    ['Søren Ångström', ['Søren', 'Soren', 'Soeren', 'Angstrom', 'Aangstroem']],
    ['Łukasz Wójcik', ['Lukasz', 'Wojcik', 'ŁUKASZ']],
    ['Jean-Pierre Dubois', ['Jean-Pierre', 'Jean Pierre', 'Jeanpierre', 'Pierre Dubois']],
    ['Νίκος Παππάς', ['Νίκος Παππάς', 'ΝΙΚΟΣ', 'Παππάς', 'νίκος']],
    ['王小明', ['王小明']],
    ['Rubio, Mireya', ['Mireya Rubio', 'Rubio', 'Mireya']],
    ['Tomás Vidal Jr.', ['Tomas Vidal', 'Vidal', 'Tomás Vidal Jr']],
  ])('should withhold the spellings of %s', (name, spellings) => {
    for (const spelling of spellings) {
      const { text, findings } = tell([student(name)], `then we met ${spelling} again.`)
      expect([spelling, text, findings]).toEqual([spelling, `then we met ${FIRST} again.`, []])
    }
  })
})

describe('one letter off', () => {
  const lopez = student('Valeria Quintana')
  it.each(['Valerua', 'Valeia', 'Valleria', 'Vlaeria', 'Quintanna', 'Quintnaa', 'VALERIE'])(
    'should ask about %s',
    (slip) => {
      const { text, findings } = tell([lopez], `we met ${slip} again`)
      expect({ text, findings }).toEqual({
        text: `we met ${slip} again`,
        findings: [`near_miss: ${slip}`],
      })
    },
  )
  it('should withhold what stands beside the slip, and still ask', () => {
    expect(tell([lopez], 'we met Valeria Quintna again')).toMatchObject({
      text: `we met ${FIRST} again`,
      findings: ['near_miss: Quintna'],
    })
  })
  it.each(['valerua', 'Valencia', 'Quintero'])('should not ask about %s', (word) => {
    expect(tell([lopez], `we met ${word} again`).findings).toEqual([])
  })
  it('should not ask about another known person’s name', () => {
    expect(
      tell([lopez, adult('Valerie Quill')], 'we met Valerie Quill and Quill again').findings,
    ).toEqual([])
  })
  it('should not ask about a word the story also writes small', () => {
    const martina = student('Marine Duval')
    expect(tell([martina], 'The marina closed. He saw Marina signs.').findings).toEqual([])
  })
})
