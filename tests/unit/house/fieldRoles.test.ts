import { beforeAll, describe, expect, it } from 'vitest'
import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import { nobodyField } from '#access/staff.ts'
import { buildNewsroomConfig } from '#config.ts'
import { PERSON_FIELDS, STORY_FIELDS } from '#desk/store/fieldRoles.ts'

/** What Payload adds to every record. */
const OF_PAYLOAD = ['id', 'createdAt', 'updatedAt']

const access = (field: FlattenedField) => ('access' in field ? field.access : undefined)

describe.each([
  ['stories', STORY_FIELDS],
  ['people', PERSON_FIELDS],
] as const)('the roles of the fields of %s', (slug, roles: Readonly<Record<string, string>>) => {
  let fields: FlattenedField[]

  beforeAll(async () => {
    const { collections } = await buildNewsroomConfig(process.cwd(), {
      NODE_ENV: 'test',
      PAYLOAD_SECRET: 'only to read the config',
    })
    const collection = collections.find((one) => one.slug === slug) as SanitizedCollectionConfig
    fields = collection.flattenedFields.filter(({ name }) => !OF_PAYLOAD.includes(name))
  })

  it('should know every field of the collection, and no other', () => {
    expect(Object.keys(roles).sort()).toEqual(fields.map(({ name }) => name).sort())
  })

  it('should let nobody send a field that verbs or saves write', () => {
    const sent = fields
      .filter(({ name }) => roles[name] === 'verb' || roles[name] === 'save')
      .filter((field) => access(field)?.update !== nobodyField)
    expect(sent.map(({ name }) => name)).toEqual([])
  })

  it('should call no field the staff’s that nobody may send', () => {
    const kept = fields
      .filter(({ name }) => roles[name] === 'text' || roles[name] === 'staff')
      .filter((field) => access(field)?.update === nobodyField)
    expect(kept.map(({ name }) => name)).toEqual([])
  })
})
