import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { isEditor } from '#newsroom/roles.ts'
import { RefusalError } from '#desk/store/refusalError.ts'

/** True where the path continues in a related record, which the user may not be allowed to read. */
function joins(fields: readonly FlattenedField[], path: readonly string[]): boolean {
  const [name, ...rest] = path
  // The number of a row: `bylines.0.reporter`.
  if (/^\d+$/u.test(name ?? '')) return joins(fields, rest)
  const field = fields.find((candidate) => candidate.name === name)
  if (!field || rest.length === 0) return false
  if (field.type === 'relationship' || field.type === 'upload') {
    return !(
      rest.length === 1 &&
      (rest[0] === 'id' || rest[0] === 'value' || rest[0] === 'relationTo')
    )
  }
  return 'flattenedFields' in field && joins(field.flattenedFields, rest)
}

function pathsOf(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(pathsOf)
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([key, value]) =>
    /^(?:and|or)$/iu.test(key) ? pathsOf(value) : [key],
  )
}

/**
 * True where a filter is the value of another, as in `people contains (age equals 16)`: it asks
 * about the other record.
 */
function nested(where: unknown): boolean {
  if (Array.isArray(where)) return where.some(nested)
  if (!isObject(where)) return false
  return Object.entries(where).some(([key, value]) =>
    /^(?:and|or)$/iu.test(key)
      ? nested(value)
      : isObject(value) && Object.values(value).some((asked) => [asked].flat().some(isFilter)),
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A date and an id from Homeroom’s own code are objects too. */
const isFilter = (value: unknown): boolean =>
  isObject(value) && Object.getPrototypeOf(value) === Object.prototype

/**
 * Access rules hide records, but Payload’s filters can look into related ones: a reporter could ask
 * for the stories whose person has a certain age, name or school. Editors may, because they may
 * read everything.
 */
export const refuseJoins: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  const asked = args as { where?: unknown; sort?: unknown; overrideAccess?: boolean }
  if (overrideAccess === true || asked.overrideAccess === true || isEditor(roleOf(req))) return args
  const sorts = [asked.sort ?? []].flat().map(String)
  const paths = [...pathsOf(asked.where), ...sorts.map((sort) => sort.replace(/^-/u, ''))]
  const odd = paths
    // Payload reads both forms in the same way.
    .map((path) => path.replaceAll('__', '.').split('.'))
    .map(([first, ...rest]) => (first === 'version' ? rest : [first ?? '', ...rest]))
    .some((path) => joins(collection.flattenedFields, path))
  if (odd || nested(asked.where)) throw new RefusalError(refusal('joined_query'))
  return args
}
