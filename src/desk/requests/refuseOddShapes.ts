import type { CollectionBeforeOperationHook, Field, GlobalBeforeOperationHook } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { isDocumentId } from '#desk/store/readAll.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Every node is an object with a type, and its children are a list of nodes. Payload's editor fails
 * on anything else.
 */
const isNode = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.type === 'string' &&
  (value.children === undefined ||
    (Array.isArray(value.children) && value.children.every(isNode))) &&
  // The texts of a block are trees too.
  (!isRecord(value.fields) ||
    Object.values(value.fields).every(
      (field) => !isRecord(field) || !('root' in field) || isNode(field.root),
    ))

const oddShape = (field: string, wanted: string): Refusal =>
  refusal('wrong_type.field', { parts: { field, wanted }, details: { field } })

const isId = (value: unknown): boolean => typeof value === 'string' && isDocumentId(value)

/**
 * The types that a simple field accepts. Anything else would be converted, or fail deep inside with
 * a 500.
 */
const SCALARS: Partial<Record<Field['type'], [(value: unknown) => boolean, string]>> = {
  text: [(value) => typeof value === 'string', 'a text'],
  textarea: [(value) => typeof value === 'string', 'a text'],
  email: [(value) => typeof value === 'string', 'a text'],
  number: [(value) => typeof value === 'number' && Number.isFinite(value), 'a number'],
  checkbox: [(value) => typeof value === 'boolean', 'true or false'],
  select: [(value) => typeof value === 'string', 'one of its options'],
  date: [
    (value) =>
      value instanceof Date || (typeof value === 'string' && !Number.isNaN(Date.parse(value))),
    'a time in ISO 8601',
  ],
  relationship: [(value) => isId(value) || (isRecord(value) && isId(value.id)), 'an id'],
  upload: [(value) => isId(value) || (isRecord(value) && isId(value.id)), 'an id'],
  richText: [(value) => isRecord(value) && isNode(value.root), 'Lexical JSON with a root'],
}

function checkScalar(field: Field & { name: string }, value: unknown, path: string): void {
  const rule = SCALARS[field.type]
  if (!rule) return
  const [fits, wanted] = rule
  const many = 'hasMany' in field && field.hasMany === true
  if (!many) {
    // A form sends an empty field as ''.
    if (value !== '' && !fits(value)) throw new RefusalError(oddShape(path, wanted))
    return
  }
  const list = Array.isArray(value) ? value : [value]
  if (!list.every(fits)) throw new RefusalError(oddShape(path, `a list, each ${wanted}`))
}

function check(fields: readonly Field[], data: Record<string, unknown>, prefix: string): void {
  for (const field of fields) {
    if (!('name' in field) || typeof field.name !== 'string') {
      if ('fields' in field) check(field.fields, data, prefix)
      continue
    }
    const value = data[field.name]
    const path = `${prefix}${field.name}`
    if (value === undefined) continue
    if (value === null) {
      // A group that is null has no fields to check, as if it were left out.
      if (field.type === 'group') delete data[field.name]
      continue
    }
    if (field.type === 'group') {
      if (!isRecord(value)) throw new RefusalError(oddShape(path, 'an object'))
      check(field.fields, value, `${path}.`)
    } else if (field.type === 'array') {
      // Payload's own form sends the number of rows, 0, for an empty list.
      if (value === 0) {
        data[field.name] = []
        continue
      }
      if (!Array.isArray(value) || !value.every(isRecord)) {
        throw new RefusalError(oddShape(path, 'a list of objects'))
      }
      value.forEach((row: Record<string, unknown>, index) => {
        check(field.fields, row, `${path}.${index}.`)
      })
    } else checkScalar(field, value, path)
  }
}

/**
 * A form without `_payload` has no fields: treat it as an empty object, on which Payload does not
 * fail.
 */
export const fieldsOrNone: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'create' && (args as { data?: unknown }).data === undefined
    ? { ...args, data: {} }
    : args

/**
 * Refuses values of another type than their field accepts, with the field's name, before anything
 * else reads them. A wrong type is the client's mistake: it should not be converted silently, and
 * it is no failure of ours. Runs after hooks that accept short forms.
 */
export const refuseOddShapes: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const data = (args as { data?: unknown }).data
  if ((operation === 'create' || operation === 'update') && isRecord(data)) {
    // MongoDB's own name for the id, which the server sets when the record is made.
    delete data._id
    check(collection.fields, data, '')
  }
  return args
}

/** The same for the newsroom's settings. */
export const refuseOddSettings: GlobalBeforeOperationHook = ({ args, global, operation }) => {
  const data = (args as { data?: unknown }).data
  if (operation === 'update' && isRecord(data)) check(global.fields, data, '')
  return args
}
