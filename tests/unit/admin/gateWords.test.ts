import { describe, expect, it } from 'vitest'
import { answersTo } from '#admin/gate/answers.ts'
import { askedAbout, questionsByPlace } from '#admin/gate/gateGroups.ts'
import { numberMarks, replacementsOf } from '#admin/preview/markedHtml.ts'
import { fieldIdOf, placeWords } from '#admin/gate/placeWords.ts'
import { photoAt } from '#admin/showPlaceInForm.ts'
import { GRAVE_VERBS, REASON_TITLES, STAGE_WORDS, VERB_ORDER, verbWords } from '#admin/panelText.ts'
import { STAGES } from '#newsroom/stages.ts'
import { VERBS } from '#newsroom/verbs.ts'
import {
  BLOCKING_CODES,
  gateReasons,
  WARNING_CODES,
  type GateDraft,
  type GateReason,
} from '#publishing/gateReasons.ts'

const reason = (part: Partial<GateDraft>): GateReason => {
  const draft: GateDraft = {
    code: 'unregistered_name',
    place: 'body.0',
    start: 0,
    end: 12,
    text: 'Dana Whitfield',
    person: null,
    message: 'm',
    remedy: 'r',
    ...part,
  }
  const [made] = gateReasons([draft])
  if (!made) throw new Error('no reason')
  return made
}

describe('the panel’s words', () => {
  it.each([
    ['headline', 'Headline'],
    ['body.3', 'Text, paragraph 4'],
    ['body.3.items.0', 'Text, paragraph 4, list'],
    ['body.0.links.1', 'Text, paragraph 1, link'],
    ['body.5.quote', 'Text, paragraph 6, pull quote'],
    ['photos.0.caption', 'Photo 1, caption'],
    ['leadPhoto.alt', 'Lead photo, description'],
    ['corrections.1.note', 'Correction 2, note'],
    ['tags.2', 'Tags 3'],
    ['people', 'People in the story'],
    ['somewhere.else', 'somewhere.else'],
  ])('should call %s “%s”', (place, words) => {
    expect(placeWords(place)).toBe(words)
  })

  it.each([
    ['headline', 'field-headline'],
    ['body.3.items.0', 'field-body'],
    ['photos.0.caption', null],
    ['corrections.1.note', null],
  ])('should find the field of %s', (place, id) => {
    expect(fieldIdOf(place)).toBe(id)
  })

  it('should have words for every stage, verb and reason', () => {
    for (const stage of STAGES) expect(STAGE_WORDS[stage].name).not.toBe('')
    for (const code of [...BLOCKING_CODES, ...WARNING_CODES])
      expect(REASON_TITLES[code]).not.toBe('')
    expect([...VERB_ORDER].sort()).toEqual([...VERBS].sort())
    for (const verb of VERBS)
      for (const stage of STAGES) expect(verbWords(verb, stage).button).not.toBe('')
  })

  it('should put an ellipsis on whatever cannot be taken back, because a question comes first', () => {
    for (const verb of GRAVE_VERBS) expect(verbWords(verb, 'submitted').button).toMatch(/…$/u)
  })
})

describe('the answers to a reason', () => {
  const people = [
    { id: 'p1', fullName: 'Itzel Marrufo', kind: 'student' },
    { id: 'p2', fullName: 'Owen Marrufo', kind: 'student' },
    { id: 'p3', fullName: 'Summer Okoye', kind: 'student' },
  ]
  const labels = (asked: GateReason, mayDecide: boolean) =>
    answersTo(asked, people, mayDecide).map((answer) => answer.label)

  it('should let a reporter protect somebody, and nothing else', () => {
    expect(labels(reason({}), false)).toEqual(['Protected student…'])
    expect(labels(reason({ code: 'ambiguous_word', text: 'Summer', person: 'p3' }), false)).toEqual(
      [],
    )
    expect(labels(reason({ code: 'person_unconfirmed', text: null, person: 'p3' }), false)).toEqual(
      [],
    )
  })

  it('should let an editor say who a name is', () => {
    expect(labels(reason({}), true)).toEqual([
      'Protected student…',
      'Adult',
      'Public figure',
      'Not a person',
    ])
  })

  it('should offer the person the engine thought of, by name', () => {
    expect(labels(reason({ code: 'ambiguous_word', text: 'Summer', person: 'p3' }), true)).toEqual([
      'It is Summer Okoye',
      'It is just a word, or another person',
    ])
  })

  it('should offer everybody who shares the surname where two people fit', () => {
    expect(
      labels(reason({ code: 'ambiguous_person', text: 'Marrufo', person: null }), true),
    ).toEqual(['It is Itzel Marrufo', 'It is Owen Marrufo', 'It is another person'])
  })

  it('should let an editor alone say, once for the story, that a phrase is nobody protected', () => {
    const asked = reason({ code: 'name_in_phrase', text: 'Okoye Fund', person: 'p3' })
    expect(labels(asked, false)).toEqual([])
    expect(labels(asked, true)).toEqual(['It is Summer Okoye', 'It is not: print it in this story'])
    expect(answersTo(asked, people, true).map(({ body }) => body.answer)).toEqual([
      'isThisPerson',
      'isAPhrase',
    ])
    const byline = reason({ code: 'name_in_phrase', place: 'bylines', person: 'p3' })
    expect(labels(byline, true)).toEqual(['It is not: print it in this story'])
  })

  it('should name the record, not the words, when a person is to be confirmed', () => {
    const [confirm] = answersTo(
      reason({ code: 'person_unconfirmed', text: null, person: 'p3' }),
      people,
      true,
    )
    expect(confirm?.body).toMatchObject({ answer: 'adult', person: 'p3', text: 'Summer Okoye' })
  })

  it('should ask about one name once, and tell where else it stands', () => {
    const groups = questionsByPlace([
      reason({ place: 'body.0' }),
      reason({ place: 'body.2' }),
      reason({ place: 'headline' }),
      reason({ place: 'headline', code: 'no_headline', text: null, start: null, end: null }),
    ])
    expect(groups.map(({ place, questions }) => [place, questions.length])).toEqual([
      ['body.0', 1],
      ['headline', 1],
    ])
    expect(groups[0]?.questions[0]?.alsoAt).toEqual(['body.2', 'headline'])
  })

  it('should ask about a word in doubt at each place', () => {
    const groups = questionsByPlace([
      reason({ place: 'body.0', code: 'ambiguous_word', text: 'Summer', person: 'p3' }),
      reason({ place: 'body.2', code: 'ambiguous_word', text: 'Summer', person: 'p3' }),
    ])
    expect(groups.map(({ place }) => place)).toEqual(['body.0', 'body.2'])
  })
})

describe('the marked preview', () => {
  const replacements = replacementsOf([
    { text: 'A', original: 'Itzel Marrufo, a', rule: 'full-name' },
    { text: ' student. ', original: null, rule: null },
    { text: 'the student’s', original: 'Marrufo’s', rule: 'surname' },
  ])
  const said = (replacement: { original: string }) => `for <${replacement.original}>`

  it('should tie each mark to the words it stands for, in order', () => {
    const html = numberMarks(
      '<p><mark>A</mark> student. <mark>the student’s</mark></p>',
      replacements,
      said,
    )
    expect(html.match(/data-said="[^"]*"/gu)).toEqual([
      'data-said="for &lt;Itzel Marrufo, a&gt;"',
      'data-said="for &lt;Marrufo’s&gt;"',
    ])
    expect(html).not.toContain('<Itzel')
  })

  it('should pass over a replacement that left no mark, and leave a mark alone that fits none', () => {
    const html = numberMarks(
      '<p><mark>the student’s</mark> <mark>else</mark></p>',
      replacements,
      said,
    )
    expect(html).toContain('data-said="for &lt;Marrufo’s&gt;"')
    expect(html).toContain('<mark>else</mark>')
  })
})

describe('the photo at a place', () => {
  const block = (photo: unknown) => ({ type: 'block', fields: { blockType: 'photo', photo } })
  const data = {
    leadPhoto: 'lead',
    body: {
      root: {
        children: [
          { type: 'paragraph', children: [{ type: 'text' }] },
          { type: 'paragraph', children: [] },
          block('second'),
          block({ id: 'lead' }),
        ],
      },
    },
  }

  it.each([
    ['leadPhoto.credit', 'lead'],
    ['photos.0.caption', 'lead'],
    ['photos.1.alt', 'second'],
    ['photos.2.alt', null],
    ['body.1', 'second'],
    ['body.2.caption', 'lead'],
    ['headline', null],
  ])('should be found for %s', (place, id) => {
    expect(photoAt(place, data)).toBe(id)
  })
})

describe('words for a glance', () => {
  const glance = {
    ...reason({ code: 'also_read', place: 'body', start: null, end: null, text: 'Pop · Kamil' }),
    words: ['Pop', 'Kamil'],
  }

  it('should each be a button that asks who it is, for reporters too', () => {
    expect(answersTo(glance, [], false).map(({ label, asks }) => [label, asks])).toEqual([
      ['Pop', 'who'],
      ['Kamil', 'who'],
    ])
  })

  it('should become the question about a name once pressed', () => {
    const [group] = questionsByPlace([glance])
    const asked = group ? askedAbout(group, ['Kamil']) : []
    expect(asked.map((question) => question.reason)).toEqual([
      expect.objectContaining({ code: 'unregistered_name', text: 'Kamil', place: 'body' }),
    ])
    expect(answersTo(asked[0]?.reason ?? glance, [], true).map(({ body }) => body)).toContainEqual({
      answer: 'adult',
      text: 'Kamil',
      place: 'body',
      person: null,
    })
  })
})
