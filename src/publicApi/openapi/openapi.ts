import { z } from 'zod'
import { components, refTo } from './openapiComponents.ts'
import { examples, parameterExamples } from './openapiExamples.ts'
import { PLACE_PARTS } from '../querySchemas.ts'
import type { Place, Resource } from '../routeDefinition.ts'

export interface ApiParameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  description?: string
  schema: Record<string, unknown>
  style?: 'form'
  explode?: boolean
  example?: string | number | string[]
}

export interface ApiResponse {
  description: string
  headers?: Record<string, object>
  content?: Record<string, { schema: object; example?: unknown }>
}

export interface ApiOperation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters: ApiParameter[]
  /** By HTTP status. */
  responses: Record<string, ApiResponse>
}

const text = { type: 'string' } as const
const ETAG = { description: 'Strong; send it back as If-None-Match.', required: true, schema: text }
const CACHE_CONTROL = {
  description: 'Ask each time: a story that was taken down is gone at once.',
  required: true,
  schema: text,
}
const ANY_ORIGIN = { description: 'Pages of any host may read.', required: true, schema: text }
const SHARED_HEADERS = {
  'Cache-Control': CACHE_CONTROL,
  'Access-Control-Allow-Origin': ANY_ORIGIN,
}
const HEADERS = { ETag: ETAG, ...SHARED_HEADERS }
const LAST_MODIFIED = {
  description:
    'When the story last changed, as `updatedAt` says. No 304 is ever answered by it: see ETag.',
  required: false,
  schema: text,
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'A parameter or the address is not understood; `allowed` lists what is.',
  404: 'There is nothing at this address.',
  405: 'The API is read-only.',
  410: 'It was public and has been taken down; `goneNote` may say why.',
  500: 'The answer could not be made.',
  503: 'The database does not answer.',
}

const refusal = (status: number): ApiResponse => ({
  description: REFUSALS[status] ?? '',
  headers: {
    ...SHARED_HEADERS,
    'Cache-Control': { description: 'no-store', required: true, schema: text },
    ...(status === 405 && { Allow: { required: true, schema: text } }),
    ...(status === 503 && { 'Retry-After': { required: true, schema: text } }),
  },
  content: {
    'application/problem+json': {
      schema: refTo('Problem'),
      ...(status === 404 && { example: examples.Problem }),
    },
  },
})

const NOT_MODIFIED: ApiResponse = {
  description: 'Unchanged since the ETag that If-None-Match named.',
  headers: HEADERS,
}

function parameter(name: string, place: 'path' | 'query', schema: z.ZodType): ApiParameter {
  const { $schema, description, ...shape } = z.toJSONSchema(schema)
  const list = shape.type === 'array' ? { style: 'form' as const, explode: false } : {}
  const example = parameterExamples[name]
  return {
    name,
    in: place,
    required: place === 'path',
    description,
    schema: shape,
    ...list,
    ...(example !== undefined && { example }),
  }
}

const parametersOf = ({ path, query }: Resource) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    parameter(name, 'path', PLACE_PARTS[name as keyof Place]),
  ),
  ...Object.entries(query.shape).map(([name, schema]) =>
    parameter(name, 'query', schema as z.ZodType),
  ),
]

function operation(resource: Resource): ApiOperation {
  const statuses = [...new Set([400, 404, ...resource.refusals, 405, 500, 503])]
  return {
    operationId: resource.operationId,
    tags: [resource.tag],
    summary: resource.summary,
    ...(resource.description !== undefined && { description: resource.description }),
    parameters: parametersOf(resource),
    responses: {
      200: {
        description: resource.summary,
        headers: { ...HEADERS, ...(resource.dated && { 'Last-Modified': LAST_MODIFIED }) },
        content: {
          'application/json': {
            schema: refTo(resource.answers),
            example: examples[resource.answers],
          },
        },
      },
      304: NOT_MODIFIED,
      ...Object.fromEntries(
        statuses
          .filter((status) => status !== 404 || resource.refusals.includes(404))
          .map((status) => [status, refusal(status)]),
      ),
    },
  }
}

const ITSELF: ApiOperation = {
  operationId: 'getDescription',
  tags: ['Description'],
  summary: 'This document.',
  parameters: [],
  responses: {
    200: {
      description: 'This document.',
      headers: HEADERS,
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    304: NOT_MODIFIED,
    400: refusal(400),
    405: refusal(405),
  },
}

const TAGS = [
  { name: 'Stories', description: 'What the newsroom has published, and what it took down.' },
  { name: 'Reporters', description: 'Public profiles of those who write.' },
  { name: 'Corrections', description: 'What was wrong, and when that was said.' },
  { name: 'Sections', description: 'The parts of the paper.' },
  { name: 'Newsroom', description: 'Who makes the paper, and by which rules.' },
  { name: 'Description', description: 'This API about itself.' },
]

/**
 * Returns the OpenAPI 3.1 description of /v1, made from the schemas that check its answers and
 * parameters.
 *
 * @param siteUrl the public address of the site, without a slash at the end.
 */
export function describeApi(resources: readonly Resource[], siteUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Homeroom public API',
      summary: 'The published stories of a student newsroom.',
      version: '1',
      description:
        'Read-only. Everything here is public: names that the newsroom withholds are in no answer. ' +
        'An unknown parameter is an error. HEAD answers as GET does, without a body; OPTIONS tells browsers what they may ask.',
      contact: { name: 'The newsroom', url: `${siteUrl}/about` },
      license: { name: 'MIT (the software; the stories are the newsroom’s)', identifier: 'MIT' },
    },
    externalDocs: { description: 'The same, for people.', url: `${siteUrl}/v1` },
    servers: [{ url: siteUrl, description: 'This newsroom.' }],
    tags: TAGS,
    paths: Object.fromEntries([
      ...resources.map(
        (resource) => [`/v1${resource.path}`, { get: operation(resource) }] as const,
      ),
      ['/v1/openapi.json', { get: ITSELF }] as const,
    ]),
    components: { schemas: components() },
  }
}

export type Description = ReturnType<typeof describeApi>
