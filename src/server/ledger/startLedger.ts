import type { RequestListener } from 'node:http'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { refusal } from '#newsroom/refusal.ts'
import { type Ledger, type Look, openLedger } from './ledgerFiles.ts'
import { LedgerRefusal } from './ledgerRefusals.ts'

/** How often a running newsroom checks whether a backup was restored meanwhile. Milliseconds. */
const LOOK_MS = 5_000

/** Watches the ledger of a running newsroom. */
export interface LedgerWatch {
  /**
   * Whether the database is as new as the ledger. While it is not, no jobs run and nothing is
   * served.
   */
  isCurrent: () => Promise<boolean>
  /**
   * Stops serving until the next check, which follows at once: readers may get something that was
   * deleted.
   */
  suspect(): void
  /** Answers 503 instead of the newsroom while the database is older than the ledger. */
  guarding(app: RequestListener): RequestListener
  close(): Promise<void>
}

const applied = (count: number): string =>
  count === 1
    ? 'One entry of the ledger was applied'
    : `${count} entries of the ledger were applied`

const people = (count: number): string =>
  count === 1 ? 'One person of the ledger is' : `${count} people of the ledger are`

/**
 * Returns the lines for the console about a check; none where nothing is wrong. They contain no
 * name.
 */
export function linesOf({ lost, replayed }: Look, folder: string): string[] {
  const lines: string[] = []
  if (lost > 0)
    lines.push(
      `The ledger in ${folder} was empty, and the database knows ${lost} of its entries: it was lost, or this is another machine. It was filled from the database.`,
      '  A backup that is older than this database is not safe to restore without the old ledger. If you have its files, copy them into the folder and start again.',
    )
  if (!replayed) return lines
  const { entries, withheld, covered, takenDown, unscheduled, unknownPeople } = replayed
  lines.push(
    `The database is older than its ledger: a backup was restored. ${applied(entries)} before anything was served.`,
    `  Names withheld again: ${withheld}. Photos covered again: ${covered}. Stories, sections, profiles and settings taken down: ${takenDown}. Schedules cleared: ${unscheduled}.`,
    '  Look at “Taken down by Homeroom” on the editors’ board, and in Activity for the code “restored”.',
  )
  if (unknownPeople > 0)
    lines.push(
      `  ${people(unknownPeople)} not in this database: enter them again before you publish a story about them.`,
    )
  return lines
}

const beingApplied = JSON.stringify(refusal('ledger_being_applied'), ['code', 'message', 'remedy'])

/**
 * Opens the ledger and applies it to an older database before anything is served. Reports that on
 * the console. `onReplayed` is called then: readers' caches may still have what was taken away.
 * @throws LedgerRefusal where nothing may be served.
 */
export async function startLedger(
  payload: Payload,
  folder: string,
  log: Logger,
  say: (line: string) => void,
): Promise<{ ledger: Ledger; found: Look }> {
  const ledger = await openLedger(payload, folder, log)
  let found: Look
  try {
    found = await ledger.look(new Date())
  } catch (error) {
    if (error instanceof LedgerRefusal) throw error
    log.error({ err: error }, 'the ledger could not be applied')
    throw new LedgerRefusal(
      'ledger_not_applied',
      'Homeroom could not find out whether the database is older than its ledger.',
      'Nothing is served. Look into the log, and start again.',
      error,
    )
  }
  for (const line of linesOf(found, folder)) say(line)
  return { ledger, found }
}

/**
 * Checks again and again while the newsroom runs: a backup restored meanwhile must not bring back a
 * name either.
 */
export function watchLedger(
  ledger: Ledger,
  folder: string,
  log: Logger,
  say: (line: string) => void,
  onReplayed: () => void,
): LedgerWatch {
  let open = true
  let suspicions = 0
  let looking: Promise<void> | null = null

  async function look(): Promise<void> {
    await ledger.write()
    if (open && (await ledger.isCurrent())) return
    open = false
    const before = suspicions
    const found = await ledger.look(new Date())
    for (const line of linesOf(found, folder)) say(line)
    onReplayed()
    open = before === suspicions
  }
  const lookNow = () => {
    looking ??= look()
      .catch((error: unknown) => {
        log.error({ err: error }, 'the ledger could not be looked at')
      })
      .finally(() => {
        looking = null
      })
    return looking
  }
  const timer = setInterval(() => void lookNow(), LOOK_MS)
  return {
    isCurrent: async () => open && (await ledger.isCurrent()),
    suspect() {
      open = false
      suspicions += 1
      void lookNow()
    },
    guarding: (app) => (req, res) => {
      if (open || req.url === '/healthz') app(req, res)
      else
        res
          .writeHead(503, {
            'content-type': 'application/json',
            'cache-control': 'no-store',
            'retry-after': '5',
          })
          .end(beingApplied)
    },
    async close() {
      clearInterval(timer)
      await looking
    },
  }
}
