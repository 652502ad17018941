import type { Paper } from './pageTypes.ts'
import type { Reading } from './apiClient.ts'

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
