import type { PayloadRequest, RequestContext } from 'payload'

/**
 * What Homeroom remembers about one request. All of it is set by our own code in this process:
 * Payload starts every request from outside with an empty context, and nothing a client sends is
 * copied into it. `act` undoes before each try what an earlier try set.
 */
export interface RequestScope {
  /**
   * The caller is Homeroom's own code and may do what an editor may. Set by whoever makes the
   * request (`createAdviserCommand.ts`, the demonstration, tests), with `scopeWith`. Read by
   * `actsAsEditor` and by the hooks of accounts and people. Lives as long as the request.
   */
  readonly trusted?: true
  /**
   * The time at which the request happens, if it is not now, and the time of an act while it runs.
   * Set by `atTime` for the whole request and by `stopClock` for one act, read by `clockOf`
   * (`requestClock.ts`).
   */
  readonly clock?: Date
  /**
   * The desk writes, not a person through a form. Set by `asDesk` for one write, read by
   * `isDeskAct` (`withTransaction.ts`), and removed after that write.
   */
  readonly deskAct?: true
  /**
   * The editor does not see the names of the record that is saved. Set by `withNamesNotShown` for
   * one save, read by `unseenNames` (`namesNoEditorSaw.ts`), and removed after that save.
   */
  readonly namesNotShown?: true
  /**
   * The save changes the byline of somebody who may be named anywhere. Set by `touchAllLater`, read
   * and removed by `touchAllNow` at the end of the save (`collideWithPublishing.ts`).
   */
  readonly touchAll?: true
  /**
   * Digest of the picture that this request uploads. Set before the save by `takePictureIn`, read by
   * the later hooks of the photo (`uploadedPhotos.ts`).
   */
  readonly pictureDigest?: string
  /**
   * The request itself sends the checklist of a photo. Set before each save of a photo by
   * `takePictureIn`, read by `checklistSent` (`uploadedPhotos.ts`).
   */
  readonly checklistSent?: boolean
  /**
   * The request sends a password; Payload removes it from the data. Set before each save of an
   * account by `rememberPassword`, read by `keepAccountAge` (`ageOfAccounts.ts`) and by the activity
   * log (`activityOfSaves.ts`).
   */
  readonly passwordSent?: boolean
  /**
   * The `updatedAt` that the client had read, as sent; Payload replaces it. Set before each save of
   * a story by `rememberReadAt`, read by `refuseStaleWrite` (`refuseStaleWrite.ts`).
   */
  readonly readAt?: unknown
}

/** The one key that Homeroom uses. A text: Payload drops a context that has no text as a key. */
const KEY = 'homeroom'

/** Returns what is remembered about this request. */
export const scopeOf = (req: PayloadRequest): RequestScope =>
  (req.context[KEY] as RequestScope | undefined) ?? {}

/**
 * Remembers something about this request. What is remembered is replaced, never changed, because
 * Payload copies the context for nested calls.
 */
export function remember(req: PayloadRequest, what: RequestScope): void {
  req.context[KEY] = Object.freeze({ ...scopeOf(req), ...what })
}

/** Forgets one thing about this request. */
export function forget(req: PayloadRequest, key: keyof RequestScope): void {
  const { [key]: _forgotten, ...rest } = scopeOf(req)
  req.context[KEY] = Object.freeze(rest)
}

/** Returns the context for a new local request that begins with this. */
export const scopeWith = (what: RequestScope): RequestContext => ({ [KEY]: Object.freeze(what) })

/**
 * Runs one nested call of Payload with something remembered only for that call. `call` passes the
 * context on. Payload keeps it on the request, so it is removed afterwards.
 */
export async function withScope<T>(
  req: PayloadRequest,
  what: RequestScope,
  call: (context: RequestContext) => Promise<T>,
): Promise<T> {
  const { context } = req
  try {
    return await call({ ...context, ...scopeWith({ ...scopeOf(req), ...what }) })
  } finally {
    req.context = context
  }
}

/**
 * Takes a request as it is now; returns a function that makes it so again, for work that may be
 * tried several times. What a try that was rolled back remembered is no longer true.
 */
export function scopeOfEachTry(req: PayloadRequest): () => void {
  const { context } = req
  return () => {
    req.context = { ...context }
  }
}

/** True while Payload restores an earlier version of a record. Payload itself sets this. */
export const isRestoringVersion = (req: PayloadRequest): boolean =>
  req.context.isRestoringVersion === true
