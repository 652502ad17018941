import { describe, expect, it } from 'vitest'
import type { StoryEdition } from '#publishing/edition/editionTypes.ts'
import { editionDifference } from '#publishing/edition/editionDiff.ts'
import { photo, storyEdition, words } from '../publicApi/editions.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [words(text)] })
const bodyOf = (...texts: string[]): StoryEdition => storyEdition({ body: texts.map(paragraph) })
const told = (before: StoryEdition, after: StoryEdition) =>
  editionDifference(before, after).map(({ place, before: old, after: now }) => [place, old, now])

const A = 'Some 200 students left class on Wednesday over library hours.'
const B = 'The board meets on Tuesday to vote.'
const C = 'Nobody from the district answered a request for comment.'

describe('the difference of two editions', () => {
  it('should be nothing where readers would find nothing changed', () => {
    const again = storyEdition({
      updatedAt: '2026-03-01T00:00:00.000Z',
      revision: 2,
      corrections: [
        { sequence: 1, kind: 'update', note: 'x', issuedAt: '2026-03-01T00:00:00.000Z' },
      ],
      leadPhoto: photo({ renditions: [], width: 0 }),
    })
    expect(editionDifference(storyEdition(), again)).toEqual([])
  })

  it('should name each place with its words', () => {
    const before = storyEdition()
    const after = storyEdition({
      headline: 'Students walk out over bus lines',
      leadPhoto: photo({ caption: 'Students leave.' }),
      editorsNote: 'We spoke to the board.',
    })
    expect(told(before, after)).toEqual([
      ['headline', 'Students walk out over library hours', 'Students walk out over bus lines'],
      ['leadPhoto.caption', photo().caption, 'Students leave.'],
      ['editorsNote', '', 'We spoke to the board.'],
    ])
    expect(editionDifference(before, after)[0]?.runs).toEqual([
      { kind: 'same', text: 'Students walk out over ' },
      { kind: 'removed', text: 'library' },
      { kind: 'added', text: 'bus' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: 'hours' },
      { kind: 'added', text: 'lines' },
    ])
  })

  const fewer = A.replace('200', '120')
  it.each([
    ['a word', [A, B], [fewer, B], [['body.0', A, fewer]]],
    ['a paragraph put in', [A, B], [A, C, B], [['body.1', null, C]]],
    ['a paragraph taken out', [A, C, B], [A, B], [['body.1', C, null]]],
    [
      'a paragraph put in before one that was reworded',
      [A, B],
      [C, fewer, B],
      [
        ['body.0', null, C],
        ['body.1', A, fewer],
      ],
    ],
    [
      'a paragraph taken out before one that was reworded',
      [C, A, B],
      [fewer, B],
      [
        ['body.0', C, null],
        ['body.0', A, fewer],
      ],
    ],
  ])('should follow %s through the body', (_what, before, after, expected) => {
    expect(told(bodyOf(...before), bodyOf(...after))).toEqual(expected)
  })

  it('should tell of lists, fact boxes, links and pictures in the body', () => {
    const link = (href: string) => ({ type: 'link' as const, href, children: [words('the plan')] })
    const before = storyEdition({
      body: [
        { type: 'list', ordered: false, items: [{ children: [words('One')], lists: [] }] },
        paragraph(B),
        { type: 'factBox', title: 'Hours', children: [paragraph('Nine to five.')] },
        paragraph(A),
        { type: 'paragraph', children: [link('https://board.example/a')] },
        paragraph(C),
        { type: 'photo', photo: photo() },
      ],
    })
    const after = storyEdition({
      body: [
        { type: 'list', ordered: false, items: [{ children: [words('Two')], lists: [] }] },
        paragraph(B),
        { type: 'factBox', title: 'Hours', children: [paragraph('Nine to six.')] },
        paragraph(A),
        { type: 'paragraph', children: [link('https://board.example/b')] },
        paragraph(C),
        { type: 'photo', photo: photo({ alt: 'A crowd.' }) },
      ],
    })
    expect(editionDifference(before, after).map(({ place }) => place)).toEqual([
      'body.0',
      'body.2',
      'body.4',
      'body.6',
    ])
  })
})
