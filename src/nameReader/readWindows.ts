import type { ReaderScores } from '#anonymization/detector/readerScores.ts'
import { CASE, MARKS } from './cutPieces.ts'
import type { Piece } from './cutPieces.ts'

/** At most so many pieces are read at once, the marks for begin and end among them; as in training. */
const WINDOW = 160
/** Longer texts are read in windows that share so many pieces. */
const OVERLAP = 32
/** About so many pieces, with padding, are read in one run. */
const PIECES_A_RUN = 1_600

/** Pieces in rows of one length, for one run of the model. */
export interface Run {
  readonly rows: number
  readonly length: number
  readonly ids: BigInt64Array
  readonly cases: BigInt64Array
  /** 1 where there is a piece, 0 where there is padding. */
  readonly mask: BigInt64Array
}

/** Runs the model; returns two log-odds for each place: that it is a person's name, that it is a look-alike. */
export type Model = (run: Run) => Promise<Float32Array>

interface Window {
  readonly text: number
  readonly from: number
  readonly pieces: readonly Piece[]
}

const windowsOf = (pieces: readonly Piece[], text: number): Window[] => {
  const size = WINDOW - 2
  const windows: Window[] = []
  for (let from = 0; from < Math.max(1, pieces.length - OVERLAP); from += size - OVERLAP)
    windows.push({ text, from, pieces: pieces.slice(from, from + size) })
  return windows
}

/** Windows of like length together, so that little is padding. */
const runsOf = (windows: readonly Window[]): Window[][] => {
  const sorted = [...windows].sort((a, b) => a.pieces.length - b.pieces.length)
  const runs: Window[][] = []
  for (const window of sorted) {
    const run = runs.at(-1)
    if (run && (run.length + 1) * (window.pieces.length + 2) <= PIECES_A_RUN) run.push(window)
    else runs.push([window])
  }
  return runs
}

const filled = (windows: readonly Window[]): Run => {
  const length = Math.max(...windows.map(({ pieces }) => pieces.length)) + 2
  const rows = windows.length
  const ids = new BigInt64Array(rows * length).fill(BigInt(MARKS.padding))
  const cases = new BigInt64Array(rows * length).fill(BigInt(CASE.other))
  const mask = new BigInt64Array(rows * length)
  windows.forEach(({ pieces }, row) => {
    const at = row * length
    ids[at] = BigInt(MARKS.begin)
    pieces.forEach(({ id, kind }, i) => {
      ids[at + 1 + i] = BigInt(id)
      cases[at + 1 + i] = BigInt(kind)
    })
    ids[at + 1 + pieces.length] = BigInt(MARKS.end)
    mask.fill(1n, at, at + pieces.length + 2)
  })
  return { rows, length, ids, cases, mask }
}

/**
 * Takes texts cut into pieces and the model; returns each text's scores. Where two windows share a
 * piece, the one counts in which the piece is further from the edge.
 */
export const readWindows = async (
  texts: readonly (readonly Piece[])[],
  model: Model,
): Promise<ReaderScores[]> => {
  const odds = texts.map((pieces) => new Float32Array(pieces.length))
  const depths = texts.map((pieces) => new Int32Array(pieces.length).fill(-1))
  const windows = texts.flatMap((pieces, text) =>
    pieces.length === 0 ? [] : windowsOf(pieces, text),
  )
  for (const run of runsOf(windows)) {
    const { length, ...rest } = filled(run)
    const scores = await model({ length, ...rest })
    run.forEach(({ text, from, pieces }, row) => {
      pieces.forEach((_, i) => {
        const depth = Math.min(i, pieces.length - 1 - i)
        const known = depths[text]?.[from + i] ?? -1
        if (depth <= known) return
        if (depths[text]) depths[text][from + i] = depth
        if (odds[text]) odds[text][from + i] = scores[(row * length + 1 + i) * 2] ?? 0
      })
    })
  }
  return texts.map((pieces, text) => ({
    starts: Int32Array.from(pieces, ({ start }) => start),
    ends: Int32Array.from(pieces, ({ end }) => end),
    odds: odds[text] ?? new Float32Array(),
  }))
}
