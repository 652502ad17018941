import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FlattenedField } from 'payload'
import { CANARY, unclear } from '../../helpers/clearRefusal.ts'
import { type Answer, type Caller, type TestNewsroom } from '../../helpers/newsroom.ts'
import { type Desk, enterMinor, openDesk, writeStory } from '../../helpers/stories.ts'

const NOWHERE = '507f1f77bcf86cd799439011'

const OBJECT = { [CANARY]: CANARY }
/** Values that a field of this type cannot hold. A list of one is left out where a list is a shorthand or the field itself takes one. */
const WRONG: Partial<Record<FlattenedField['type'], unknown[]>> = {
  text: [7, true, OBJECT, [OBJECT], [[CANARY]]],
  textarea: [7, true, OBJECT, [CANARY]],
  email: [7, OBJECT, [CANARY], CANARY],
  number: [CANARY, '7', true, OBJECT, [7]],
  checkbox: [CANARY, 'true', 1, OBJECT, [true]],
  select: [CANARY, 7, true, OBJECT, [OBJECT]],
  date: [CANARY, 7, true, OBJECT, [CANARY]],
  relationship: [CANARY, 7, true, OBJECT, [OBJECT], { relationTo: 'users', value: CANARY }],
  upload: [CANARY, 7, true, OBJECT, [OBJECT]],
  richText: [
    7,
    true,
    OBJECT,
    [CANARY],
    { root: CANARY },
    { root: { type: 'root', children: CANARY } },
  ],
  group: [7, true, [OBJECT]],
  array: [CANARY, 7, true, OBJECT, [CANARY], [7], [null]],
}
/** A record of each that lacks nothing, so that the wrong value is all that is wrong. */
const WHOLE: Record<string, () => object> = {
  stories: () => ({ headline: 'Bus line cut' }),
  people: () => ({ fullName: 'Wren Castellane', kind: 'student' }),
  schools: () => ({ name: 'Garfield High School' }),
  phrases: () => ({ text: 'Silver Bell' }),
  reporters: () => ({ fullName: 'Ines Quarterman', bylinePolicy: 'staff' }),
  sections: () => ({ name: 'Sports' }),
  users: () => ({
    email: 'new@homeroom.example',
    password: 'long enough',
    name: 'New',
    role: 'reporter',
  }),
}
/** Set by the server: what is sent for them is dropped, so that a wrong value is none. */
const SERVERS = new Set(['id', 'createdAt', 'updatedAt', 'hash', 'salt', 'sessions'])
/** Taken as shorthand: a grade by its number, a body as plain text. */
const SHORTHAND: Record<string, unknown[]> = { 'people.grade': [7] }

const isClosed = (field: FlattenedField): boolean => {
  const rule = 'access' in field ? field.access?.update : undefined
  return rule?.({ req: { user: { role: 'adviser' } } } as never) === false
}

/** Every field of a collection with each wrong value: where it goes, and the object that carries it there. */
function wrongTypes(
  fields: readonly FlattenedField[],
  carry: (value: object) => object = (value) => value,
  path: string,
): [string, object][] {
  return fields.flatMap((field) => {
    if (SERVERS.has(field.name)) return []
    const here = `${path}${field.name}`
    const closed = isClosed(field)
    const values = (WRONG[field.type] ?? []).filter(
      // What nobody may write is dropped, if it is a text at all.
      (value) => !SHORTHAND[here]?.includes(value) && !(closed && typeof value === 'string'),
    )
    const wrong = values.map(
      (value) =>
        [`${here} = ${JSON.stringify(value)}`, carry({ [field.name]: value })] as [string, object],
    )
    if (field.type === 'group') {
      const inside = (value: object) => carry({ [field.name]: value })
      return [...wrong, ...wrongTypes(field.flattenedFields, inside, `${here}.`)]
    }
    if (field.type === 'array') {
      const inside = (value: object) => carry({ [field.name]: [value] })
      return [...wrong, ...wrongTypes(field.flattenedFields, inside, `${here}.`)]
    }
    return wrong
  })
}

describe('bad input', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk
  let story: { id: string; updatedAt: string }
  const records: Record<string, string> = {}

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
    records.people = await enterMinor(reporter, desk)
    story = await writeStory(reporter, desk)
    Object.assign(records, {
      stories: story.id,
      schools: desk.school,
      reporters: desk.reporter,
      sections: desk.section,
      users: reporter.id,
      phrases: (await editor.post('/api/phrases', { text: 'Golden Bell' })).json.doc.id,
    })
  }, 120_000)
  afterAll(async () => {
    expect((await newsroom.stranger.get('/readyz')).status).toBe(200)
    await newsroom.close()
  })

  /** Runs all of a table, so that one run shows everything that is answered badly. */
  async function allClear(cases: [string, () => Promise<Answer>][]) {
    expect(cases.length).toBeGreaterThan(0)
    const odd: string[] = []
    for (const [what, send] of cases) {
      const problem = unclear(await send())
      if (problem !== null) odd.push(`${what}: ${problem}`)
    }
    expect(odd).toEqual([])
  }

  describe('values of the wrong type', () => {
    it.each(['stories', 'people', 'schools', 'phrases', 'reporters', 'sections', 'users'] as const)(
      'should be refused in every field of %s, new or there already',
      async (slug) => {
        const by = slug === 'users' ? adviser : editor
        const { flattenedFields } = newsroom.payload.collections[slug].config
        const table = wrongTypes(flattenedFields, undefined, `${slug}.`)
        await allClear(
          table.flatMap(([what, body]): [string, () => Promise<Answer>][] => [
            [`POST ${what}`, () => by.post(`/api/${slug}`, { ...WHOLE[slug]?.(), ...body })],
            [`PATCH ${what}`, () => by.patch(`/api/${slug}/${records[slug]}`, body)],
          ]),
        )
      },
      60_000,
    )

    it('should be refused in every one of the newsroom’s settings, and on the front page', async () => {
      const { globals } = newsroom.payload.config
      expect(globals.length).toBeGreaterThan(1)
      for (const { slug, flattenedFields } of globals) {
        const table = wrongTypes(flattenedFields, undefined, `${slug}.`)
        await allClear(
          table.map(([what, body]) => [what, () => adviser.post(`/api/globals/${slug}`, body)]),
        )
      }
    }, 60_000)

    it.each([
      ['children that are no list', { type: 'root', children: CANARY }],
      ['a child that is nothing', { type: 'root', children: [null] }],
      ['a child that is a text', { type: 'root', children: [CANARY] }],
      [
        'a grandchild that is a number',
        { type: 'root', children: [{ type: 'heading', tag: 'h2', children: [5] }] },
      ],
      [
        'a block of no known kind',
        { type: 'root', children: [{ type: 'block', fields: { blockType: 'nonsense' } }] },
      ],
      ['a block without a kind', { type: 'root', children: [{ type: 'block' }] }],
      [
        'a photo that is none',
        {
          type: 'root',
          children: [{ type: 'block', fields: { blockType: 'photo', photo: CANARY } }],
        },
      ],
      [
        'a broken text in a fact box',
        {
          type: 'root',
          children: [
            {
              type: 'block',
              fields: {
                blockType: 'factBox',
                title: 'T',
                text: { root: { type: 'root', children: 5 } },
              },
            },
          ],
        },
      ],
      [
        'a link to nowhere',
        { type: 'root', children: [{ type: 'link', fields: 5, children: [] }] },
      ],
    ])('should be refused in the body: %s', async (_what, root) => {
      const body = { headline: 'Bus line cut', body: { root } }
      await allClear([
        ['POST', () => reporter.post('/api/stories', body)],
        ['PATCH', () => reporter.patch(`/api/stories/${story.id}`, body)],
      ])
    })
  })

  describe('what is no object of fields', () => {
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
    const bodies: [string, string, number][] = [
      ['an object that breaks off', `{"headline": "${CANARY}"`, 400],
      ['two objects', '{"a":1}{"b":2}', 400],
      ['words', CANARY, 400],
      ['null', 'null', 400],
      ['a list', `[{"headline":"${CANARY}"}]`, 400],
      ['a text', `"${CANARY}"`, 400],
      ['a number', '1', 400],
      ['true', 'true', 400],
      ['an object nested 10,000 deep', deep(10_000), 400],
      ['a list nested 100,000 deep', `{"body":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
      ['an object without fields', '{}', 400],
      ['nothing', '', 400],
      [
        '10 MB',
        JSON.stringify({ headline: 'Bus line cut', body: 'a '.repeat(5 * 1024 * 1024) }),
        413,
      ],
    ]
    it.each(bodies)('should be refused: %s', async (_what, body, status) => {
      const answers = [
        await reporter.send('POST', '/api/stories', body, 'application/json'),
        await editor.send('POST', '/api/people', body, 'application/json'),
      ]
      expect(answers.map(unclear)).toEqual([null, null])
      expect(answers.map((answer) => answer.status)).toEqual([status, status])
      if (body !== '{}' && body !== '') {
        const edit = await reporter.send(
          'PATCH',
          `/api/stories/${story.id}`,
          body,
          'application/json',
        )
        expect([edit.status, unclear(edit)]).toEqual([status, null])
        const verb = await reporter.send(
          'POST',
          `/api/stories/${story.id}/submit`,
          body,
          'application/json',
        )
        expect([verb.status, unclear(verb)]).toEqual([status, null])
        const login = await newsroom.stranger.send(
          'POST',
          '/api/users/login',
          body,
          'application/json',
        )
        // Whoever has not signed in may send 64 KB.
        const answered = body.length > 64 * 1024 ? 413 : status
        expect([login.status, unclear(login)]).toEqual([answered, null])
      }
    })

    it.each([
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'application/octet-stream',
      'application/merge-patch+json',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'nonsense',
    ])('should be refused under the content type %s', async (type) => {
      const body = JSON.stringify({ headline: CANARY })
      await allClear([
        ['POST', () => reporter.send('POST', '/api/stories', body, type)],
        ['PATCH', () => reporter.send('PATCH', `/api/stories/${story.id}`, body, type)],
        ['login', () => newsroom.stranger.send('POST', '/api/users/login', body, type)],
      ])
    })
  })

  describe('addresses and ids', () => {
    const MALFORMED = [
      'abc',
      CANARY,
      '%zz',
      '%00',
      '%',
      'null',
      '[object%20Object]',
      '$ne',
      'a'.repeat(3000),
    ]
    it('should be answered 404 for an id that nothing has, in every collection', async () => {
      await allClear(
        Object.keys(records).flatMap((slug): [string, () => Promise<Answer>][] => [
          [`GET ${slug}`, () => adviser.get(`/api/${slug}/${NOWHERE}`)],
          [`PATCH ${slug}`, () => adviser.patch(`/api/${slug}/${NOWHERE}`, {})],
          [`DELETE ${slug}`, () => adviser.del(`/api/${slug}/${NOWHERE}`)],
        ]),
      )
      for (const slug of Object.keys(records)) {
        expect((await adviser.get(`/api/${slug}/${NOWHERE}`)).status).toBe(404)
      }
    })

    it('should be answered 4xx for an id that is none, in every collection and verb', async () => {
      await allClear(
        MALFORMED.flatMap((id): [string, () => Promise<Answer>][] => [
          ...Object.keys(records).flatMap((slug): [string, () => Promise<Answer>][] => [
            [`GET ${slug}/${id}`, () => adviser.get(`/api/${slug}/${id}`)],
            [`PATCH ${slug}/${id}`, () => adviser.patch(`/api/${slug}/${id}`, {})],
            [`versions of ${slug}/${id}`, () => adviser.get(`/api/${slug}/versions/${id}`)],
          ]),
          [`gate ${id}`, () => editor.get(`/api/stories/${id}/gate`)],
          [`preview ${id}`, () => editor.get(`/api/stories/${id}/preview`)],
          [`submit ${id}`, () => editor.post(`/api/stories/${id}/submit`, story)],
        ]),
      )
    }, 60_000)

    it('should be answered 4xx where nothing is, without the address', async () => {
      await allClear([
        ['unknown verb', () => editor.post(`/api/stories/${story.id}/${CANARY}`, {})],
        ['verb by GET', () => editor.get(`/api/stories/${story.id}/publish`)],
        ['unknown collection', () => editor.get(`/api/${CANARY}`)],
        ['unknown global', () => editor.get(`/api/globals/${CANARY}`)],
        ['PUT', () => editor.send('PUT', `/api/stories/${story.id}`, '{}', 'application/json')],
        ['versions of the settings', () => adviser.get('/api/globals/newsroom/versions')],
        [
          'a version of the settings',
          () => adviser.post(`/api/globals/newsroom/versions/${NOWHERE}`, {}),
        ],
        ['restore where none are kept', () => adviser.post(`/api/schools/versions/${NOWHERE}`, {})],
        ['restore of a correction', () => adviser.post(`/api/corrections/versions/${NOWHERE}`, {})],
        ['bulk edit', () => editor.patch('/api/stories?where[id][exists]=true', { dek: 'x' })],
        ['bulk edit without a filter', () => editor.patch('/api/people', { grade: '9' })],
        ['bulk delete without a filter', () => adviser.del('/api/people')],
        ['bulk delete with half a filter', () => adviser.del(`/api/people?where=${CANARY}`)],
      ])
    })
  })

  describe('queries', () => {
    it.each([
      `where=${CANARY}`,
      'where[nonsense]=1',
      'where[nonsense][equals]=1',
      'where[headline]=x',
      'where[headline][nonsense]=1',
      'where[headline][near]=1,2',
      'where[body][within]=1',
      'where[headline][intersects]=1',
      'where[$where][equals]=1',
      'where[headline][$regex]=.*',
      `where[id][in]=${CANARY},def`,
      `where[revision][equals]=${CANARY}`,
      'where[or]=abc',
      `where${'[and][0]'.repeat(60)}[headline][equals]=x`,
      'where[editionKey][exists]=true',
      'where[author.hash][like]=a',
      'where[author.salt][exists]=true',
      'sort=$natural',
      'sort=,,,',
      'sort=editionKey',
    ])('should be refused: ?%s', async (query) => {
      const answer = await editor.get(`/api/stories?${query}`)
      expect(unclear(answer)).toBeNull()
    })

    it.each([
      'limit=abc',
      'limit=-1',
      'limit=1e999',
      'limit=99999999999',
      'page=abc',
      'page=0',
      'page=99999999999999999999',
      'depth=99',
      'depth=abc',
      'depth=-1',
      'sort=nothing',
      'sort=body',
      'sort[a]=b',
      'select=abc',
      'populate=abc',
      'joins=abc',
      'draft=maybe',
      'locale=xx',
      'where[__proto__][x]=1',
      'where[headline][like]=((([',
      'where[updatedAt][greater_than]=abc',
      '%zz',
      '&&&&=',
    ])('should not bring anything down, nor show what is hidden: ?%s', async (query) => {
      const answer = await reporter.get(`/api/stories?${query}`)
      expect(answer.status).toBeLessThan(500)
      if (answer.status >= 400) expect(unclear(answer)).toBeNull()
      expect(answer.text).not.toMatch(/"(?:hash|salt|editionKey|password)"/u)
    })
  })

  describe('verbs and stale writes', () => {
    it('should refuse a verb without the time its editor had read, or with none', async () => {
      for (const updatedAt of [undefined, null, '', CANARY, 7, {}, []]) {
        const answer = await reporter.post(`/api/stories/${story.id}/submit`, { updatedAt })
        expect([updatedAt, answer.status, unclear(answer)]).toEqual([updatedAt, 400, null])
      }
    })

    it('should refuse a verb and a save on a story that has changed since, and lose neither text', async () => {
      const draft = await writeStory(reporter, desk, {
        headline: 'Bus line cut',
        dek: 'The first.',
      })
      const second = await reporter.patch(`/api/stories/${draft.id}`, {
        dek: 'The second.',
        updatedAt: draft.updatedAt,
      })
      expect(second.status).toBe(200)
      const stale = await reporter.patch(`/api/stories/${draft.id}`, {
        dek: 'The third.',
        updatedAt: draft.updatedAt,
      })
      const verb = await reporter.post(`/api/stories/${draft.id}/submit`, {
        updatedAt: draft.updatedAt,
      })
      for (const answer of [stale, verb]) {
        expect([answer.status, answer.json.code, unclear(answer)]).toEqual([
          409,
          'stale_write',
          null,
        ])
        expect(answer.json.details.current).toBe(second.json.doc.updatedAt)
      }
      const kept = await reporter.get(`/api/stories/${draft.id}?depth=0`)
      expect(kept.json).toMatchObject({ dek: 'The second.', stage: 'draft' })
      const odd = await reporter.patch(`/api/stories/${draft.id}`, { dek: 'x', updatedAt: CANARY })
      expect([odd.status, unclear(odd)]).toEqual([400, null])
    })

    const fields: [string, object][] = [
      ['publish', { acknowledge: CANARY }],
      ['publish', { acknowledge: [7] }],
      ['publish', { stampUpdated: CANARY }],
      ['schedule', { publishAt: 7 }],
      ['correct', { kind: CANARY }],
      ['correct', { kind: 'correction', wrong: OBJECT }],
      ['correct', { kind: 'correction', note: 'x'.repeat(3000) }],
      ['kill', { note: OBJECT }],
      ['kill', { note: 'x'.repeat(2000) }],
      ['unpublish', { note: 7 }],
      ['request-changes', { note: [CANARY] }],
      ['answer', {}],
      ['answer', { answer: CANARY, text: 'x' }],
      ['answer', { answer: 'adult', text: '  ' }],
      ['answer', { answer: 'adult', text: 'x'.repeat(301) }],
      ['answer', { answer: 'protected', text: 'Wren Castellane', grade: CANARY }],
      ['answer', { answer: 'protected', text: 'Wren Castellane', age: 16.5 }],
      ['answer', { answer: 'protected', text: 'Wren Castellane', school: CANARY }],
      ['answer', { answer: 'adult', text: 'Wren Castellane', person: CANARY }],
      ['answer', { answer: 'isThisPerson', text: 'x', place: CANARY, person: NOWHERE }],
    ]
    it.each(fields)('should refuse %s with %j', async (verb, body) => {
      const { updatedAt } = (await editor.get(`/api/stories/${story.id}?depth=0`)).json
      const answer = await editor.post(`/api/stories/${story.id}/${verb}`, { updatedAt, ...body })
      expect(unclear(answer)).toBeNull()
      expect((await editor.get(`/api/stories/${story.id}?depth=0`)).json.updatedAt).toBe(updatedAt)
    })

    it.each([
      {},
      { email: 'editor@homeroom.example' },
      { email: { $ne: null }, password: { $ne: null } },
      { email: [CANARY], password: [CANARY] },
      { email: CANARY, password: 7 },
      { email: `${'a'.repeat(50_000)}@homeroom.example`, password: CANARY },
    ])('should sign in nobody by %j', async (body) => {
      const answer = await newsroom.stranger.post('/api/users/login', body)
      expect(unclear(answer)).toBeNull()
      expect([400, 401]).toContain(answer.status)
    })

    it('should give no record an id of the sender’s choosing', async () => {
      const taken = { _id: story.id, id: story.id, headline: 'Mine' }
      const made = await reporter.post('/api/stories', taken)
      expect(made.status).toBe(201)
      expect(made.json.doc.id).not.toBe(story.id)
      const odd = await reporter.post('/api/stories', { _id: CANARY, headline: 'Mine' })
      expect(odd.status).toBeLessThan(500)
    })
  })
})
