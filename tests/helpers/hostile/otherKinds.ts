import { box, join, latin, le16, le32, noise, tiff, u32, zip } from './bytes.ts'

const ftyp = (brand: string, ...more: string[]): Buffer => box('ftyp', brand, u32(0), ...more)

/** Files that are no pictures Homeroom takes, each to be sent under a picture's name. */
export const otherKinds = (): Record<string, Buffer> => ({
  'an empty file': Buffer.alloc(0),
  'one byte': Buffer.from([0xff]),
  zeros: Buffer.alloc(5000),
  noise: noise(20_000),
  words: latin('This is not a picture at all, only some words.'),
  JSON: latin('{"picture":"none","pixels":[1,2,3,4,5]}'),
  'a drawing': latin(
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect/></svg>',
  ),
  'a drawing behind a declaration': latin(
    '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>',
  ),
  'a drawing that reads files': latin(
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
  ),
  'a web page': latin('<!DOCTYPE html><html><body onload="alert(1)"></body></html>'),
  'an XML file': latin('<?xml version="1.0"?><picture>none</picture>'),
  'a PHP script': latin('<?php phpinfo(); ?>  '),
  'a shell script': latin('#!/bin/sh\necho pwned\n'),
  'an ImageMagick script': latin(
    'push graphic-context\nviewbox 0 0 640 480\nfill \'url(https://x.example/a.jpg"|ls "-la)\'\npop graphic-context',
  ),
  'a PDF document': latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n'),
  'a PostScript document': latin('%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n'),
  'a ZIP archive': zip(),
  'a Word document': zip('[Content_Types].xml', '<Types/>'),
  'a RAR archive': latin('Rar!\x1a\x07\x01\0abcdefgh'),
  'a compressed file': join('\x1f\x8b\x08\0', noise(200)),
  'a Windows program': join('MZ', noise(300)),
  'a Linux program': join('\x7fELF\x02\x01\x01', noise(300)),
  'a bitmap': join(
    'BM',
    le32(70),
    le32(0),
    le32(54),
    le32(40),
    le32(2),
    le32(2),
    le16(1),
    le16(24),
    Buffer.alloc(40),
  ),
  'a Photoshop document': join(
    '8BPS\0\x01',
    Buffer.alloc(6),
    '\0\x03',
    u32(20),
    u32(20),
    '\0\x08\0\x03',
    Buffer.alloc(20),
  ),
  'an icon': join('\0\0\x01\0\x01\0', Buffer.alloc(40)),
  'a JPEG XL picture': join('\xff\x0a', noise(200)),
  'a JPEG 2000 picture': join('\0\0\0\x0cjP  \r\n\x87\n', noise(200)),
  'an OpenEXR picture': join('v/1\x01', noise(200)),
  'a Radiance picture': latin('#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\nabcd'),
  'a libvips picture': join('\x08\xf2\xa6\xb6', Buffer.alloc(200)),
  'a BigTIFF picture': join('II\x2b\0\x08\0\0\0', Buffer.alloc(64)),
  'a DNG raw file': tiff(
    [
      [256, 4, 1, 64],
      [257, 4, 1, 64],
      [273, 4, 1, 8],
      [50706, 1, 4, 0x0401],
    ],
    0,
    Buffer.alloc(5000),
  ),
  'a Nikon raw file': tiff(
    [
      [254, 4, 1, 1],
      [256, 4, 1, 160],
      [257, 4, 1, 120],
      [273, 4, 1, 8],
      [330, 4, 1, 8],
    ],
    0,
    Buffer.alloc(5000),
  ),
  'a Canon raw file': join('II\x2a\0\x10\0\0\0CR\x02\0', Buffer.alloc(200)),
  'a Canon raw file of today': join(ftyp('crx ', 'crx isom'), noise(300)),
  'a Fujifilm raw file': join('FUJIFILMCCD-RAW 0201', noise(300)),
  'a video': join(
    ftyp('isom', 'isomiso2avc1mp41'),
    box('moov', Buffer.alloc(100)),
    box('mdat', noise(300)),
  ),
  'a QuickTime video': join(box('wide'), box('mdat', noise(300)), box('moov', Buffer.alloc(50))),
  'a WebM video': join('\x1a\x45\xdf\xa3', noise(300)),
  'an AVI video': join('RIFF', le32(400), 'AVI ', noise(400)),
  'a sound': join('ID3\x04\0', noise(300)),
  'a WAVE sound': join('RIFF', le32(400), 'WAVE', noise(400)),
})

/** HEIC as iPhones write it, by its brands, and under the brand of HEIF at large. */
export const heics = (): Record<string, Buffer> => ({
  'a HEIC picture': join(
    ftyp('heic', 'mif1heic'),
    box('meta', noise(300)),
    box('mdat', noise(900)),
  ),
  'a HEIC picture under HEIF’s brand': join(
    ftyp('mif1', 'mif1heicmiaf'),
    box('meta', noise(300)),
    box('mdat', noise(900)),
  ),
  'a HEIC sequence': join(
    ftyp('hevc', 'msf1hevc'),
    box('meta', noise(300)),
    box('mdat', noise(900)),
  ),
})

export const avis = (): Buffer =>
  join(ftyp('avis', 'avismsf1'), box('meta', noise(300)), box('moov', noise(300)))
/** A file whose beginning alone is right. */
export const beginnings = (): Record<string, Buffer> => ({
  'the beginning of a JPEG': join('\xff\xd8\xff\xe0', noise(500)),
  'the beginning of a PNG': join('\x89PNG\r\n\x1a\n', noise(500)),
  'the beginning of a WebP': join('RIFF', le32(500), 'WEBP', noise(496)),
  'the beginning of an AVIF': join(ftyp('avif', 'mif1'), noise(500)),
  'the beginning of a TIFF': join('II\x2a\0\x08\0\0\0', noise(500)),
})
