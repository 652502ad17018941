import { bombs, oddities, png } from './hostile/bombs.ts'
import { chunk, join, u32 } from './hostile/bytes.ts'
import { gif, goodPictures, movingPictures, oddColours, tiny } from './hostile/goodPictures.ts'
import { avis, beginnings, heics, otherKinds } from './hostile/otherKinds.ts'
import { cameraTrailers, falseTrailers, polyglots } from './hostile/polyglots.ts'

/** What may become of a file: in, or out with one of these codes; `either` where it depends on what a cut or a lie happens to hit. */
export type Fate = 'in' | 'either' | readonly string[]

export interface HostileFile {
  what: string
  bytes: Buffer
  fate: Fate
  /** The name and type it is sent under. */
  name: string
  type: string
}

/** Every code with which `inspectPicture` refuses. */
export const PICTURE_CODES = [
  'not_a_picture',
  'heic_picture',
  'moving_picture',
  'broken_picture',
  'odd_colours',
  'picture_file_too_large',
  'picture_too_large',
  'picture_too_small',
  'another_file_inside',
] as const

const BIDI = '\u202Egpj.exe'
/** Names to send a sound picture under: no path, no control and no bidi character may come of them. */
export const HOSTILE_NAMES: readonly string[] = [
  '../../../../etc/cron.d/pwn.jpg',
  '..\\..\\..\\windows\\pwn.jpg',
  '/etc/passwd',
  'C:\\Windows\\System32\\drivers.jpg',
  '\\\\server\\share\\x.jpg',
  '....//....//x.jpg',
  '..%2f..%2fx.jpg',
  '%2e%2e%5cx.jpg',
  '%00.jpg',
  'x%0d%0aSet-Cookie: a=b.jpg',
  'a\u0000b.jpg',
  'a\u0001\u001b[31m\u007f.jpg',
  `photo${BIDI}`,
  '\u2066a\u2069\u200f.jpg',
  'a\u200b\ufeffb.jpg',
  '\u{e0001}\u{e0041}.jpg',
  'CON.jpg',
  'NUL',
  'lpt1.jpg',
  'aux.tar.gz.jpg',
  `${'a'.repeat(5000)}.jpg`,
  `${'é'.repeat(300)}.jpg`,
  'x.jpg/',
  '.htaccess',
  '.jpg',
  '...',
  ' ',
  '',
  'x.php',
  'x.jpg.php',
  'x.svg',
  'x.jpg::$DATA',
  'x.jpg;.exe',
  '-rf.jpg',
  '$(reboot).jpg',
  '`id`.jpg',
  'a\'"<script>.jpg',
  'a?b#c&d=e.jpg',
  '写真.jpg',
  '😀'.repeat(90),
  '\ud800.jpg',
  '__proto__',
  'constructor.jpg',
]

const extensionless = (
  what: string,
  bytes: Buffer,
  fate: Fate,
  name = 'photo.jpg',
): HostileFile => ({
  what,
  bytes,
  fate,
  name,
  type: 'image/jpeg',
})

const CUTS = [0.02, 0.1, 0.3, 0.5, 0.75, 0.9, 0.97] as const

/** Cut off: always refused, but in TIFF, whose last bytes may be an empty field's. */
function cuts(good: Record<string, Buffer>): HostileFile[] {
  return [
    'JPEG',
    'JPEG, progressive',
    'PNG',
    'PNG, interlaced',
    'WebP',
    'WebP, lossless',
    'AVIF',
    'TIFF',
    'TIFF, LZW',
  ].flatMap((format) => {
    const whole = good[format] ?? Buffer.alloc(0)
    const lengths = [...CUTS.map((part) => Math.floor(whole.length * part)), whole.length - 1]
    return lengths.map((length) =>
      extensionless(
        `${format}, cut at ${length} of ${whole.length}`,
        whole.subarray(0, length),
        format.startsWith('TIFF') ? 'either' : ['broken_picture', 'not_a_picture'],
      ),
    )
  })
}

/** A profile that is none, in a picture that is sound. */
function brokenProfile(picture: Buffer): Buffer {
  const bytes = Buffer.from(picture)
  const at = bytes.indexOf('ICC_PROFILE')
  bytes.fill(0x41, at + 14, at + 200)
  return bytes
}

const table = (files: Record<string, Buffer>, fate: Fate): HostileFile[] =>
  Object.entries(files).map(([what, bytes]) => extensionless(what, bytes, fate))

/** Makes some 300 files that somebody might send by mistake or to do harm, and what has to become of each. No file is larger than 4 MB. */
export async function hostilePictures(): Promise<HostileFile[]> {
  const good = await goodPictures()
  const jpeg = good.JPEG ?? Buffer.alloc(0)
  const apng = png(
    chunk('IHDR', join(u32(64), u32(64), Buffer.from([8, 2, 0, 0, 0]))),
    chunk('acTL', join(u32(2), u32(0))),
  )
  return [
    ...table(good, 'in'),
    ...table(cameraTrailers(jpeg), 'in'),
    extensionless(
      'JPEG with a broken profile',
      brokenProfile(good['JPEG, Display P3'] ?? jpeg),
      'in',
    ),
    extensionless(
      'JPEG, CMYK with a broken profile',
      brokenProfile(good['JPEG, CMYK with a profile'] ?? jpeg),
      'in',
    ),
    ...cuts(good),
    ...table(falseTrailers(jpeg), ['another_file_inside']),
    ...table(polyglots(good), ['another_file_inside', 'not_a_picture']),
    ...table(bombs(good), [
      'picture_too_large',
      'picture_too_small',
      'broken_picture',
      'moving_picture',
    ]),
    ...table(oddities(good), 'either'),
    ...table(otherKinds(), ['not_a_picture']),
    ...table(heics(), ['heic_picture']),
    ...table(beginnings(), ['broken_picture']),
    ...table({ ...(await movingPictures()), 'PNG, animated': apng, 'AVIF sequence': avis() }, [
      'moving_picture',
    ]),
    extensionless('a GIF', await gif(), ['not_a_picture']),
    ...table(await oddColours(), ['odd_colours']),
    ...table({ 'one pixel': await tiny(1, 1), '15 by 400': await tiny(15, 400) }, [
      'picture_too_small',
    ]),
    ...HOSTILE_NAMES.map((name) =>
      extensionless(`JPEG under the name ${JSON.stringify(name.slice(0, 40))}`, jpeg, 'in', name),
    ),
    ...(
      ['image/svg+xml', 'text/html', 'application/pdf', 'image/gif', 'video/mp4', ''] as const
    ).map((type) => ({
      ...extensionless(`JPEG as ${type || 'nothing'}`, jpeg, 'either'),
      type,
    })),
  ]
}
