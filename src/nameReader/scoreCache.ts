import { createHmac, randomBytes } from 'node:crypto'
import type { ReaderScores } from '#anonymization/detector/readerScores.ts'

/** Scores of about so many pieces of words are remembered: some hundred stories, 12 MB. */
const MOST_KEPT = 1_000_000

/**
 * Remembers the scores of texts, and no text: by a hash whose key no other process has. Where there are
 * too many, those asked about longest ago go first. `most` is a number of pieces of words.
 */
export class ScoreCache {
  private readonly secret = randomBytes(32)
  private readonly kept = new Map<string, ReaderScores>()
  private pieces = 0

  constructor(private readonly most = MOST_KEPT) {}

  /** Returns a text's scores, or null where they are not known. */
  find(text: string): ReaderScores | null {
    const key = this.keyOf(text)
    const scores = this.kept.get(key)
    if (!scores) return null
    this.kept.delete(key)
    this.kept.set(key, scores)
    return scores
  }

  keep(text: string, scores: ReaderScores): void {
    const key = this.keyOf(text)
    this.pieces += scores.odds.length - (this.kept.get(key)?.odds.length ?? 0)
    this.kept.delete(key)
    this.kept.set(key, scores)
    for (const [oldest, { odds }] of this.kept) {
      if (this.pieces <= this.most || oldest === key) break
      this.kept.delete(oldest)
      this.pieces -= odds.length
    }
  }

  private keyOf(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64')
  }
}
