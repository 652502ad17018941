import { refused, ok, type Result } from '#newsroom/result.ts'
import type { Problem } from './openapi/problemSchema.ts'
import { problems } from './problems.ts'
import { PLACE_PARTS } from './querySchemas.ts'
import type { Place, Resource } from './routeDefinition.ts'
import { resources } from './routes.ts'

/** The resource that an address belongs to, and the values in the address. */
export interface Located {
  resource: Resource
  place: Place
}

const templates = resources.map((resource) => ({
  resource,
  segments: resource.path.slice(1).split('/'),
}))

/** Returns the parameter's name for a segment such as `{slug}`; null for a fixed segment. */
function partOf(segment: string): keyof Place | null {
  const name = /^\{(\w+)\}$/.exec(segment)?.[1]
  return name !== undefined && name in PLACE_PARTS ? (name as keyof Place) : null
}

/**
 * Takes a path, percent-encoded; returns the resource and values, or the problem: 400 where the
 * encoding is wrong, 404 where there is no such address.
 */
export function locate(path: string): Result<Located, Problem> {
  const given = path.startsWith('/v1/') ? path.slice('/v1/'.length).split('/') : []
  const template = templates.find(
    ({ segments }) =>
      segments.length === given.length &&
      segments.every((segment, at) => (partOf(segment) ? given[at] !== '' : segment === given[at])),
  )
  if (!template) return refused(problems.noSuchAddress())
  const { resource, segments } = template
  const place: Place = { slug: '', sequence: 0 }
  for (const [at, segment] of segments.entries()) {
    const part = partOf(segment)
    if (!part) continue
    const plain = decode(given[at] ?? '')
    if (plain === null) return refused(problems.badAddress())
    const read = PLACE_PARTS[part].safeParse(plain)
    if (!read.success) {
      return refused(resource.kind ? problems.notFound(resource.kind) : problems.noSuchAddress())
    }
    Object.assign(place, { [part]: read.data })
  }
  return ok({ resource, place })
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
