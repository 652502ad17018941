import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { resourcePath } from '#resourceFiles/resourceFiles.ts'

const fileOf = (name: string): string => resourcePath(`demonstration/pictures/${name}`)

/**
 * Takes the name of a drawing in `resources/demonstration/pictures`; returns it as a picture with the grain of paper, ready to be written, with or without
 * metadata.
 */
export const paint = (drawing: string): Sharp =>
  sharp(fileOf(`${drawing}.svg`))
    .flatten({ background: '#fff' })
    .composite([{ input: fileOf('grain.png'), tile: true, blend: 'soft-light' }])
    .jpeg({ quality: 84, chromaSubsampling: '4:2:0' })

/**
 * Takes the name of a drawing; returns it as a JPEG of 2400 by 1600 pixels (portraits: 1600 by 2000), bare of metadata.
 * The same drawing gives the same bytes.
 */
export const drawPhoto = (drawing: string): Promise<Buffer> => paint(drawing).toBuffer()
