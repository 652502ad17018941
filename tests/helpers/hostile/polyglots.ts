import { box, chunk, join, latin, le32, noise, riff, segment, u32, zip } from './bytes.ts'

const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const html = '<html><body><script>alert(1)</script></body></html>'
const php = '<?php system($_GET["c"]); ?>'
const svg = '<svg version="1.1" xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const shell = '#!/bin/sh\nrm -rf /\n'
const exe = join(
  'MZ',
  Buffer.alloc(62),
  'This program cannot be run in DOS mode.\r\n$',
  Buffer.alloc(32),
  'PE\0\0',
)
const elf = join('\x7fELF\x02\x01\x01', Buffer.alloc(57))

/** Other files, small and real enough to be taken for what they are. */
export const otherFiles: Readonly<Record<string, Buffer>> = {
  'a ZIP archive': zip(),
  'a PDF document': latin(pdf),
  'a web page': latin(html),
  'a PHP script': latin(php),
  'a drawing': latin(svg),
  'a shell script': latin(shell),
  'a Windows program': exe,
  'a Linux program': elf,
}

const inComment = (jpeg: Buffer, text: Buffer, marker = 0xfe): Buffer =>
  join(jpeg.subarray(0, 2), segment(marker, text), jpeg.subarray(2))

const inChunk = (png: Buffer, text: Buffer): Buffer =>
  join(png.subarray(0, 33), chunk('tEXt', join('Comment\0', text)), png.subarray(33))

const inRiff = (webp: Buffer, text: Buffer): Buffer => {
  const body = join(webp.subarray(8), riff('JUNK', text))
  return join('RIFF', le32(body.length), body)
}

/** A picture that hides another file before, in or behind itself: all are refused. */
export function polyglots(good: Record<string, Buffer>): Record<string, Buffer> {
  const files: Record<string, Buffer> = {}
  const pick = (name: string) => good[name] ?? Buffer.alloc(0)
  for (const [what, other] of Object.entries(otherFiles)) {
    for (const format of ['JPEG', 'PNG', 'WebP', 'AVIF', 'TIFF']) {
      files[`${format} with ${what} behind it`] = join(pick(format), other)
    }
    files[`JPEG with ${what} before it`] = join(other, pick('JPEG'))
    files[`JPEG with ${what} in a comment`] = inComment(pick('JPEG'), other)
    files[`JPEG with ${what} in its EXIF`] = inComment(pick('JPEG'), join('Exif\0\0', other), 0xe1)
    files[`PNG with ${what} in a text`] = inChunk(pick('PNG'), other)
    files[`WebP with ${what} in a chunk`] = inRiff(pick('WebP'), other)
    files[`AVIF with ${what} in a box`] = join(pick('AVIF'), box('free', other))
  }
  for (const format of ['JPEG', 'PNG', 'WebP', 'AVIF']) {
    files[`${format} with noise behind it`] = join(pick(format), noise(5000))
    files[`${format} with zeros and noise behind it`] = join(
      pick(format),
      Buffer.alloc(64),
      noise(500),
    )
  }
  const script = Buffer.alloc(0x2f2a - 2)
  latin('JFIF\0').copy(script)
  latin('*/=alert(document.cookie)/*').copy(script, 100)
  files['JPEG that is a JavaScript'] = inComment(pick('JPEG'), script, 0xe0)
  files['JPEG with a JavaScript in a comment'] = inComment(pick('JPEG'), latin('*/=alert(1)/*'))
  files['PNG twice'] = join(pick('PNG'), pick('PNG'))
  return files
}

const video = join(
  box('ftyp', 'mp42', u32(0), 'isommp42'),
  box('moov', box('mvhd', Buffer.alloc(100))),
  box('mdat', noise(4000)),
)
const samsungs = (blocks: Buffer): Buffer => {
  const directory = join(
    'SEFH',
    le32(107),
    le32(1),
    Buffer.from([0, 0, 0x30, 0x0a]),
    le32(blocks.length),
    le32(blocks.length),
  )
  return join(blocks, directory, le32(directory.length), 'SEFT')
}

/** What cameras, phones and photo desks leave behind a JPEG: all may come in. */
export function cameraTrailers(jpeg: Buffer): Record<string, Buffer> {
  return {
    'JPEG with zeros behind it': join(jpeg, Buffer.alloc(4096)),
    'JPEG with fill bytes behind it': join(jpeg, Buffer.alloc(17, 0xff)),
    'JPEG of several pictures': join(jpeg, jpeg, Buffer.alloc(12), jpeg),
    'JPEG with a motion photo': join(jpeg, video),
    'JPEG with a gain map and a motion photo': join(jpeg, jpeg, video),
    'JPEG with a Samsung trailer': join(
      jpeg,
      samsungs(join(Buffer.from([0, 0, 0x30, 0x0a]), le32(16), 'MotionPhoto_Data', video)),
    ),
    'JPEG with a PhotoMechanic trailer': join(jpeg, noise(700), u32(700), 'cbipcbbl'),
    'JPEG with a FotoStation trailer': join(
      jpeg,
      noise(300),
      Buffer.from([0, 1]),
      u32(310),
      u32(0xa1b2c3d4),
    ),
    'JPEG with an AFCP trailer': join(
      jpeg,
      'AXS!',
      Buffer.alloc(8),
      noise(200),
      'AXS!',
      u32(jpeg.length),
      u32(0),
    ),
    'JPEG with Canon’s trailer': join(
      jpeg,
      'CANON OPTIONAL DATA\0',
      Buffer.alloc(8),
      noise(200),
      'CANON OPTIONAL DATA\0',
      u32(200),
      Buffer.alloc(40),
    ),
  }
}

/** Trailers that only look like one. */
export function falseTrailers(jpeg: Buffer): Record<string, Buffer> {
  return {
    'JPEG with a Samsung mark and no directory': join(jpeg, noise(300), le32(40), 'SEFT'),
    'JPEG with a PhotoMechanic length past its end': join(
      jpeg,
      noise(30),
      u32(0x7fffffff),
      'cbipcbbl',
    ),
    'JPEG with half a picture behind it': join(jpeg, jpeg.subarray(0, jpeg.length >> 1)),
    'JPEG with a video that is none': join(jpeg, box('ftyp', 'mp42'), noise(200)),
    'JPEG with a motion photo that is cut': join(jpeg, video.subarray(0, 3000)),
  }
}
