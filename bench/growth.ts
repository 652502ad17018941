/**
 * Whether work grows with a text and not with its square: the time for hostile texts against the time for a quarter of each, in one run. 4 is a straight
 * line, 16 a square. And what the dearest hostile picture costs, against the dearest honest one. Ends with 1 where something is out of line.
 *
 *   npm run bench -- growth
 */
import { performance } from 'node:perf_hooks'
import { readMetadata } from '#photos/metadata/readMetadata.ts'
import { inspectPicture } from '#photos/validateUpload.ts'
import { plainCharacters } from '#publishing/removeInvisibleCharacters.ts'
import { goodPictures } from '../tests/helpers/hostile/goodPictures.ts'
import { hostilePictures } from '../tests/helpers/hostilePictures.ts'
import {
  BEGINNINGS_OF_DETAILS,
  FOR_THE_CHECKER,
  FOR_THE_DETECTOR,
  FOR_THE_VERIFIER,
  UNSEEN_CHARACTERS,
  XMP_PACKETS,
} from '../tests/helpers/hostileTexts.ts'
import { check as verify } from '../tests/unit/anonymization-verify/newsroom.ts'
import { flags } from '../tests/unit/detector/newsroom.ts'
import { storyWith, warningsOf } from '../tests/unit/publishing/singlingOutStories.ts'
import { check } from '../tests/unit/textChecker/texts.ts'

/** Characters of the whole text. */
const LONG = 120_000
/** Four times the text may take so many times as long. */
const OUT_OF_LINE = 10
/** Milliseconds below which a machine that does other things as well decides, and not the work. */
const TOO_SHORT = 40
/** A hostile picture may cost so many times what the dearest honest one costs. */
const TOO_DEAR = 20

type Work = readonly [what: string, piece: string, work: (text: string) => unknown]

const works: Work[] = [
  ...(['markdown', 'html', 'text'] as const).flatMap((format) =>
    FOR_THE_CHECKER.map((piece): Work => [
      `checker, ${format}: ${JSON.stringify(piece)}`,
      piece,
      (text) => check(format, text, { people: [] }),
    ]),
  ),
  ...FOR_THE_DETECTOR.map(([what, piece]): Work => [
    `detector: ${what}`,
    piece,
    (text) => flags(text),
  ]),
  ...FOR_THE_VERIFIER.map(([what, piece]): Work => [
    `verifier: ${what}`,
    piece,
    (dek) => verify({ dek }),
  ]),
  ...UNSEEN_CHARACTERS.map((piece): Work => [
    `unseen characters: ${JSON.stringify(piece)}`,
    piece,
    plainCharacters,
  ]),
  ...BEGINNINGS_OF_DETAILS.map((piece): Work => [
    `details: ${JSON.stringify(piece)}`,
    piece,
    (text) => warningsOf(storyWith([text], { people: [] })),
  ]),
  ...XMP_PACKETS.map(([what, piece, xmp]): Work => [
    `metadata: ${what}`,
    piece,
    (text) => readMetadata({ xmp: xmp(text) }),
  ]),
]

/** Milliseconds, the least of three; a different text each time, as what was read may be remembered. */
const timeOf = (text: string, work: (text: string) => unknown): number =>
  Math.min(
    ...['a', 'b', 'c'].map((end) => {
      const began = performance.now()
      work(`${text} ${end}`)
      return performance.now() - began
    }),
  )

let faults = 0
const rows = works.map(([what, piece, work]) => {
  const text = piece.repeat(LONG / piece.length)
  const quarter = timeOf(text.slice(0, text.length / 4), work)
  const whole = timeOf(text, work)
  return { what, quarter, whole, growth: whole / Math.max(TOO_SHORT, quarter) }
})
rows.sort((one, other) => other.growth - one.growth)
console.log(`times as long for four times the text, the worst of ${rows.length}:`)
for (const { what, quarter, whole, growth } of rows.slice(0, 12)) {
  const fault = growth >= OUT_OF_LINE
  if (fault) faults += 1
  const ms = `${quarter.toFixed(0)} ms to ${whole.toFixed(0)} ms`
  console.log(`${growth.toFixed(1).padStart(6)}  ${what} (${ms})${fault ? '  OUT OF LINE' : ''}`)
}

/** Milliseconds of all processors together. */
async function costOf(bytes: Buffer): Promise<number> {
  const before = process.cpuUsage()
  await inspectPicture(bytes)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const honest: number[] = []
for (const bytes of Object.values(await goodPictures())) honest.push(await costOf(bytes))
const dearest = Math.max(...honest)
const hostile: { what: string; cost: number }[] = []
for (const { what, bytes } of await hostilePictures())
  hostile.push({ what, cost: await costOf(bytes) })
hostile.sort((one, other) => other.cost - one.cost)
console.log(
  `\npictures: the dearest honest one costs ${dearest.toFixed(0)} ms; the dearest of ${hostile.length} hostile ones:`,
)
for (const { what, cost } of hostile.slice(0, 5)) {
  const fault = cost > TOO_DEAR * Math.max(TOO_SHORT, dearest)
  if (fault) faults += 1
  console.log(`${cost.toFixed(0).padStart(6)} ms  ${what}${fault ? '  TOO DEAR' : ''}`)
}
process.exitCode = faults > 0 ? 1 : 0
