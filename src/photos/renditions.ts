import { createHmac } from 'node:crypto'
import { mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { PublicRendition } from '#publishing/edition.ts'

const WIDTHS = [480, 960, 1600] as const
const FORMATS = ['webp', 'jpeg'] as const

export interface Renditions {
  width: number
  height: number
  renditions: PublicRendition[]
  /** File names below `media/public`, as the edition lists them. */
  files: string[]
  /** Whatever is in those files besides the picture, for the second reader. */
  words?: string[]
}

const EXTENSION = { webp: 'webp', jpeg: 'jpg' } as const

/** True where a file of that name is already whole: it is written under another name and moved. */
const exists = async (file: string) =>
  stat(file).then(
    (found) => found.size > 0,
    () => false,
  )

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const partial = `${file}.${process.pid}.partial`
  try {
    await writeFile(partial, bytes)
    await rename(partial, file)
  } catch (error) {
    await unlink(partial).catch(() => undefined)
    throw error
  }
}

/**
 * Derives what readers see from an original: turned upright, scaled, colours in sRGB, every metadata field gone. Takes the path of the
 * original, the folder to write to, and a secret: names are a keyed hash of the picture's bytes, so they mean nothing and change
 * with the picture. Files that are there already are kept, so that a publication may be repeated. Throws where the original is
 * unreadable.
 */
export async function deriveRenditions(
  original: string,
  publicDir: string,
  secret: string,
): Promise<Renditions> {
  await mkdir(publicDir, { recursive: true })
  const bytes = await readFile(original)
  const name = createHmac('sha256', secret)
    .update('rendition')
    .update(bytes)
    .digest('hex')
    .slice(0, 32)
  const noted = path.join(publicDir, `${name}.json`)
  const made = await readFile(noted, 'utf8').catch(() => null)
  if (made !== null) return JSON.parse(made) as Renditions
  const upright = await sharp(bytes, { limitInputPixels: 120_000_000 })
    .autoOrient()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = upright.info
  // Never larger than the original: a small picture is shown at its own width.
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))]
  const renditions: PublicRendition[] = []
  const files: string[] = []
  for (const wanted of widths) {
    for (const format of FORMATS) {
      const file = `${name}-${wanted}.${EXTENSION[format]}`
      const target = path.join(publicDir, file)
      if (!(await exists(target))) {
        const scaled = sharp(upright.data, { raw: { width, height, channels } }).resize({
          width: wanted,
        })
        const encoded =
          format === 'webp'
            ? await scaled.webp({ quality: 78 }).toBuffer()
            : await scaled
                .flatten({ background: '#ffffff' })
                .jpeg({ quality: 80, mozjpeg: true })
                .toBuffer()
        await writeWhole(target, encoded)
      }
      renditions.push({
        format,
        width: wanted,
        height: Math.round((height * wanted) / width),
        url: `/media/${file}`,
      })
      files.push(file)
    }
  }
  const done = { width, height, renditions, files }
  // Written last: what it lists is whole. It is not served, as no edition lists it.
  await writeWhole(noted, Buffer.from(JSON.stringify(done)))
  return done
}
