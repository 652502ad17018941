import { z } from 'zod'
import { blockSchema, inlineSchema, listSchema, photoSchema } from './documentSchemas.ts'
import type { Resource } from './resources.ts'
import * as schemas from './schemas.ts'

/** Every schema that has a name of its own in the document. */
const componentSchemas = {
  Photo: photoSchema,
  Inline: inlineSchema,
  List: listSchema,
  Block: blockSchema,
  Story: schemas.storySchema,
  StorySummary: schemas.storySummarySchema,
  StorySelection: schemas.storySelectionSchema,
  StoryPage: schemas.storyPageSchema,
  Reporter: schemas.reporterSchema,
  ReporterPage: schemas.reporterPageSchema,
  ReporterProfile: schemas.reporterProfileSchema,
  Section: schemas.sectionSchema,
  SectionPage: schemas.sectionPageSchema,
  CorrectionPage: schemas.correctionPageSchema,
  GoneStoryPage: schemas.goneStoryPageSchema,
  Newsroom: schemas.newsroomSchema,
  Problem: schemas.problemSchema,
} satisfies Record<string, z.ZodType>

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function components(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(componentSchemas)) registry.add(schema, { id })
  const generated = z.toJSONSchema(registry, { uri: (id) => refTo(id).$ref }).schemas
  return Object.fromEntries(
    // `$id` and `$schema` belong to a schema that stands alone; inside OpenAPI they would move its base address.
    Object.entries(generated).map(([name, { $schema, $id, ...schema }]) => [name, schema]),
  )
}

const HEADERS = {
  ETag: { description: 'Strong; send it back as If-None-Match.', schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string' } },
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'A parameter or the address is not understood; `allowed` lists what is.',
  404: 'There is nothing at this address.',
  405: 'The API is read-only.',
  410: 'It was public and has been taken down; `goneNote` may say why.',
  500: 'The answer could not be made.',
  503: 'The database does not answer.',
}

const refusal = (status: number) => ({
  description: REFUSALS[status],
  content: { 'application/problem+json': { schema: refTo('Problem') } },
})

function queryParameters(query: z.ZodObject) {
  const { properties = {} } = z.toJSONSchema(query)
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { description?: string; type?: string }
    const list = schema.type === 'array' ? { style: 'form', explode: false } : {}
    return { name, in: 'query', required: false, description, schema, ...list }
  })
}

function operation(resource: Resource) {
  const inPath = resource.path.includes('{slug}')
    ? [{ name: 'slug', in: 'path', required: true, schema: { type: 'string', minLength: 1 } }]
    : []
  const statuses = [400, ...resource.refusals, 405, 500, 503]
  return {
    operationId: resource.operationId,
    summary: resource.summary,
    parameters: [...inPath, ...queryParameters(resource.query)],
    responses: {
      200: {
        description: resource.summary,
        headers: HEADERS,
        content: { 'application/json': { schema: refTo(resource.answers) } },
      },
      304: { description: 'Unchanged since the ETag that If-None-Match named.' },
      ...Object.fromEntries(statuses.map((status) => [status, refusal(status)])),
    },
  }
}

/**
 * The OpenAPI 3.1 description of /v1, generated from the schemas that its answers and parameters pass through.
 *
 * @param siteUrl the public address of the site, without a slash at the end.
 */
export function describeApi(resources: readonly Resource[], siteUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Homeroom public API',
      version: '1',
      description:
        'Read-only. Everything here is public: names that the newsroom withholds are in no answer. ' +
        'An unknown parameter is an error.',
    },
    servers: [{ url: siteUrl }],
    paths: {
      ...Object.fromEntries(
        resources.map((resource) => [`/v1${resource.path}`, { get: operation(resource) }]),
      ),
      '/v1/openapi.json': {
        get: {
          operationId: 'getDescription',
          summary: 'This document.',
          responses: {
            200: {
              description: 'This document.',
              headers: HEADERS,
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            400: refusal(400),
            405: refusal(405),
          },
        },
      },
    },
    components: { schemas: components() },
  }
}
