/**
 * Reads an AVIF file (ISO/IEC 14496-12, 23008-12, AV1 Image File Format 1.1) just far enough to
 * separate the coded picture from everything else. Knows the boxes of the still pictures that we
 * make; any other box is an error.
 */
interface Box {
  type: string
  /** Where the box's content begins. */
  from: number
  to: number
}

interface Item {
  type: string
  /** Where its bytes are in the file. */
  extents: { from: number; to: number }[]
}

/** Boxes with only numbers: which item is the picture, its size, its depth, how it is coded. */
const NUMBERS = new Set(['pitm', 'iref', 'ipma', 'ispe', 'pixi', 'av1C', 'irot', 'imir', 'clap'])
NUMBERS.add('pasp').add('clli').add('mdcv')

const strange = (what: string): never => {
  throw new Error(`An AVIF file holds ${what}.`)
}

function* boxes(bytes: Buffer, from: number, to: number): Generator<Box> {
  let at = from
  while (at < to) {
    if (at + 8 > to) strange('bytes between its boxes')
    const size = bytes.readUInt32BE(at)
    // Pictures that we make never need the sizes 0 (up to the end) and 1 (64 bits).
    if (size < 8 || at + size > to) strange('a box of a wrong size')
    yield { type: bytes.toString('latin1', at + 4, at + 8), from: at + 8, to: at + size }
    at += size
  }
}

/** Reads a box's big-endian numbers one after the other, and never beyond its end. */
class Numbers {
  constructor(
    private readonly bytes: Buffer,
    private at: number,
    private readonly to: number,
  ) {}

  next(size: number): number {
    if (size === 0) return 0
    if (size > 4 && size !== 8) strange('a number of a strange size')
    if (this.at + size > this.to) strange('a box that is cut off')
    const read =
      size === 8
        ? Number(this.bytes.readBigUInt64BE(this.at))
        : this.bytes.readUIntBE(this.at, size)
    this.at += size
    return read
  }

  rest(): Buffer {
    return this.bytes.subarray(this.at, this.to)
  }
}

/**
 * Item locations (23008-12 refers to 14496-12, 8.11.3), of items whose bytes are in the file
 * itself.
 */
function locations(bytes: Buffer, { from, to }: Box): Map<number, Item['extents']> {
  const numbers = new Numbers(bytes, from, to)
  const version = numbers.next(1)
  numbers.next(3)
  const sizes = numbers.next(2)
  const [offset, length, base] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const index = version > 0 ? sizes & 15 : 0
  const count = numbers.next(version < 2 ? 2 : 4)
  const found = new Map<number, Item['extents']>()
  for (let item = 0; item < count; item += 1) {
    const id = numbers.next(version < 2 ? 2 : 4)
    if (version > 0 && (numbers.next(2) & 15) !== 0) strange('an item outside its data')
    if (numbers.next(2) !== 0) strange('an item in another file')
    const start = numbers.next(base)
    const extents: Item['extents'] = []
    for (let left = numbers.next(2); left > 0; left -= 1) {
      numbers.next(index)
      const begin = start + numbers.next(offset)
      const end = begin + numbers.next(length)
      if (end > bytes.length) strange('an item beyond its end')
      extents.push({ from: begin, to: end })
    }
    found.set(id, extents)
  }
  return found
}

interface Reading {
  types: Map<number, string>
  extents: Map<number, Item['extents']>
  pieces: Buffer[]
}

function readItems(bytes: Buffer, box: Box, reading: Reading): void {
  const numbers = new Numbers(bytes, box.from, box.to)
  const version = numbers.next(1)
  numbers.next(3)
  numbers.next(version === 0 ? 2 : 4)
  const first = box.from + (version === 0 ? 6 : 8)
  for (const entry of boxes(bytes, first, box.to)) {
    if (entry.type !== 'infe') strange('a box that is not known')
    const item = new Numbers(bytes, entry.from, entry.to)
    const kind = item.next(1)
    item.next(3)
    if (kind !== 2 && kind !== 3) strange('an item of an old kind')
    const id = item.next(kind === 2 ? 2 : 4)
    item.next(2)
    const type = Buffer.alloc(4)
    type.writeUInt32BE(item.next(4))
    reading.types.set(id, type.toString('latin1'))
    // The item's name, and for text its media type.
    reading.pieces.push(item.rest())
  }
}

function readProperties(bytes: Buffer, box: Box, reading: Reading): void {
  for (const part of boxes(bytes, box.from, box.to)) {
    if (part.type === 'ipma') continue
    if (part.type !== 'ipco') strange('a box that is not known')
    for (const property of boxes(bytes, part.from, part.to)) {
      if (property.type === 'colr' || property.type === 'auxC')
        reading.pieces.push(bytes.subarray(property.from, property.to))
      else if (!NUMBERS.has(property.type)) strange('a property that is not known')
    }
  }
}

function readMeta(bytes: Buffer, meta: Box, reading: Reading): void {
  for (const box of boxes(bytes, meta.from + 4, meta.to)) {
    if (box.type === 'iloc') reading.extents = locations(bytes, box)
    else if (box.type === 'iinf') readItems(bytes, box, reading)
    else if (box.type === 'iprp') readProperties(bytes, box, reading)
    // The handler's name comes after version, flags, type and twelve reserved bytes.
    else if (box.type === 'hdlr') reading.pieces.push(bytes.subarray(box.from + 20, box.to))
    else if (!NUMBERS.has(box.type)) strange('a box that is not known')
  }
}

/** Yields the parts of a box that no coded picture covers. */
function* uncoded(bytes: Buffer, box: Box, coded: readonly Item['extents'][number][]) {
  let at = box.from
  for (const extent of coded) {
    if (extent.from > at) yield bytes.subarray(at, Math.min(extent.from, box.to))
    at = Math.max(at, extent.to)
    if (at >= box.to) return
  }
  yield bytes.subarray(at, box.to)
}

/**
 * Takes an AVIF file; yields every part of it that may hold words: all but the coded picture and
 * the numbers that describe it. Throws where it meets something unknown.
 */
export function* avifPieces(bytes: Buffer): Generator<Buffer> {
  const reading: Reading = { types: new Map(), extents: new Map(), pieces: [] }
  const top = [...boxes(bytes, 0, bytes.length)]
  const metas = top.filter((box) => box.type === 'meta')
  const [meta] = metas
  if (!meta || metas.length > 1) throw new Error('An AVIF file has not one table of items.')
  readMeta(bytes, meta, reading)
  const coded = [...reading.extents]
    .filter(([id]) => reading.types.get(id) === 'av01')
    .flatMap(([, extents]) => extents)
    .sort((one, other) => one.from - other.from)
  if (coded.length === 0) strange('no picture')
  yield* reading.pieces
  for (const box of top) {
    if (box.type === 'mdat') yield* uncoded(bytes, box, coded)
    else if (box.type === 'free' || box.type === 'skip') yield bytes.subarray(box.from, box.to)
    else if (box.type !== 'ftyp' && box.type !== 'meta') strange('a box that is not known')
  }
}
