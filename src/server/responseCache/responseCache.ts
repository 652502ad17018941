import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { namesTag } from '#newsroom/entityTag.ts'
import { createCopies } from './boundedCache.ts'
import { type Answer, type AnswerCopy, type Form, formOf } from './encodedResponse.ts'
import { encodingFor } from './compression.ts'
import { addressOf } from './cacheKey.ts'
import { PROOF_MS, type EditionChangeStream } from '#desk/store/editions/editionChangeStream.ts'
import { type UnderWay, underWayOnce } from './singleFlight.ts'

/** Bytes of answers kept in memory: a few thousand pages, each in several encodings. */
const MOST_BYTES = 64 * 1024 * 1024
/**
 * Milliseconds after which an answer is made again even where nothing changed: some are about the
 * last days.
 */
const MOST_AGE_MS = 60_000
/**
 * Longest address whose answer is stored, in characters. Longer ones are answered but not stored.
 */
const LONGEST_ADDRESS = 500
const MOST_NUMBERS = 2_000
/** Bytes that a stored answer takes besides its bodies, roughly. */
const OVERHEAD = 4_096

export type Make = () => Promise<Answer | null>

export interface ResponseCache {
  /**
   * Sends a stored answer before anything else in the server runs. Returns false, having done
   * nothing, where there is none, or where it is not certain that readers may still get it.
   */
  handOut(req: IncomingMessage, res: ServerResponse): boolean
  /**
   * Answers with what `make` returns. It is made once for all who ask at the same time, and stored
   * until an edition changes. `make` must answer a GET without conditions. Returns false where it
   * returns nothing. `keep: false`: makes it for this request only.
   */
  answer(
    req: IncomingMessage,
    res: ServerResponse,
    make: Make,
    options: { keep: boolean },
  ): Promise<boolean>
  /**
   * Returns the number that was made for this before, if no edition has changed since; otherwise
   * makes it.
   */
  remember: (what: string, make: () => Promise<number>) => Promise<number>
  /** How many answers were sent from memory since the last call. */
  handedOut(): number
}

const isRead = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD'

function write(req: IncomingMessage, res: ServerResponse, form: Form): void {
  const { status, etag } = form
  if (status === 200 && etag !== undefined && namesTag(req.headers['if-none-match'], etag)) {
    res.writeHead(304, form.unchangedHeaders).end()
    return
  }
  res.writeHead(form.status, form.headers)
  if (req.method === 'HEAD') res.end()
  else res.end(form.body)
}

/** The headers that belong to one request only. */
const commonHeaders = (res: ServerResponse): OutgoingHttpHeaders => {
  const { 'x-request-id': _own, ...common } = res.getHeaders()
  return common
}

/**
 * Keeps finished public answers in memory, compressed. All of them are dropped at every change of
 * an edition, whichever process makes it, and none is sent while changes cannot be followed.
 * Whoever follows the editions calls `clear`. `ownWrites` counts this process's own writes, which
 * the change stream reports a moment later.
 */
export function createResponseCache(
  watch: Pick<EditionChangeStream, 'generation' | 'isCurrent'>,
  ownWrites: () => number,
): ResponseCache & { clear: () => void } {
  const copies = createCopies<AnswerCopy>({ bytes: MOST_BYTES, age: MOST_AGE_MS })
  const makings = underWayOnce<Answer | null>()
  const packings = underWayOnce<Form | null>()
  const numbers = new Map<string, Promise<number>>()
  let handed = 0
  let writesSeen = ownWrites()

  function clear(): void {
    copies.clear()
    makings.clear()
    packings.clear()
    numbers.clear()
  }

  /**
   * Drops answers from before this process's last write. Returns a key that an answer must have had
   * when it was begun.
   */
  function edition(): string {
    const writes = ownWrites()
    if (writes !== writesSeen) {
      writesSeen = writes
      clear()
    }
    return `${watch.generation()} ${writes}`
  }

  function keep(address: string, copy: AnswerCopy): void {
    copy.size = OVERHEAD + Object.values(copy.forms).reduce((sum, { body }) => sum + body.length, 0)
    copies.put(address, copy)
  }

  return {
    clear,

    remember(what, make) {
      edition()
      if (!watch.isCurrent(performance.now())) return make()
      const known = numbers.get(what)
      if (known) return known
      const making = make()
      // Strangers can ask for any number of them. Those that are asked for often are soon made
      // again.
      if (numbers.size >= MOST_NUMBERS) numbers.clear()
      numbers.set(what, making)
      making.catch(() => numbers.delete(what))
      return making
    },

    handedOut() {
      const count = handed
      handed = 0
      return count
    },

    handOut(req, res) {
      const now = performance.now()
      if (ownWrites() !== writesSeen || req.url === undefined || !isRead(req.method)) return false
      const copy = copies.get(addressOf(req.url), now)
      if (!copy || !watch.isCurrent(now)) return false
      const form = copy.forms[encodingFor(req.headers['accept-encoding'])]
      if (!form) return false
      handed += 1
      write(req, res, form)
      return true
    },

    async answer(req, res, make, options) {
      const address = addressOf(req.url ?? '')
      const common = commonHeaders(res)
      const encoding = encodingFor(req.headers['accept-encoding'])
      const begun = edition()
      const now = performance.now()
      const current = watch.isCurrent(now)
      const shared = options.keep && isRead(req.method) && address.length <= LONGEST_ADDRESS
      // An answer begun long before the change stream broke may be older than a change. One begun
      // just now is as fresh as a proof.
      const atMost = current ? Infinity : PROOF_MS / 2
      const once = <Made>(all: UnderWay<Made>, what: string, made: () => Promise<Made>) =>
        shared ? all.join(what, now, atMost, made) : made()
      const form = await once(packings, `${encoding} ${address}`, async () => {
        const made = await once(makings, address, make)
        return made && formOf(made, common, encoding)
      })
      if (!form) return false
      if (shared && current && form.status === 200 && begun === edition()) {
        const cached = copies.get(address, performance.now())
        keep(address, {
          status: 200,
          madeAt: cached?.madeAt ?? performance.now(),
          forms: { ...cached?.forms, [encoding]: form },
          size: 0,
        })
      }
      write(req, res, form)
      return true
    },
  }
}

/** A response cache that follows the editions, and how to close it. */
export interface OpenResponseCache extends ResponseCache {
  /** Called when this process has written an edition. */
  editionsChanged: () => void
  close(): Promise<void>
}

/**
 * Opens the response cache of a process. Nothing is stored until the editions are followed.
 * `watch`: what follows them.
 */
export function openResponseCache(
  watch: EditionChangeStream,
  ownWrites: () => number,
): OpenResponseCache {
  const responseCache = createResponseCache(watch, ownWrites)
  watch.tell(responseCache.clear)
  return {
    ...responseCache,
    editionsChanged: () => {
      watch.changed()
    },
    close: () => watch.close(),
  }
}
