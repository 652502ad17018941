import { crawl, type Ask, type Crawled } from './crawl.ts'
import { type Fetched } from './extractText.ts'
import { readingsOf } from './scanDecodings.ts'
import { partsOf } from './extractText.ts'
import type { SearchPattern, Spelling } from './searchPatterns.ts'
import { searchFor } from './matchPatterns.ts'

/** A place where a stranger gets a withheld name. It does not contain the name. */
export interface Hit {
  /** The record's id. */
  person: string
  spelling: Spelling
  /** False where the letters may mean somebody or something else. */
  sure: boolean
  method: string
  path: string
  status: number
  /**
   * The part of the answer, how it was decoded, and the rough offset: `body (sent, entities) near
   * 1204`.
   */
  where: string
}

/**
 * The fewest letters that count in bytes: so many do not come together by chance in a few
 * megabytes.
 */
const LEAST_AMONG_BYTES = 8

/**
 * Takes search patterns; returns a function that searches one answer for them. A name is reported
 * once for each part of the answer.
 */
export function inspectorFor(
  patterns: readonly SearchPattern[],
): (fetched: Fetched) => Promise<Hit[]> {
  const search = searchFor(patterns)
  return async (fetched) => {
    const { method, path, status } = fetched
    const hits = new Map<string, Hit>()
    for (const part of await partsOf(fetched)) {
      for (const { how, text } of readingsOf(part.text)) {
        for (const { pattern, index } of search(text)) {
          const { person, spelling, sure } = pattern
          if (part.byChance && pattern.letters.length < LEAST_AMONG_BYTES) continue
          const key = `${part.where}|${person}|${spelling}`
          if (hits.has(key)) continue
          const where = `${part.where} (${how}) near ${index}`
          hits.set(key, { person, spelling, sure, method, path, status, where })
        }
      }
    }
    return [...hits.values()]
  }
}

export interface SweepOptions {
  base: string
  origins?: readonly string[]
  seeds?: readonly Ask[]
  patterns: readonly SearchPattern[]
  progress?: (done: number, known: number) => void
  /** Called with every answer, for tests that want to know what was seen. */
  saw?: (fetched: Fetched) => void
}

/** Reads all that is public and searches it for every pattern. */
export async function sweep(options: SweepOptions): Promise<Crawled & { hits: Hit[] }> {
  const { patterns, saw, ...crawling } = options
  const inspect = inspectorFor(patterns)
  const hits: Hit[] = []
  const crawled = await crawl({
    ...crawling,
    async visit(fetched) {
      saw?.(fetched)
      hits.push(...(await inspect(fetched)))
    },
  })
  return { ...crawled, hits }
}
