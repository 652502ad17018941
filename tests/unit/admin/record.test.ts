import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  becauseWords,
  didWords,
  exportAddress,
  subjectAddress,
  subjectWords,
} from '#admin/history/activityWords.ts'
import { ACTIVITY_CAUSES } from '#newsroom/activityCauses.ts'
import {
  ASKED,
  correctionHindrance,
  correctionSent,
  emptyCorrection,
  placeChoices,
  theirsIn,
  warningsOf,
} from '#admin/history/correction.ts'
import { Difference } from '#admin/history/Difference.tsx'
import {
  doneWords,
  failedWords,
  pendingWords,
  REASON_WORDS,
  skippedWords,
  STATE_WORDS,
} from '#admin/history/receiptWords.ts'
import { shortened } from '#admin/history/shortened.ts'
import { savedList } from '#admin/history/versionList.ts'
import { CORRECTION_KINDS, placementOf } from '#newsroom/corrections.ts'
import { VERBS } from '#newsroom/verbs.ts'
import { type GateDraft, gateReasons, type GateReason } from '#publishing/gateReasons.ts'
import {
  receiptNow,
  TAKE_DOWN_REASONS,
  type ReceiptFacts,
} from '#publishing/takeDownReceiptStatus.ts'
import { OPENING_VERBS } from '#publishing/nameApprovalRule.ts'
import { wordDifference } from '#publishing/edition/wordDiff.ts'

const reasons = (...codes: [GateDraft['code'], string][]): readonly GateReason[] =>
  gateReasons(
    codes.map(([code, place]) => ({
      code,
      place: place,
      start: 0,
      end: 4,
      text: 'text',
      person: null,
      message: 'm',
      remedy: 'r',
    })),
  )

const proposedWith = (found: readonly GateReason[]) => ({
  kind: 'correction' as const,
  sequence: 1,
  placement: 'end' as const,
  note: 'n',
  line: 'l',
  reasons: found,
  wordings: [],
})
const fine = { proposed: null, openWarnings: 0, overtaken: false }

describe('a correction in the panel', () => {
  it('should not be published while it says nothing', () => {
    expect(correctionHindrance(emptyCorrection, fine)).toContain('says nothing yet')
    expect(correctionHindrance({ ...emptyCorrection, wrong: 'that it rained' }, fine)).toContain(
      'says nothing yet',
    )
    expect(correctionHindrance({ ...emptyCorrection, right: 'It was dry.' }, fine)).toBeNull()
    expect(correctionHindrance({ ...emptyCorrection, own: 'It was dry.' }, fine)).toBeNull()
  })

  it('should let a safety redaction go with no words of the editor’s, and send none that were typed before', () => {
    const typed = {
      ...emptyCorrection,
      wrong: 'her address',
      right: 'Elm Street',
      own: 'Elm Street',
    }
    const draft = { ...typed, kind: 'safetyRedaction' as const, wording: 'privacy' as const }
    expect(correctionHindrance(draft, fine)).toBeNull()
    expect(correctionSent(draft)).toEqual({
      kind: 'safetyRedaction',
      wrong: '',
      right: '',
      note: '',
      gravity: 'ordinary',
      wording: 'privacy',
      corrects: null,
    })
  })

  it.each(CORRECTION_KINDS)('should send of a %s only what it asks for', (kind) => {
    const draft = { ...emptyCorrection, kind, wrong: ' w ', right: ' r ', own: ' n ' }
    const sent = correctionSent(draft)
    expect(sent.wrong).toBe(ASKED[kind]?.wrong ? 'w' : '')
    expect(sent.right).toBe(ASKED[kind] ? 'r' : '')
    expect(sent.note).toBe(ASKED[kind] ? 'n' : '')
  })

  it.each(CORRECTION_KINDS)(
    'should ask where a %s stands only where the kind leaves it open',
    (kind) => {
      expect(placeChoices(kind) === null).toBe(placementOf({ kind }) === 'top')
    },
  )

  it('should wait for somebody who was faster to be looked at, whatever else is filled in', () => {
    const draft = { ...emptyCorrection, right: 'It was dry.' }
    expect(correctionHindrance(draft, { ...fine, overtaken: true })).toContain('meanwhile')
  })

  it('should hold back a note that the gate holds back, and count warnings of story and note once', () => {
    const blocked = proposedWith(reasons(['unregistered_name', 'corrections.0.note']))
    const draft = { ...emptyCorrection, right: 'It was dry.' }
    expect(correctionHindrance(draft, { ...fine, proposed: blocked })).toContain('held back')
    const warnings = reasons(['weekday_disagrees', 'body.0'], ['time_not_ap_style', 'body.1'])
    expect(warningsOf(warnings, proposedWith(warnings))).toEqual(warnings)
    expect(warningsOf(reasons(['no_body', 'body']), blocked)).toEqual([])
    expect(correctionHindrance(draft, { ...fine, openWarnings: 2 })).toContain('2 warnings')
  })

  it('should find what others issued in a refusal, and nothing in one of another shape', () => {
    const theirs = [{ sequence: 1, kind: 'update', issuedAt: '2026-02-04T18:15:00.000Z' }]
    expect(theirsIn({ theirs })).toEqual(theirs)
    for (const odd of [undefined, null, {}, { theirs: 'x' }, { theirs: [null, 3, {}] }])
      expect(theirsIn(odd)).toEqual([])
  })
})

describe('a difference in the panel', () => {
  it('should tell what goes and what comes in marks and in words', () => {
    const html = renderToStaticMarkup(
      createElement(Difference, {
        lang: 'en',
        places: [
          { place: 'body.2', runs: wordDifference('200 students left.', '120 students left.') },
        ],
      }),
    )
    expect(html).toContain('Text, paragraph 3')
    expect(html).toMatch(/<del>.*\[removed: .*200.*<\/del>/u)
    expect(html).toMatch(/<ins>.*\[added: .*120.*<\/ins>/u)
    expect(html).toContain('students left.')
  })

  it('should escape what stands in the texts', () => {
    const runs = wordDifference('a', '<img src=x onerror=alert(1)>')
    const html = renderToStaticMarkup(
      createElement(Difference, { places: [{ place: 'dek', runs }] }),
    )
    expect(html).not.toContain('<img')
  })

  it('should leave out only words that stay, and no change', () => {
    const text = fc.array(fc.constantFrom('sun', 'trees', 'shade', 'noon', 'gate'), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const runs = wordDifference(one.join(' '), other.join(' '))
        const shown = shortened(runs)
        const of = (kind: string, all: readonly { kind: string; text: string }[]) =>
          all.filter((run) => run.kind === kind).map((run) => run.text)
        expect(of('removed', shown)).toEqual(of('removed', runs))
        expect(of('added', shown)).toEqual(of('added', runs))
        const all = of('same', runs).join('\u0000')
        for (const stretch of of('same', shown)) expect(all).toContain(stretch)
      }),
    )
  })

  it('should say where words were left out of a long text', () => {
    const long = 'The band played on. '.repeat(40)
    const shown = shortened(wordDifference(`${long}At noon.`, `${long}At one.`))
    expect(shown[0]).toEqual({ kind: 'gap', text: '' })
    expect(shown.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(150)
  })
})

const facts = (part: Partial<ReceiptFacts>): ReceiptFacts => ({
  stories: [],
  jobs: [],
  noticesCleared: 0,
  recordsTakenDown: 0,
  toLookAt: [],
  ...part,
})

describe('a receipt in words', () => {
  it('should say that the name is withheld even where nothing was out', () => {
    expect(doneWords(receiptNow(facts({})).done)).toEqual([
      'The name is withheld, and every consent is withdrawn.',
      'No story of theirs was out.',
    ])
  })

  it('should count what is done and tell what is not', () => {
    const job = { attempts: 3, lastCode: 'http_503' }
    const now = receiptNow(
      facts({
        stories: [
          { story: 'a', told: true, bore: true, now: 'clean', address: '/stories/a' },
          { story: 'b', told: true, bore: false, now: 'gone', address: null },
          { story: 'c', told: true, bore: false, now: 'due', address: null },
        ],
        jobs: [
          { kind: 'webhook', state: 'failed', ...job },
          { kind: 'purge', state: 'waiting', ...job },
          { kind: 'mail', state: 'skipped', attempts: 1, lastCode: 'no_mail' },
        ],
      }),
    )
    expect(doneWords(now.done)).toEqual(
      expect.arrayContaining([
        '1 story published anew, without the name.',
        '1 story taken off the site: readers find a note in its place.',
        '1 address that held the name retired.',
      ]),
    )
    expect(now.pending.map(pendingWords)).toEqual([
      'A story is being published anew.',
      'The cache in front of the site has to be emptied, tried 3 times.',
    ])
    expect(now.failed.map(failedWords).join(' ')).toContain('it answered 503')
    expect(now.skipped.map(skippedWords)).toEqual([
      'No mail to the editors was sent (no mail is set up).',
    ])
  })

  it('should have words for every state and every reason', () => {
    for (const { name, next } of Object.values(STATE_WORDS)) expect(name && next).toBeTruthy()
    for (const reason of TAKE_DOWN_REASONS) expect(REASON_WORDS[reason].name).toBeTruthy()
  })
})

describe('the activity log in words', () => {
  it.each([
    ...VERBS,
    ...OPENING_VERBS,
    'opening-lapsed',
    'proposal-lapsed',
    'take-down',
    'answer',
    'created',
    'saved',
    'delete',
    'recompile',
    'taken-off',
    'cleared',
    'portrait-off',
    'portrait-covered',
    'section-followed',
    'redrawn',
  ])('should have words for %s', (verb) => {
    expect(didWords({ verb })).toMatch(/^[A-Z]/u)
  })

  it.each(ACTIVITY_CAUSES)('should have words for the cause %s', (cause) => {
    expect(becauseWords(cause)).toMatch(/^[A-Z]/u)
    expect(becauseWords(cause)).not.toBe(cause)
  })

  it('should have none where somebody did it', () => {
    expect([becauseWords(null), becauseWords(undefined)]).toEqual(['', ''])
  })

  it('should not call a schedule kept that the gate refused', () => {
    expect(didWords({ verb: 'publish', to: 'approved' })).toBe('Did not publish on schedule')
    expect(didWords({ verb: 'publish', to: 'published' })).toBe('Published')
    expect(didWords({ verb: 'constructor' })).toBe('constructor')
  })

  it('should link to what can still be opened, and to nothing else', () => {
    const about = { subject: 'people', subjectId: 'a1', verb: 'withhold' }
    expect(subjectAddress(about)).toBe('/admin/collections/people/a1')
    expect(subjectAddress({ ...about, verb: 'delete' })).toBeNull()
    expect(subjectAddress({ ...about, subject: 'toString' })).toBeNull()
    expect(subjectAddress({ ...about, subject: 'activity', verb: 'exported' })).toBeNull()
    expect(subjectAddress({ ...about, subject: 'users', subjectId: 'nobody' })).toBeNull()
    expect(subjectAddress({ ...about, subject: 'newsroom' })).toBe('/admin/globals/newsroom')
    expect(subjectWords('people')).toBe('Person')
  })

  it.each([
    [{ from: '', to: '' }, '/api/activity/export?format=csv'],
    [{ from: '2026-02-04', to: '' }, '/api/activity/export?from=2026-02-04&format=csv'],
    [
      { from: '2026-02-04', to: '2026-02-04' },
      '/api/activity/export?from=2026-02-04&to=2026-02-04&format=csv',
    ],
    [{ from: '2026-02-05', to: '2026-02-04' }, null],
    [{ from: 'yesterday', to: '' }, null],
  ])('should download %j from %s', (span, address) => {
    expect(exportAddress({ ...span, format: 'csv' })).toBe(address)
  })
})

describe('the saves of a story', () => {
  const version = (id: string, createdAt: string, stage: 'draft' | 'submitted' | 'published') => ({
    id,
    createdAt,
    version: { stage },
  })
  const versions = [
    version('c', '2026-02-04T18:15:00.400Z', 'published'),
    version('b', '2026-02-04T18:00:00.000Z', 'submitted'),
    version('a', '2026-02-04T17:00:00.000Z', 'draft'),
  ]
  const act = {
    id: 'x',
    at: '2026-02-04T18:15:00.000Z',
    actor: { name: 'Edda Klein' },
    verb: 'publish',
    from: 'submitted',
    to: 'published',
  }

  it('should name whose act it was, and nobody where none is known', () => {
    expect(savedList(versions, [act]).map(({ words }) => words)).toEqual([
      'Published by Edda Klein',
      'Saved · Waiting for an editor',
      'Saved · Draft',
    ])
    expect(savedList(versions, [{ ...act, actor: null }])[0]?.words).toBe('Published')
  })

  it('should not take whoever saved a moment later for whoever published', () => {
    const later = [version('d', '2026-02-04T18:15:09.000Z', 'published'), ...versions]
    const again = { ...act, id: 'y', verb: 'correct', from: 'published' }
    expect(savedList(later, [act])[0]?.words).toBe('Saved · Published')
    expect(
      savedList(later, [{ ...again, at: '2026-02-04T18:15:08.000Z' }, act]).slice(0, 2),
    ).toMatchObject([{ words: 'Corrected by Edda Klein' }, { words: 'Published by Edda Klein' }])
  })

  it('should not take an act of another moment, or of another step, for this one', () => {
    expect(savedList(versions, [{ ...act, at: '2026-02-04T18:40:00.000Z' }])[0]?.words).toBe(
      'Saved · Published',
    )
    expect(savedList(versions, [{ ...act, from: 'approved' }])[0]?.words).toBe('Saved · Published')
  })

  it('should name who started the story, and who saved it where the log tells', () => {
    const drafts = [
      version('c', '2026-02-04T17:02:00.000Z', 'draft'),
      version('b', '2026-02-04T17:01:00.000Z', 'draft'),
      version('a', '2026-02-04T17:00:00.000Z', 'draft'),
    ]
    const plain = { ...act, actor: { name: 'Rosa Peral' }, from: null, to: null }
    const entries = [
      { ...plain, id: 's', verb: 'saved', at: '2026-02-04T17:01:00.100Z' },
      { ...plain, id: 'm', verb: 'created', at: '2026-02-04T17:00:00.100Z' },
    ]
    expect(savedList(drafts, entries).map(({ words }) => words)).toEqual([
      'Saved · Draft',
      'Saved by Rosa Peral',
      'Made by Rosa Peral',
    ])
  })
})
