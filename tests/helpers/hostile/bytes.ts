import { crc32 } from 'node:zlib'

/** Bytes of a text, one a character. */
export const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

export const join = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)))

export const u16 = (value: number): Buffer => Buffer.from([(value >> 8) & 255, value & 255])
export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
export const le16 = (value: number): Buffer => Buffer.from(u16(value)).reverse()
export const le32 = (value: number): Buffer => Buffer.from(u32(value)).reverse()

/** Bytes that nobody could take for anything, the same in every run. */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

/** A PNG chunk, with a right checksum. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = join(type, data)
  return join(u32(data.length), body, u32(crc32(body)))
}

/** A JPEG segment. */
export const segment = (marker: number, data: Buffer): Buffer =>
  join(Buffer.from([0xff, marker]), u16(data.length + 2), data)

/** A RIFF chunk. */
export const riff = (type: string, data: Buffer): Buffer =>
  join(type, le32(data.length), data, Buffer.alloc(data.length % 2))

/** A box of an ISO base media file. */
export const box = (type: string, ...parts: (Buffer | string)[]): Buffer => {
  const data = join(...parts)
  return join(u32(data.length + 8), type, data)
}

/** A TIFF of one directory, little-endian. Entries: tag, type, count, value. */
export function tiff(
  entries: readonly (readonly number[])[],
  next = 0,
  tail = Buffer.alloc(0),
): Buffer {
  const fields = entries.map(([tag = 0, type = 3, count = 1, value = 0]) =>
    join(le16(tag), le16(type), le32(count), le32(value)),
  )
  return join('II', le16(42), le32(8), le16(entries.length), ...fields, le32(next), tail)
}

/** An archive of one stored file. */
export function zip(name = 'a.txt', text = 'abc'): Buffer {
  const sum = le32(crc32(text))
  const sizes = join(le32(text.length), le32(text.length), le16(name.length), le16(0))
  const local = join('PK\x03\x04', le16(20), le16(0), le16(0), le32(0), sum, sizes, name, text)
  const entry = join(
    'PK\x01\x02',
    le16(20),
    le16(20),
    le16(0),
    le16(0),
    le32(0),
    sum,
    sizes,
    Buffer.alloc(14),
    name,
  )
  const end = join(
    'PK\x05\x06',
    Buffer.alloc(4),
    le16(1),
    le16(1),
    le32(entry.length),
    le32(local.length),
    le16(0),
  )
  return join(local, entry, end)
}
