import { describe, expect, it } from 'vitest'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { componentSchemas, type ComponentName } from '#publicApi/openapi/openapiComponents.ts'
import { examples, parameterExamples } from '#publicApi/openapi/openapiExamples.ts'
import { describeApi, type ApiOperation } from '#publicApi/openapi/openapi.ts'
import { PLACE_PARTS, readQuery } from '#publicApi/querySchemas.ts'
import { resources } from '#publicApi/routes.ts'
import { STORY_FIELDS } from '#publicApi/openapi/responseSchemas.ts'
import { createV1 } from '#publicApi/v1Handler.ts'
import { memoryStore } from './memoryStore.ts'

const SITE = 'https://ledger.example'
const v1 = createV1(memoryStore([]), { siteUrl: `${SITE}/` })
const get = (path: string) => v1({ method: 'GET', path, query: new URLSearchParams() })

interface Described {
  openapi: string
  paths: Record<string, { get: ApiOperation }>
  components: { schemas: Record<string, { properties?: object; required?: string[] }> }
}
const read = async () => {
  const { body } = await get('/v1/openapi.json')
  return { body, description: JSON.parse(body) as Described }
}

describe('/v1/openapi.json', () => {
  it('should describe every address, with the parameters it takes', async () => {
    const { description } = await read()
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toEqual([
      ...resources.map(({ path }) => `/v1${path}`),
      '/v1/openapi.json',
    ])
    for (const { path, query } of resources) {
      const named = description.paths[`/v1${path}`]?.get.parameters?.map(({ name }) => name)
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(named).toEqual([...inPath, ...Object.keys(query.shape)])
    }
  })

  it('should point only at schemas that it holds', async () => {
    const {
      body,
      description: { components },
    } = await read()
    const pointers = [...body.matchAll(/"\$ref":"([^"]*)"/g)].map(([, pointer]) => pointer)
    expect(pointers.length).toBeGreaterThan(20)
    for (const pointer of pointers) {
      expect(
        Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`),
      ).toContain(pointer)
    }
    expect(body).not.toMatch(/"\$(id|schema|defs)"/)
  })

  it('should describe the fields that are answered', async () => {
    const { components } = (await read()).description
    const listed = Object.keys(components.schemas.ListedStory?.properties ?? {})
    expect(listed).toEqual([...STORY_FIELDS])
    expect(Object.keys(components.schemas.Story?.properties ?? {}).sort()).toEqual(
      [...listed.filter((field) => field !== 'match'), 'translations'].sort(),
    )
    expect(components.schemas.StorySelection?.required).toEqual(['slug', 'url'])
  })

  it('should describe every answer that is not the one asked for, and every operation', async () => {
    const { description } = await read()
    for (const { get: operation } of Object.values(description.paths)) {
      expect(operation.summary.length).toBeGreaterThan(10)
      expect(operation.tags).toHaveLength(1)
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['200', '304', '400', '405']),
      )
      for (const { name, description: words } of operation.parameters) {
        expect([name, words]).toEqual([name, expect.stringMatching(/\w{2}/)])
      }
    }
    const ids = Object.values(description.paths).map(({ get: { operationId } }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(Object.entries(examples))('should give an example of %s that is one', (name, example) => {
    expect(componentSchemas[name as ComponentName].parse(example)).toEqual(example)
  })

  it('should give examples of parameters that are taken', () => {
    for (const { path, query } of resources) {
      for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
        const part = PLACE_PARTS[name as keyof typeof PLACE_PARTS]
        expect(part.safeParse(String(parameterExamples[name])).success).toBe(true)
      }
      const given = Object.keys(query.shape).filter((name) => name in parameterExamples)
      const asked = given.map((name) => [name, String(parameterExamples[name])])
      expect(readQuery(query, new URLSearchParams(asked)).ok).toBe(true)
    }
  })

  it('should say of every parameter the bounds that hold', async () => {
    const { description } = await read()
    const schemaOf = (path: string, name: string) =>
      description.paths[path]?.get.parameters.find((one) => one.name === name)?.schema
    expect(schemaOf('/v1/stories', 'limit')).toMatchObject({
      minimum: 1,
      maximum: 100,
      default: 10,
    })
    expect(schemaOf('/v1/stories', 'q')).toMatchObject({ minLength: 1, maxLength: 200 })
    expect(schemaOf('/v1/stories', 'fields')).toMatchObject({ type: 'array', minItems: 1 })
    expect(schemaOf('/v1/stories', 'sort')).toMatchObject({
      enum: ['relevance', 'newest', 'oldest'],
    })
    expect(schemaOf('/v1/corrections/{slug}/{sequence}', 'sequence')).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 999_999,
    })
    const fields = description.paths['/v1/stories']?.get.parameters.at(-1)
    expect(fields).toMatchObject({ name: 'fields', style: 'form', explode: false })
  })
})

describe('the page at /v1', () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: {
        // As React writes it; HTML knows no case of names, and takes a slash or leaves it.
        'attr-case': 'off',
        'attribute-boolean-style': 'off',
        'void-style': 'off',
      },
    }),
  )

  it('should be valid and accessible as far as markup can tell', async () => {
    const { body, headers } = await get('/v1')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    const report = await validator.validateString(body)
    const found = report.results.flatMap(({ messages }) => messages)
    expect(found.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)).toEqual([])
  })

  it('should show every address, parameter and example that machines are told of', async () => {
    const { body } = await get('/v1')
    const { description } = await read()
    for (const [path, { get: operation }] of Object.entries(description.paths)) {
      expect(body).toContain(`<article id="${operation.operationId}">`)
      expect(body).toContain(`<code>${path}</code>`)
      for (const { name } of operation.parameters) expect(body).toContain(`<code>${name}</code>`)
    }
    expect(body).toContain(
      `curl -s &#x27;${SITE}/v1/stories?q=library%20hours&amp;section=news&#x27;`,
    )
    expect(body).toContain(`curl -s &#x27;${SITE}/v1/corrections/students-walk-out/1&#x27;`)
    expect(body).toContain('story_not_found')
    expect(body).toContain('with <code>q</code>, those that hold the words')
  })

  it('should keep to itself: no script, no style of its own, nothing from another host', async () => {
    const { body } = await get('/v1')
    expect(body).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
    const loaded = [...body.matchAll(/<(?:link|img)[^>]*(?:href|src)="([^"]*)"/g)].map(
      ([, address]) => address,
    )
    expect(loaded.sort()).toEqual(['/v1/openapi.json', '/v1/reference.css'])
    const style = await get('/v1/reference.css')
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(style.body).not.toMatch(/url\(|@import/)
  })

  it('should link to places that it has', async () => {
    const { body } = await get('/v1')
    const ids = new Set([...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))
    const links = [...body.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(resources.length)
    expect(links.filter((link) => !ids.has(link))).toEqual([])
  })

  it('should be cached as any answer is, and take no parameter', async () => {
    expect((await get('/v1')).headers.etag).toMatch(/^"[\w-]{43}"$/)
    const asked = { method: 'GET', path: '/v1', query: new URLSearchParams('x=1') }
    expect((await v1(asked)).status).toBe(400)
  })

  it('should be made of the description of the newsroom it stands in', () => {
    expect(describeApi(resources, SITE).servers).toEqual([
      { url: SITE, description: 'This newsroom.' },
    ])
  })
})
