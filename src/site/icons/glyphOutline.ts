import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Reads the outline of one letter from a font file. An icon that contains its letter as text would
 * look different on every machine. The tables are those of the OpenType specification
 * (learn.microsoft.com/typography/opentype/spec): cmap in format 12, loca, glyf with simple and
 * composite glyphs. It does not read every font.
 */
interface Font {
  /** Big-endian, like the whole file. */
  data: DataView
  tables: ReadonlyMap<string, number>
  /** True where loca holds 32-bit offsets. */
  longOffsets: boolean
}

interface Point {
  x: number
  y: number
  onCurve: boolean
}
type Contour = Point[]

/** A letter as the `d` of an SVG path, and the box around it. The y axis points down, as in SVG. */
export interface Outline {
  path: string
  left: number
  top: number
  width: number
  height: number
}

// Source Serif 4 (SIL Open Font License), the font of the site's headlines.
const FACE = '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'

let loaded: Font | undefined

function font(): Font {
  if (loaded) return loaded
  const file = readFileSync(createRequire(import.meta.url).resolve(FACE))
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = new Map<string, number>()
  for (let entry = 0; entry < data.getUint16(4); entry++) {
    const at = 12 + 16 * entry
    tables.set(file.toString('latin1', at, at + 4), data.getUint32(at + 8))
  }
  const head = tables.get('head') ?? 0
  loaded = { data, tables, longOffsets: data.getInt16(head + 50) === 1 }
  return loaded
}

/** Returns the number of a character's glyph; 0 where the font has none. */
function glyphOf({ data, tables }: Font, character: number): number {
  const cmap = tables.get('cmap') ?? 0
  for (let entry = 0; entry < data.getUint16(cmap + 2); entry++) {
    const table = cmap + data.getUint32(cmap + 8 + 8 * entry)
    if (data.getUint16(table) !== 12) continue
    for (let group = 0; group < data.getUint32(table + 12); group++) {
      const at = table + 16 + 12 * group
      const first = data.getUint32(at)
      if (character >= first && character <= data.getUint32(at + 4)) {
        return data.getUint32(at + 8) + character - first
      }
    }
  }
  return 0
}

/** Returns where a glyph is in the file; null where it has no outline (a space). */
function placeOf({ data, tables, longOffsets }: Font, glyph: number): number | null {
  const loca = tables.get('loca') ?? 0
  const offset = (index: number) =>
    longOffsets ? data.getUint32(loca + 4 * index) : 2 * data.getUint16(loca + 2 * index)
  return offset(glyph) === offset(glyph + 1) ? null : (tables.get('glyf') ?? 0) + offset(glyph)
}

function contoursOf(from: Font, glyph: number): Contour[] {
  const at = placeOf(from, glyph)
  if (at === null) return []
  const count = from.data.getInt16(at)
  return count < 0 ? compositeContours(from, at + 10) : simpleContours(from, at + 10, count)
}

const ON_CURVE = 0x01
const REPEATED = 0x08
const X = { short: 0x02, sameOrPositive: 0x10 }
const Y = { short: 0x04, sameOrPositive: 0x20 }

function simpleContours({ data }: Font, start: number, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_, index) => data.getUint16(start + 2 * index))
  const total = (ends.at(-1) ?? -1) + 1
  let at = start + 2 * count
  at += 2 + data.getUint16(at)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = data.getUint8(at++)
    const times = flag & REPEATED ? data.getUint8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  const coordinates = ({ short, sameOrPositive }: typeof X): number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += flag & sameOrPositive ? data.getUint8(at++) : -data.getUint8(at++)
      else if (!(flag & sameOrPositive)) {
        value += data.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(X)
  const ys = coordinates(Y)
  const points = flags.map((flag, index): Point => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    onCurve: (flag & ON_CURVE) !== 0,
  }))
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1))
}

const WORDS = 0x0001
const OFFSETS = 0x0002
const SCALED = 0x0008 | 0x0040 | 0x0080
const MORE = 0x0020

/**
 * A letter made of others, such as É of E and an accent. Scaled parts, and parts tied to points,
 * are not supported: the caller then draws something else.
 */
function compositeContours(from: Font, start: number): Contour[] {
  const { data } = from
  const contours: Contour[] = []
  for (let at = start, more = true; more;) {
    const flags = data.getUint16(at)
    const part = data.getUint16(at + 2)
    if (!(flags & OFFSETS) || flags & SCALED) return []
    const wide = (flags & WORDS) !== 0
    const dx = wide ? data.getInt16(at + 4) : data.getInt8(at + 4)
    const dy = wide ? data.getInt16(at + 6) : data.getInt8(at + 5)
    for (const contour of contoursOf(from, part)) {
      contours.push(contour.map(({ x, y, onCurve }) => ({ x: x + dx, y: y + dy, onCurve })))
    }
    at += wide ? 8 : 6
    more = (flags & MORE) !== 0
  }
  return contours
}

const between = (a: Point, b: Point): Point => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  onCurve: true,
})

/**
 * A closed line of quadratic curves. Between two control points that follow each other, the curve
 * passes through their midpoint.
 */
function pathOf(contour: Contour): string {
  const [first, last] = [contour[0], contour.at(-1)]
  if (!first || !last) return ''
  const start = first.onCurve ? first : last.onCurve ? last : between(first, last)
  const say = ({ x, y }: Point) => `${x} ${-y}`
  const steps = [`M${say(start)}`]
  let control: Point | null = null
  for (const point of [...contour, start]) {
    if (control && point.onCurve) steps.push(`Q${say(control)} ${say(point)}`)
    else if (control) steps.push(`Q${say(control)} ${say(between(control, point))}`)
    else if (point.onCurve && point !== start) steps.push(`L${say(point)}`)
    control = point.onCurve ? null : point
  }
  return `${steps.join('')}Z`
}

/** Takes one character; returns its outline in the units of the font, or null where the font does not have it. */
export function outlineOf(character: string): Outline | null {
  const from = font()
  const glyph = glyphOf(from, character.codePointAt(0) ?? 0)
  const contours = glyph === 0 ? [] : contoursOf(from, glyph)
  const points = contours.flat()
  if (points.length === 0) return null
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => -y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    path: contours.map(pathOf).join(''),
    left,
    top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
  }
}
