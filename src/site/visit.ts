import type { Paper } from './paper.ts'
import type { Reading } from './reading.ts'

/** What a page or a file is made from: the newsroom's paper and what the reader asked for. */
export interface Visit {
  reading: Reading
  paper: Paper
  /** '' where the address has none. */
  slug: string
  /** From `?page=`. */
  page: number
  /** For pages that take more than a page's number. */
  query: URLSearchParams
  /** The moment of asking. */
  now: Date
}
