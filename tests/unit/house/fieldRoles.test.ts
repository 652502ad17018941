import { beforeAll, describe, expect, it } from 'vitest'
import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import { editorsField, nobodyField } from '#access/staff.ts'
import { buildNewsroomConfig } from '#config.ts'
import {
  PERSON_FIELDS,
  REPORTER_FIELDS,
  REPORTER_OWN_FIELDS,
  STORY_FIELDS,
} from '#desk/store/fieldRoles.ts'

/** What Payload adds to every record. */
const OF_PAYLOAD = ['id', 'createdAt', 'updatedAt']

const access = (field: FlattenedField) => ('access' in field ? field.access : undefined)

/** Returns the fields of a collection that Homeroom declares. */
async function fieldsOf(slug: string): Promise<FlattenedField[]> {
  const { collections } = await buildNewsroomConfig(process.cwd(), {
    NODE_ENV: 'test',
    PAYLOAD_SECRET: 'only to read the config',
  })
  const collection = collections.find((one) => one.slug === slug) as SanitizedCollectionConfig
  return collection.flattenedFields.filter(({ name }) => !OF_PAYLOAD.includes(name))
}

describe.each([
  ['stories', STORY_FIELDS],
  ['people', PERSON_FIELDS],
  ['reporters', REPORTER_FIELDS],
] as const)('the roles of the fields of %s', (slug, roles: Readonly<Record<string, string>>) => {
  const written = ['verb', 'save', 'desk']
  let fields: FlattenedField[]

  beforeAll(async () => {
    fields = await fieldsOf(slug)
  })

  it('should know every field of the collection, and no other', () => {
    expect(Object.keys(roles).sort()).toEqual(fields.map(({ name }) => name).sort())
  })

  it('should let nobody send a field that verbs or saves write', () => {
    const sent = fields
      .filter(({ name }) => written.includes(roles[name] ?? ''))
      .filter((field) => access(field)?.update !== nobodyField)
    expect(sent.map(({ name }) => name)).toEqual([])
  })

  it('should call no field the staff’s that nobody may send', () => {
    const kept = fields
      .filter(({ name }) => !written.includes(roles[name] ?? ''))
      .filter((field) => access(field)?.update === nobodyField)
    expect(kept.map(({ name }) => name)).toEqual([])
  })
})

describe('a reporter’s own profile', () => {
  it('should let the reporter change what waits for an editor, and its address, and nothing else', async () => {
    const fields = await fieldsOf('reporters')
    const own = fields.filter((field) => {
      const update = access(field)?.update
      return update !== editorsField && update !== nobodyField
    })
    expect(own.map(({ name }) => name).sort()).toEqual([...REPORTER_OWN_FIELDS, 'slug'].sort())
  })
})
