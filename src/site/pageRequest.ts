import type { Paper } from './pageTypes.ts'
import type { Reading } from './apiClient.ts'

/** What a page or a file is made from: the newsroom's data and the reader's request. */
export interface Visit {
  reading: Reading
  paper: Paper
  /** '' where the address has none. */
  slug: string
  /** From `?page=`. */
  page: number
  /** For pages that read more than `?page=`. */
  query: URLSearchParams
  /** The time of the request. */
  now: Date
}
