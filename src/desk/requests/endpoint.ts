import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import type { Result } from '#newsroom/result.ts'
import { refusalResponse } from '#desk/store/refusalError.ts'

/** The `updatedAt` that the client had read; null where none was sent. */
export const updatedAt = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const answer = (result: Result<unknown, Refusal>): Response =>
  result.ok ? Response.json(result.value) : refusalResponse(result.error)

async function jsonOf(req: PayloadRequest): Promise<unknown> {
  const raw = (await req.text?.()) ?? ''
  return raw.trim() === '' ? {} : JSON.parse(raw)
}

/** Returns field names and what is wrong with each. Does not repeat the values. */
const badFields = (error: z.ZodError): Refusal =>
  refusal('bad_fields', {
    details: {
      fields: error.issues.map((issue) => ({
        field: issue.path.join('.'),
        problem: issue.code === 'custom' ? 'invalid' : issue.code,
      })),
    },
  })

/**
 * An endpoint that takes JSON: checks that the user is signed in and that the JSON fits, then does
 * the work, which makes the answer itself. `path` is below the collection's own address.
 */
function takingJson<S extends z.ZodType>(
  path: string,
  schema: S,
  work: (req: PayloadRequest, request: z.output<S>) => Promise<Response>,
): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => {
      if (roleOf(req) === null) return refusalResponse(refusal('not_signed_in'))
      let body: unknown
      try {
        body = await jsonOf(req)
      } catch {
        return refusalResponse(refusal('broken_json'))
      }
      const parsed = schema.safeParse(body)
      if (!parsed.success) return refusalResponse(badFields(parsed.error))
      return work(req, parsed.data)
    },
  }
}

/** An endpoint of one record that takes JSON, and makes its answer itself. */
export const answering = <S extends z.ZodType>(
  path: string,
  schema: S,
  work: (req: PayloadRequest, request: z.output<S> & { id: string }) => Promise<Response>,
): Endpoint =>
  takingJson(`/:id/${path}`, schema, (req, request) => {
    const id = String(req.routeParams?.id)
    return work(req, { ...(request as object), id } as z.output<S> & { id: string })
  })

/** An endpoint of no record in particular: takes JSON, answers JSON, and reads or writes nothing. */
export const asking = <S extends z.ZodType>(
  path: string,
  schema: S,
  answered: (request: z.output<S>) => object,
): Endpoint =>
  takingJson(`/${path}`, schema, (_req, request) =>
    Promise.resolve(Response.json(answered(request))),
  )

/** An endpoint for a verb: as above, with the verb's outcome as JSON. */
export const verb = <S extends z.ZodType>(
  path: string,
  schema: S,
  run: (
    req: PayloadRequest,
    request: z.output<S> & { id: string },
  ) => Promise<Result<unknown, Refusal>>,
): Endpoint => answering(path, schema, async (req, request) => answer(await run(req, request)))

/** An endpoint that reads. */
export const reading = (
  path: string,
  read: (req: PayloadRequest, id: string) => Promise<Result<unknown, Refusal>>,
): Endpoint => ({
  path: `/:id/${path}`,
  method: 'get',
  handler: async (req) => answer(await read(req, String(req.routeParams?.id))),
})
