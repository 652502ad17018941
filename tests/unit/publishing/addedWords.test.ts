import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { addedWords, replacementWords } from '#publishing/addedWords.ts'
import type { StoryEdition } from '#publishing/edition/editionTypes.ts'
import { photo, storyEdition, words } from '../publicApi/editions.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [words(text)] })
const SENTENCE = 'Mireya Rubio held a sign on the steps of the school.'
const REPLACED = ['A 16-year-old junior', 'the student’s']

describe('what Homeroom compiled by itself', () => {
  it.each<[string, Partial<StoryEdition>, Partial<StoryEdition>]>([
    ['is the same', {}, {}],
    [
      'has words in place of a name',
      { body: [paragraph(SENTENCE)] },
      { body: [paragraph('A 16-year-old junior held a sign on the steps of the school.')] },
    ],
    [
      'has a possessive in place of one',
      { dek: 'Rubio’s sign was red.' },
      { dek: 'The student’s sign was red.' },
    ],
    [
      'is without a paragraph',
      { body: [paragraph(SENTENCE), paragraph('Yes.')] },
      { body: [paragraph(SENTENCE)] },
    ],
    ['is without its section', {}, { section: null }],
    ['has another note about names', {}, { withholdingNote: 'We withhold names.' }],
    [
      'has an address of what is left of its headline',
      {},
      { slug: 'students-walk-out-over-hours' },
    ],
  ])('should add nothing where it %s', (_what, before, after) => {
    expect(addedWords(storyEdition(before), storyEdition(after), REPLACED)).toEqual([])
  })

  it.each([
    ['The captain held a sign.', []],
    ['Somebody held a sign.', ['body']],
  ])('should say a role again only where readers have it: %s', (read, added) => {
    const before = storyEdition({ body: [paragraph(read), paragraph('Rubio left.')] })
    const after = storyEdition({ body: [paragraph(read), paragraph('The captain left.')] })
    expect(addedWords(before, after, ['the'], [], ['captain'])).toEqual(added)
  })

  it.each<[string, Partial<StoryEdition>, Partial<StoryEdition>, string]>([
    [
      'says a name again',
      { body: [paragraph('The student held a sign.')] },
      { body: [paragraph(SENTENCE)] },
      'body',
    ],
    ['says a word twice', { dek: 'A red sign.' }, { dek: 'A red red sign.' }, 'dek'],
    ['turns two words round', { dek: 'Ana saw Bea.' }, { dek: 'Bea saw Ana.' }, 'dek'],
    [
      'moves a paragraph',
      { body: [paragraph('It rained on Monday.'), paragraph(SENTENCE)] },
      { body: [paragraph(SENTENCE), paragraph('It rained on Monday.')] },
      'body',
    ],
    ['puts it in another section', {}, { section: { slug: 'a', name: 'Arts' } }, 'section'],
    ['has another tag', {}, { tags: [{ slug: 'rubio', name: 'Rubio' }] }, 'tags'],
    ['has another caption', {}, { leadPhoto: photo({ caption: 'Rubio.' }) }, 'leadPhoto.caption'],
    ['stands at another address', {}, { slug: 'mireya-rubio' }, 'slug'],
    [
      'has another correction',
      {},
      {
        corrections: [
          {
            sequence: 1,
            kind: 'correction',
            note: 'It was Rubio.',
            issuedAt: '2026-03-01T00:00:00Z',
          },
        ],
      },
      'corrections.1',
    ],
    [
      'links to somewhere else',
      { body: [paragraph('Read it.')] },
      {
        body: [
          {
            type: 'paragraph',
            children: [
              { type: 'link', href: 'https://example.org/', children: [words('Read it.')] },
            ],
          },
        ],
      },
      'links',
    ],
  ])('should be seen to add words where it %s', (_what, before, after, place) => {
    const places = addedWords(storyEdition(before), storyEdition(after), REPLACED)
    expect(places).toContain(place)
  })

  it('should name reporters anew where reporters are named, and nowhere else', () => {
    const byline = (name: string) => [{ name, slug: null, role: 'reported' }]
    const before = storyEdition({ bylines: byline('Nadia Brooks'), dek: 'It rained.' })
    const named = storyEdition({ bylines: byline('Nadia Quill'), dek: 'It rained.' })
    expect(addedWords(before, named, [], ['Nadia Quill'])).toEqual([])
    const said = storyEdition({ bylines: byline('Nadia Quill'), dek: 'It rained. Quill.' })
    expect(addedWords(before, said, [], ['Nadia Quill'])).toEqual(['dek'])
  })

  const word = fc.constantFrom('sign', 'library', 'red', 'on', 'the', 'steps', 'she', 'left', 'bus')
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 })
  const put = (list: readonly string[]) => storyEdition({ body: [paragraph(list.join(' '))] })

  it('should never add by taking words away or by putting replacements in their place', () => {
    fc.assert(
      fc.property(sentence, fc.array(fc.nat(3), { maxLength: 12 }), (list, acts) => {
        const after = list.flatMap((one, index) =>
          acts[index] === 1 ? [] : acts[index] === 2 ? ['the', 'student’s'] : [one],
        )
        expect(addedWords(put(list), put(after), REPLACED)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('should be seen wherever one word more stands in it', () => {
    fc.assert(
      fc.property(sentence, fc.nat(12), (list, at) => {
        const after = [...list.slice(0, at), 'Rubio', ...list.slice(at)]
        expect(addedWords(put(list), put(after), REPLACED)).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('should know the words that stand in place of names', () => {
    const edits = [{ start: 0, end: 5, replacement: 'A 16-year-old', person: 'p', rule: 'surname' }]
    expect(
      replacementWords([{ place: 'dek', surface: 'caption', text: 'Rubio left.', edits }]),
    ).toEqual(['a', '16', 'year', 'old'])
  })
})
