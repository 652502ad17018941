import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Collection } from 'mongodb'
import { namesTag } from '#newsroom/entityTag.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { createCopies } from './boundedCache.ts'
import { type Answer, type AnswerCopy, type Form, formOf } from './encodedResponse.ts'
import { encodingFor } from './compression.ts'
import { addressOf } from './cacheKey.ts'
import { PROOF_MS, type EditionChangeStream, watchEditions } from './editionChangeStream.ts'
import { type UnderWay, underWayOnce } from './singleFlight.ts'

/** Bytes of answers kept in memory: a few thousand pages in their forms. */
const MOST_BYTES = 64 * 1024 * 1024
/** Milliseconds after which an answer is made anew though nothing changed: some speak of the last days. */
const MOST_AGE_MS = 60_000
/** Longest address that is kept; longer ones are answered, one by one. */
const LONGEST_ADDRESS = 500
const MOST_NUMBERS = 2_000
/** What a copy weighs beside its bodies, roughly. */
const OVERHEAD = 4_096

export type Make = () => Promise<Answer | null>

export interface ResponseCache {
  /**
   * Gives out a copy, ahead of everything else in the server. Returns false, having done nothing, where there is none, or where it is not certain
   * that it is still what readers may get.
   */
  handOut(req: IncomingMessage, res: ServerResponse): boolean
  /**
   * Answers with what `make` makes, made once for all who ask meanwhile, and keeps it until the shelf changes. `make` is to answer a GET without
   * conditions. Returns false where it makes nothing. `keep: false`: makes it for this one request.
   */
  answer(
    req: IncomingMessage,
    res: ServerResponse,
    make: Make,
    options: { keep: boolean },
  ): Promise<boolean>
  /** Gives the number that was made for this before, where the shelf has not changed since, or makes it. */
  remember: (what: string, make: () => Promise<number>) => Promise<number>
  /** How many answers were given out from memory since this was last asked. */
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

/** Headers of one request alone. */
const commonHeaders = (res: ServerResponse): OutgoingHttpHeaders => {
  const { 'x-request-id': _own, ...common } = res.getHeaders()
  return common
}

/**
 * The stand in front of the presses: readers mostly get a copy that is already printed and packed. It is cleared at every change of the shelf, whoever
 * makes it, and closed while the news of changes does not come. Whoever watches the shelf calls `clear`; `ownWrites` counts what this process wrote on the
 * shelf, of which the news comes a moment later.
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

  /** Clears what stood before this process last wrote on the shelf. Returns what a copy must have been begun under. */
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
      // Strangers can ask for as many as they like; what is asked for often is soon there again.
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
      // What was begun long before the news stopped may be of before a change; what was begun just now is as fresh as a proof.
      const atMost = current ? Infinity : PROOF_MS / 2
      const once = <Made>(all: UnderWay<Made>, what: string, made: () => Promise<Made>) =>
        shared ? all.join(what, now, atMost, made) : made()
      const form = await once(packings, `${encoding} ${address}`, async () => {
        const made = await once(makings, address, make)
        return made && formOf(made, common, encoding)
      })
      if (!form) return false
      if (shared && current && form.status === 200 && begun === edition()) {
        const standing = copies.get(address, performance.now())
        keep(address, {
          status: 200,
          madeAt: standing?.madeAt ?? performance.now(),
          forms: { ...standing?.forms, [encoding]: form },
          size: 0,
        })
      }
      write(req, res, form)
      return true
    },
  }
}

/** A newsstand that follows the shelf, and how to close it. */
export interface OpenResponseCache extends ResponseCache {
  /** An act of this process wrote on the shelf. */
  editionsChanged: () => void
  close(): Promise<void>
}

/** Opens the newsstand of a process: nothing is kept until the shelf is followed. `onLost` is told when it is not any more. */
export function openResponseCache(
  editions: Collection<EditionRecord>,
  ownWrites: () => number,
  onLost: (error: unknown) => void,
): OpenResponseCache {
  const watch = watchEditions(editions, onLost)
  const newsstand = createResponseCache(watch, ownWrites)
  watch.tell(newsstand.clear)
  return {
    ...newsstand,
    editionsChanged: () => {
      watch.changed()
    },
    close: () => watch.close(),
  }
}
