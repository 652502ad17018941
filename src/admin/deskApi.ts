import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import type { Role } from '#newsroom/roles.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { Verb } from '#newsroom/verbs.ts'
import type { StoryEdition } from '#publishing/edition/editionTypes.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import type { ApprovalVerb } from '#publishing/nameApprovalRule.ts'

/** What `GET /api/stories/:id/gate` answers. */
export interface Gate {
  id: string
  stage: Stage
  updatedAt: string
  open: boolean
  reasons: readonly GateReason[]
  withheld: number
  verbs: readonly Verb[]
  unseen: readonly UnseenByOne[]
  mayAccept: boolean
  url: string | null
}

/** Changed text that only one person has seen. `mine`: that person is signed in. */
export interface UnseenByOne {
  of: 'stories' | 'photos' | 'people' | 'schools'
  id: string | null
  fields: readonly string[]
  since: string
  mine: boolean
}

/** A piece of text as readers will get it. `original` is the draft's text, where that differs. */
export interface PreviewRun {
  text: string
  original: string | null
  rule: string | null
}

/** What `GET /api/stories/:id/preview` answers. */
export interface Preview {
  edition: StoryEdition
  html: string
  passages: readonly { place: string; runs: readonly PreviewRun[] }[]
}

/** What a verb's request answers. */
export interface Outcome {
  id: string
  stage: Stage
  updatedAt: string
  url: string | null
}

/** One of the two people who decide about a name. */
export interface Hand {
  by: { id: string; name: string | null; role: Role | null }
  at: string
}

/** What `GET /api/people/:id/opening` answers, and each verb about a name approval. */
export interface Opening {
  id: string
  updatedAt: string
  treatment: 'withhold' | 'firstNameOnly' | 'open'
  why: string
  ifApproved: { treatment: 'withhold' | 'firstNameOnly' | 'open'; why: string }
  proposed: Hand | null
  approved: Hand | null
  /** It is approved and takes effect at this time; null where nothing waits. */
  opensAt: string | null
  verbs: readonly ApprovalVerb[]
}

/** What `POST /api/people/read-name` answers: how Homeroom reads a name that somebody types. */
export interface NameAsTyped {
  name: string
  notes: readonly { kind: string; text: string }[]
  instead: { fullName: string; grade: string | null; pronouns: string | null } | null
  orders: readonly { fullName: string; given: string }[]
}

const refusalIn = (body: unknown, status: number): Refusal => {
  const said = (body ?? {}) as Partial<Refusal> & { errors?: { message?: string }[] }
  const unknown = refusal('unexpected_answer')
  return {
    code: said.code ?? unknown.code,
    status: status as Refusal['status'],
    message: said.message ?? said.errors?.[0]?.message ?? unknown.message,
    remedy: said.remedy ?? unknown.remedy,
    ...(said.details ? { details: said.details } : {}),
  }
}

const jsonIn = (response: Response): Promise<unknown> => response.json().catch(() => null)

async function ask<T>(
  path: string,
  init?: RequestInit,
  readAnswer: (response: Response) => Promise<T> = async (response) =>
    (await jsonIn(response)) as T,
): Promise<Result<T, Refusal>> {
  try {
    const response = await fetch(`/api${path}`, { credentials: 'include', ...init })
    return response.ok
      ? ok(await readAnswer(response))
      : refused(refusalIn(await jsonIn(response), response.status))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return refused(refusal('no_connection'))
  }
}

const posting = (body: object, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  signal,
})

/**
 * Reads from the newsroom's API as the signed-in user. Takes a path below `/api`; returns the
 * answer or the refusal.
 * @throws AbortError when `signal` is aborted.
 */
export const read = <T>(path: string, signal?: AbortSignal) => ask<T>(path, { signal })

/** Sends JSON to the newsroom's API as the signed-in user; returns the answer or the refusal. */
export const send = <T>(path: string, body: object, signal?: AbortSignal) =>
  ask<T>(path, posting(body, signal))

/** Sends JSON and returns the picture that comes back, or the refusal. */
export const sendForPicture = (path: string, body: object, signal: AbortSignal) =>
  ask(path, posting(body, signal), (response) => response.blob())

/** A page of documents, as Payload's REST lists them. */
export interface Page<T> {
  docs: readonly T[]
  totalDocs: number
}
