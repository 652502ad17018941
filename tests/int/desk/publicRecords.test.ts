import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../helpers/databaseRows.ts'
import { recompileDue } from '#jobs/recompileAndLapseConsents.ts'
import type { Answer, Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import { type Desk, openDesk } from '../../helpers/stories.ts'

/** How a protected student can be named. */
const PLANTED = {
  'the full name': 'Isadora Quintanilla Reyes',
  'the name reversed': 'Quintanilla Reyes, Isadora',
  'a nickname': 'Dora Quinreyes',
  'a handle': '@isadora.qreyes',
}
const FORMS = /isadora|quintanilla|reyes|quinreyes/iu

/** Of whom nobody knows anything. */
const UNKNOWN = 'Aaliyah Featherstonehaugh'

const POLICY = { title: 'Ethics', slug: 'ethics', text: 'We say what we saw.' }
const BIO = { question: 'What I do', answer: 'I write.' }
const CONTACT = { label: 'E-mail', value: 'news@homeroom.example', public: true }

type Fields = Record<string, unknown>

/** Every field of every record that readers get words of: what is saved to plant a text there. */
const PUBLIC: Readonly<Record<string, Readonly<Record<string, (text: string) => Fields>>>> = {
  reporters: {
    fullName: (text) => ({ fullName: text, bylinePolicy: 'full' }),
    penName: (text) => ({ penName: text, bylinePolicy: 'penName' }),
    'penName of a profile that is not public': (text) => ({
      ...{ penName: text, bylinePolicy: 'penName', public: false },
    }),
    title: (text) => ({ title: text }),
    'bio.question': (text) => ({ bio: [{ ...BIO, question: text }] }),
    'bio.answer': (text) => ({ bio: [{ ...BIO, answer: `I met ${text} here.` }] }),
    'contacts.label': (text) => ({ contacts: [{ ...CONTACT, label: text }] }),
    'contacts.value': (text) => ({ contacts: [{ ...CONTACT, value: text }] }),
  },
  sections: {
    name: (text) => ({ name: text }),
    description: (text) => ({ description: `With ${text} every week.` }),
    slug: (text) => ({ slug: text.toLowerCase().replaceAll(/[^a-z]+/gu, '-') }),
  },
  newsroom: {
    name: (text) => ({ name: text }),
    tagline: (text) => ({ tagline: `The paper of ${text}` }),
    about: (text) => ({ about: `It was founded by ${text} in 1911.` }),
    'withholdingNote.en': (text) => ({ withholdingNote: { en: `We withhold ${text}.` } }),
    'withholdingNote.es': (text) => ({ withholdingNote: { es: `Omitimos a ${text}.` } }),
    'policies.title': (text) => ({ policies: [{ ...POLICY, title: text }] }),
    'policies.slug': (text) => ({
      policies: [{ ...POLICY, slug: text.toLowerCase().replaceAll(/[^a-z]+/gu, '-') }],
    }),
    'policies.text': (text) => ({ policies: [{ ...POLICY, text: `Write to ${text}.` }] }),
  },
}

/** Names of staff and of the paper are nobody's to be asked about, and web addresses are made of them. */
const NOT_ASKED = /fullName|penName|slug|newsroom name/u

/** Texts of these records that readers do not get, or not as they were typed. */
const NOT_PUBLIC: Readonly<Record<string, readonly string[]>> = {
  reporters: ['slug', 'changedByReporter', 'editionKey', 'formerNames'],
  sections: ['editionKey'],
  newsroom: ['timeZone', 'webhooks.url', 'webhooks.secret'],
}

interface Field {
  name?: string
  type: string
  fields?: Field[]
}

/** Dotted names of all fields that take a text. */
const textsOf = (fields: readonly Field[], within = ''): string[] =>
  fields.flatMap(({ name, type, fields: inner }) => {
    const here = name === undefined ? within : `${within}${name}`
    if (inner) return textsOf(inner, name === undefined ? within : `${here}.`)
    // Of a row, Payload makes the id.
    return name !== 'id' && (type === 'text' || type === 'textarea') ? [here] : []
  })

const ROWS = Object.entries(PUBLIC).flatMap(([kind, fields]) =>
  Object.entries(fields).map(([field, plant]) => ({ kind, field, plant })),
)

describe('a protected name in a record that readers get words of', () => {
  let newsroom: TestNewsroom
  let reporter: Caller
  let editor: Caller
  let adviser: Caller
  let desk: Desk

  beforeAll(async () => {
    ;({ newsroom, reporter, editor, desk } = await openDesk())
    adviser = await newsroom.as('adviser')
    const student = await editor.post('/api/people', {
      fullName: PLANTED['the full name'],
      aliases: [PLANTED['a nickname']],
      handles: [PLANTED['a handle']],
      ...{ kind: 'student', age: 15 },
    })
    expect(student.status).toBe(201)
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })
  beforeEach(async () => {
    for (const [kind, fields] of [
      [
        'reporters',
        {
          ...{ fullName: 'Tamsin Okafor-Vale', bylinePolicy: 'full', penName: '', public: true },
          ...{ title: 'Staff reporter', bio: [BIO], contacts: [CONTACT], portrait: null },
        },
      ],
      ['sections', { name: 'News', slug: 'news', description: '' }],
      [
        'newsroom',
        {
          ...{ name: 'Homeroom', tagline: '', about: '', policies: [POLICY] },
          withholdingNote: { en: '', es: '' },
        },
      ],
    ] as const)
      expect((await save(adviser, kind, fields)).status).toBe(200)
  })

  const save = (by: Caller, kind: string, fields: Fields): Promise<Answer> => {
    if (kind === 'newsroom') return by.post('/api/globals/newsroom', fields)
    return by.patch(
      `/api/${kind}/${kind === 'reporters' ? desk.reporter : desk.section}?depth=0`,
      fields,
    )
  }
  /** What anybody can get, and what it is made of. */
  const everything = async () => {
    const pages = ['/', '/about', '/reporters', '/reporters/tamsin-okafor-vale', '/policies/ethics']
    const api = ['/v1/newsroom', '/v1/sections', '/v1/reporters', '/feed.xml', '/sitemap.xml']
    const answers = await Promise.all([...pages, ...api].map((at) => newsroom.stranger.get(at)))
    const storedEditions = await editionsOf(newsroom.payload).find({ state: 'live' }).toArray()
    return [...answers.map(({ text }) => text), JSON.stringify(storedEditions)].join('\n')
  }

  it('should be looked for in every field there is', () => {
    const { collections, globals } = newsroom.payload.config
    for (const { slug, fields } of [...collections, ...globals]) {
      const rows = PUBLIC[slug]
      if (!rows) continue
      const known = new Set([...Object.keys(rows), ...(NOT_PUBLIC[slug] ?? [])])
      const forgotten = textsOf(fields as Field[]).filter((name) => !known.has(name))
      expect([slug, forgotten]).toEqual([slug, []])
    }
  })

  it.each(ROWS)(
    'should not reach readers through $kind: $field, whoever saves it',
    async ({ kind, field, plant }) => {
      for (const [role, by] of Object.entries({ reporter, editor, adviser }))
        for (const [how, text] of Object.entries(PLANTED)) {
          const answer = await save(by, kind, plant(text))
          const what = [role, how, kind, field, answer.status]
          // A reporter's own profile takes it, and readers do not get it.
          if (by !== reporter) expect([...what, answer.status >= 400]).toEqual([...what, true])
          if (answer.status === 422) expect(answer.text).not.toMatch(FORMS)
        }
      await recompileDue(newsroom.payload, new Date(), { everything: true })
      expect(await everything()).not.toMatch(FORMS)
    },
  )

  it.each(ROWS.filter(({ kind, field }) => !NOT_ASKED.test(`${kind} ${field}`)))(
    'should ask about a name that nobody has entered in $kind: $field',
    async ({ kind, plant }) => {
      const answer = await save(adviser, kind, plant(UNKNOWN))
      expect([answer.status, answer.json.code]).toEqual([422, 'record_names_unknown'])
      expect(answer.text).not.toMatch(/aaliyah|featherstonehaugh/iu)
      const [place] = answer.json.details.places
      expect(place).toMatchObject({ place: expect.any(String), start: expect.any(Number) })
      expect(await everything()).not.toMatch(/aaliyah|featherstonehaugh/iu)
      const adult = await editor.post('/api/people', { fullName: UNKNOWN, kind: 'adult' })
      expect(adult.status).toBe(201)
      expect((await save(adviser, kind, plant(UNKNOWN))).status).toBe(200)
      await newsroom.payload.delete({
        collection: 'people',
        id: adult.json.doc.id,
        overrideAccess: true,
      })
    },
  )

  it.each(['caption', 'alt', 'credit', 'copyright'])(
    'should not reach readers through the %s of a portrait',
    async (field) => {
      for (const text of Object.values(PLANTED)) {
        const portrait = await uploadPhoto(reporter, { [field]: `${text} smiles` })
        const answer = await save(editor, 'reporters', { portrait })
        expect([text, answer.status]).toEqual([text, 422])
        expect(answer.text).not.toMatch(FORMS)
      }
      expect(await everything()).not.toMatch(FORMS)
    },
  )
})
