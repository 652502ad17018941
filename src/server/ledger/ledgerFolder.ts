import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type LedgerEntry, ledgerHash, readEntry } from '#desk/store/ledger/ledgerFacts.ts'
import { anotherNewsroom, damaged, notWritable, ofNewerVersion } from './ledgerRefusals.ts'

const VERSION = 1
const ENDING = '.jsonl'

/**
 * The ledger on disk: a folder of files to which lines are only added. Every process writes its own
 * file, so none waits for another.
 */
export interface LedgerFolder {
  /** Every entry of every file, by id, in the order in which we read them. */
  entries(): ReadonlyMap<string, LedgerEntry>
  /** Reads what other processes have written since. */
  refresh(): Promise<void>
  /**
   * Adds entries that are not there yet. They are on disk when it resolves. Do not call it again
   * before that.
   */
  append(entries: readonly LedgerEntry[]): Promise<void>
  /**
   * How many files had an incomplete last line when they were read, for example after a power cut.
   */
  torn(): number
}

/**
 * Hashes of lines. Each is made from the line and the hash before it, so that a line that was
 * changed, removed or added is noticed.
 */
const chainOf = (secret: string) => {
  const hash = ledgerHash(secret, 'chain')
  return {
    check: hash('check'),
    next: (before: string, line: string) => hash(`${before}\n${line}`),
  }
}
type Chain = ReturnType<typeof chainOf>

const lineOf = (chain: Chain, before: string, value: object): { line: string; mac: string } => {
  const text = JSON.stringify(value)
  const mac = chain.next(before, text)
  return { line: `${JSON.stringify({ ...value, mac })}\n`, mac }
}

function readLine(text: string): { mac: unknown; rest: Record<string, unknown> } | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { mac, ...rest } = value as Record<string, unknown>
    return { mac, rest }
  } catch {
    return null
  }
}

/**
 * Reads one file's text. An incomplete last line was cut off while it was being written. Nobody was
 * told that it was saved, and the database has it.
 * @throws LedgerRefusal where the file belongs to another newsroom or was changed.
 */
function readText(
  chain: Chain,
  file: string,
  text: string,
): { entries: LedgerEntry[]; torn: boolean } {
  const lines = text.split('\n')
  const torn = lines.pop() !== ''
  const entries: LedgerEntry[] = []
  let before = ''
  for (const [index, line] of lines.entries()) {
    const read = readLine(line)
    if (!read) throw damaged(file, index + 1)
    if (index === 0 && read.rest.homeroom === 'ledger' && read.rest.check !== chain.check)
      throw anotherNewsroom(file)
    if (read.mac !== chain.next(before, JSON.stringify(read.rest))) throw damaged(file, index + 1)
    before = read.mac
    if (index === 0) continue
    const entry = readEntry(read.rest)
    if (!entry) throw ofNewerVersion(file)
    entries.push(entry)
  }
  return { entries, torn }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  // Some systems do not allow syncing a folder. There the file's name gets to disk a little later.
  await handle.sync().catch(() => undefined)
  await handle.close()
}

/** A new file's name: the time, and a random part that no other process has. */
const newName = (now: Date): string =>
  `${now.toISOString().replaceAll(/[:.]/gu, '-')}-${randomBytes(6).toString('hex')}${ENDING}`

async function writeDown(file: string, text: string, begin: boolean): Promise<number> {
  const handle = await open(file, begin ? 'ax' : 'a', 0o600)
  try {
    await handle.appendFile(text)
    await handle.sync()
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

/**
 * Opens the ledger in this folder, creates the folder where there is none, and reads all of it.
 * `secret`: the newsroom's.
 * @throws LedgerRefusal
 */
export async function openLedgerFolder(folder: string, secret: string): Promise<LedgerFolder> {
  const chain = chainOf(secret)
  const known = new Map<string, LedgerEntry>()
  const sizes = new Map<string, number>()
  const tornFiles = new Set<string>()
  let own: { file: string; mac: string } | null = null

  const learn = (entries: readonly LedgerEntry[]) => {
    for (const entry of entries) known.set(entry.id, entry)
  }

  async function refresh(): Promise<void> {
    const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort()
    for (const name of names) {
      const file = path.join(folder, name)
      if (sizes.get(file) === (await stat(file)).size) continue
      const bytes = await readFile(file)
      const { entries, torn } = readText(chain, file, bytes.toString('utf8'))
      if (torn) tornFiles.add(file)
      else tornFiles.delete(file)
      // Another program wrote to the file, or replaced it with an older copy: this process begins a
      // new one.
      if (own?.file === file) own = null
      sizes.set(file, bytes.length)
      learn(entries)
    }
  }

  async function append(entries: readonly LedgerEntry[]): Promise<void> {
    const fresh = entries.filter(({ id }) => !known.has(id))
    if (fresh.length === 0) return
    const begin = own === null
    const { file, mac } = own ?? { file: path.join(folder, newName(new Date())), mac: '' }
    // Where the disk is full, a line may be incomplete and the file ends there. The next attempt
    // begins a new file.
    own = null
    let before = mac
    let text = ''
    const head = { homeroom: 'ledger', version: VERSION, check: chain.check }
    for (const value of begin ? [head, ...fresh] : fresh) {
      const { line, mac: next } = lineOf(chain, before, value)
      text += line
      before = next
    }
    const size = await writeDown(file, text, begin)
    if (begin) await syncFolder(folder)
    own = { file, mac: before }
    sizes.set(file, size)
    learn(fresh)
  }

  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await refresh()
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === 'string' && 'syscall' in (error as object))
      throw notWritable(folder, error)
    throw error
  }
  return { entries: () => known, refresh, append, torn: () => tornFiles.size }
}
