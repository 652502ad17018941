import { describe, expect, it } from 'vitest'
import {
  descriptorWords,
  differenceOf,
  lettersIn,
  unexplained,
  wordsIn,
} from '../../int/leaks/insidersWords.ts'

const text = (words: string) => ({ type: 'text', text: words, marks: [] })
const story = (dek: string, ...body: string[]) => ({
  type: 'story',
  slug: 'a-story',
  dek,
  body: [{ type: 'paragraph', children: body.map(text) }],
  publishedAt: '2026-02-04T12:00:00.000Z',
})
const JUNIOR = new Set(
  descriptorWords({ age: 16, grade: '11', school: ['Roosevelt High School'], wordings: [] }),
)
const added = (before: object, after: object, words = JUNIOR, bylines = new Set<string>()) =>
  unexplained(differenceOf(wordsIn(before), wordsIn(after)), words, bylines).map(({ word }) => word)

describe('the words of an edition', () => {
  it('should be whole where a name is spread over nodes, and without times', () => {
    expect(lettersIn(story('', 'Kalv', 'orst'))).toContain('kalvorst')
    expect(lettersIn(story(''))).not.toContain('2026')
  })

  it.each([
    ['a name that gives way', 'Kalvorst spoke.', 'A 16-year-old junior at Roosevelt spoke.'],
    [
      'a name that gives way to a short form',
      'We heard Kalvorst speak.',
      'We heard the student speak.',
    ],
    ['a sentence that goes', 'He left. She spoke.', 'She spoke.'],
    ['a name beside a word that stays', 'Kalvorst and a student', 'a student and another student'],
  ])('should admit %s', (_what, before, after) => {
    expect(added(story(before), story(after))).toEqual([])
  })

  it.each([
    ['a name that comes back', 'The student spoke.', 'Kalvorst spoke.', ['kalvorst']],
    ['another age', 'A 16-year-old spoke.', 'A 12-year-old spoke.', ['12']],
    ['another class', 'A junior spoke.', 'A sixth grader spoke.', ['grader']],
    ['a word in another place', 'He spoke and left.', 'He left and spoke.', ['spoke', 'and']],
    ['a word that is new', 'She spoke.', 'She spoke well.', ['well']],
  ])('should find %s', (_what, before, after, words) => {
    expect(words).toEqual(expect.arrayContaining(added(story(before), story(after))))
    expect(added(story(before), story(after))).not.toEqual([])
  })

  it('should find a word that moved to another field', () => {
    expect(added(story('Kalvorst', ''), story('', 'Kalvorst'))).toEqual(['kalvorst'])
  })

  it('should admit a byline as an editor saved it, and in bylines alone', () => {
    const byline = (name: string, dek = '') => ({ type: 'story', dek, bylines: [{ name }] })
    const saved = new Set(['owl'])
    expect(added(byline('The Crow'), byline('The Owl'), JUNIOR, saved)).toEqual([])
    expect(added(byline('The Crow'), byline('The Jay'), JUNIOR, saved)).toEqual(['jay'])
    expect(added(byline(''), byline('', 'Owl'), JUNIOR, saved)).toEqual(['owl'])
  })
})
