import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { anonymize } from '#anonymization/anonymize.ts'
import { applyEdits } from '#anonymization/flattenTextNodes.ts'
import type { AnonymizeInput, Surface } from '#anonymization/passageTypes.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { adult, student, tell } from './newsroomCast.ts'

const GIVEN = [
  'Mireya',
  'Jalysa',
  'Tomás',
  'Zuleyma',
  'Kwame',
  'Yusuf',
  'Anneliese',
  'Ximena',
  'Dashiell',
  'Oluwaseun',
  'Priyanka',
  'Björn',
]
const SURNAMES = [
  'Rubio',
  'Ibarra',
  'Okafor',
  'Quiñones',
  'Vandenberg',
  'Nakamura',
  'Szymański',
  'Achterberg',
  'Gutiérrez',
  'O’Donnell',
  'de la Fuente',
  'al-Rashid',
]
const name = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...SURNAMES))

const scatter = (letters: string, mark: string, every: number): string =>
  [...letters].map((letter, i) => (i % every === every - 1 ? letter + mark : letter)).join('')
const LOOKS: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'ο',
  i: 'і',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
}
const FULLWIDTH = (letter: string): string =>
  /[!-~]/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) + 0xfee0) : letter

/** Ways a name gets written, each from first name and surname. */
const SPELLINGS: Readonly<Record<string, (first: string, last: string) => string>> = {
  full: (f, l) => `${f} ${l}`,
  first: (f) => f,
  last: (_, l) => l,
  reversed: (f, l) => `${l}, ${f}`,
  capitals: (f, l) => `${f} ${l}`.toUpperCase(),
  small: (f, l) => `${f} ${l}`.toLowerCase(),
  decomposed: (f, l) => `${f} ${l}`.normalize('NFD'),
  plain: (f, l) => `${f} ${l}`.normalize('NFD').replace(/\p{M}/gu, ''),
  zeroWidth: (f, l) => scatter(`${f} ${l}`, '\u200b', 2),
  softHyphen: (f, l) => scatter(`${f} ${l}`, '\u00ad', 3),
  accents: (f, l) => scatter(`${f} ${l}`, '\u0301', 2).replace(' \u0301', ' '),
  lookAlikes: (f, l) => [...`${f} ${l}`].map((letter) => LOOKS[letter] ?? letter).join(''),
  fullwidth: (f, l) => [...`${f} ${l}`].map(FULLWIDTH).join(''),
  noBreak: (f, l) => `${f}\u00a0${l}`,
  lineBreak: (f, l) => `${f}\n${l}`,
  camel: (f, l) => `${f}${l.replace(/[^\p{L}]/gu, '')}`,
  handle: (f, l) => `@${f}${l}`.toLowerCase().replace(/[^\p{L}@]/gu, ''),
  snake: (f, l) => `${f}_${l}`.replace(/[\s’-]/g, '_'),
  hashtag: (f, l) => `#JusticeFor${f}${l.replace(/[^\p{L}]/gu, '')}`,
  email: (f, l) => `${f}.${l}@mail.example`.replace(/[\s’]/g, ''),
  url: (f, l) => `https://site.example/${f}-${l}`.replace(/[\s’]/g, '-'),
  encoded: (f, l) => encodeURIComponent(`${f} ${l}`),
  possessive: (_, l) => `${l}’s`,
  initial: (f, l) => `${f.charAt(0)}. ${l}`,
  title: (_, l) => `Ms. ${l}`,
}
const spelling = fc.constantFrom(...Object.keys(SPELLINGS))
const filler = fc.constantFrom(
  'the crowd sang near',
  'nobody had asked about',
  'it began to rain on',
  'they gave a prize to',
  'we wrote this with',
)
const surface = fc.constantFrom<Surface>('prose', 'caption', 'alt', 'headline', 'label')

const letters = (text: string): string => foldedWords(text).join('')
/** Folded parts of a name long enough to be no accident in "a 16-year-old junior at Roosevelt High School". */
const parts = (person: Person): string[] =>
  foldedWords(person.fullName).filter((word) => word.length > 3)

const inputOf = (
  people: readonly Person[],
  text: string,
  on: Surface = 'prose',
): AnonymizeInput => ({
  lang: 'en',
  words: LANGUAGE_DATA.words,
  people,
  institutions: ['Roosevelt High School'],
  rulings: [],
  passages: [{ place: 'body.0', surface: on, text }],
})

const RUNS = { numRuns: 150 }

describe('whatever the story', () => {
  it('should let no spelling of any name survive', () => {
    fc.assert(
      fc.property(
        name,
        name,
        spelling,
        spelling,
        filler,
        filler,
        surface,
        ([f1, l1], [f2, l2], kind1, kind2, fill1, fill2, on) => {
          const people = [student(`${f1} ${l1}`), student(`${f2} ${l2}`)]
          const text = `${fill1} ${SPELLINGS[kind1]?.(f1, l1)} today and ${fill2} ${SPELLINGS[kind2]?.(f2, l2)} again`
          const told = tell(people, text, { surface: on })
          const left = letters(told.text)
          // Two people may share a surname but not a first name; then "J. Rubio" is either's, and is asked about.
          if (told.findings.length === 0)
            for (const person of people)
              for (const part of parts(person))
                expect([told.text, left.includes(part)]).toEqual([told.text, false])
          if (l1 !== l2 && f1 !== f2) expect([told.text, told.findings]).toEqual([told.text, []])
        },
      ),
      RUNS,
    )
  })

  it('should make no edits in its own output', () => {
    fc.assert(
      fc.property(
        name,
        fc.array(fc.tuple(filler, spelling), { minLength: 1, maxLength: 6 }),
        surface,
        fc.constantFrom('withhold', 'firstNameOnly'),
        ([first, last], pieces, on, treatment) => {
          const people = [
            student(`${first} ${last}`, { treatment: treatment as Person['treatment'] }),
            adult('Rosalind Achebe'),
          ]
          const text = pieces
            .map(([fill, kind]) => `${fill} ${SPELLINGS[kind]?.(first, last)}`)
            .join(', and ')
          const once = tell(people, text, { surface: on })
          const twice = tell(people, once.text, { surface: on })
          expect([once.text, twice.result.passages[0]?.edits]).toEqual([once.text, []])
        },
      ),
      RUNS,
    )
  })

  it('should leave everything outside its edits as it was, with edits in order and in range', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        name,
        spelling,
        ([...before], [...after], [first, last], kind) => {
          const text = `${before.join('')} ${SPELLINGS[kind]?.(first, last)} ${after.join('')}`
          const [passage] = anonymize(inputOf([student(`${first} ${last}`)], text)).passages
          let at = 0
          for (const edit of passage?.edits ?? []) {
            expect(edit.start).toBeGreaterThanOrEqual(at)
            expect(edit.end).toBeGreaterThanOrEqual(edit.start)
            expect(edit.end).toBeLessThanOrEqual(text.length)
            at = edit.end
          }
          expect(passage?.text).toBe(text)
          expect(() => applyEdits(text, passage?.edits ?? [])).not.toThrow()
        },
      ),
      RUNS,
    )
  })

  it('should never throw, whatever the text, the name or the surface', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ maxLength: 40 }),
      fc.constantFrom('%', '%E0%A4', '&#x;', '@', '#', '\ud800', '“', "s'", '. ,-\n'),
    )
    fc.assert(
      fc.property(
        anything,
        anything,
        fc.array(anything, { maxLength: 3 }),
        fc.constantFrom<Surface>('prose', 'slug', 'url', 'headline', 'label', 'caption', 'alt'),
        (text, fullName, more, on) => {
          const person = student(fullName, {
            aliases: more,
            handles: more,
            descriptor: { first: more[0] ?? null, later: more[1] ?? null },
            school: more[2] ?? null,
          })
          for (const lang of ['en', 'es'] as const)
            expect(() =>
              anonymize({
                ...inputOf([person], `${text} ${fullName} ${text}`, on),
                lang,
                institutions: more,
              }),
            ).not.toThrow()
        },
      ),
      RUNS,
    )
  })

  it('should find one letter off, and never let it pass in silence', () => {
    fc.assert(
      fc.property(
        name,
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'change'),
        ([first, last], where, slip) => {
          const at = 1 + (where % (first.length - 2))
          const changed =
            slip === 'drop'
              ? first.slice(0, at) + first.slice(at + 1)
              : slip === 'double'
                ? first.slice(0, at) + first.charAt(at) + first.slice(at)
                : slip === 'swap'
                  ? first.slice(0, at) +
                    first.charAt(at + 1) +
                    first.charAt(at) +
                    first.slice(at + 2)
                  : `${first.slice(0, at)}q${first.slice(at + 1)}`
          fc.pre(
            letters(changed) !== letters(first) &&
              letters(changed).length >= 5 &&
              letters(first).length >= 5,
          )
          expect(
            tell([student(`${first} ${last}`)], `the crowd cheered ${changed} again`).findings,
          ).toEqual([`near_miss: ${changed}`])
        },
      ),
      RUNS,
    )
  })
})

describe('the work', () => {
  const people = GIVEN.map((first, i) => student(`${first} ${SURNAMES[i] ?? ''}`))
  const sentence =
    'The crowd near Mireya Rubio sang, and M. Ibarra told @jalysaibarra of it while the rain went on and on. '
  const stepsFor = (times: number, cast: readonly Person[] = people): number => {
    const effort = { steps: 0 }
    anonymize(inputOf(cast, sentence.repeat(times)), effort)
    return effort.steps
  }
  it('should grow in a straight line with the story', () => {
    const ten = stepsFor(10)
    expect(stepsFor(40)).toBeLessThanOrEqual(ten * 4.2)
  })
  it('should not grow with the people whose names share no letters with the text', () => {
    expect(
      stepsFor(10, [
        ...people,
        ...Array.from({ length: 40 }, (_, i) => student(`Zzyx${i} Qqav${i}`, { ref: `z${i}` })),
      ]),
    ).toBeLessThanOrEqual(stepsFor(10) * 1.2)
  })
  it('should stay in line on text made to mislead it', () => {
    const effort = (text: string): number => {
      const steps = { steps: 0 }
      anonymize(inputOf([student('Aaaa Aaaa'), student('Aaa-Aaa Aaaaa')], text), steps)
      return steps.steps
    }
    for (const piece of ['a', 'a ', 'a-', 'aA', '@a.', 'a\n', '4'])
      expect(effort(piece.repeat(1200))).toBeLessThanOrEqual(effort(piece.repeat(300)) * 4.5)
  })
})
