import sharp from 'sharp'
import { dice } from './ink.ts'

const TILE = 512

/** The grain of paper as a PNG that can be tiled: middle grey, a little lighter here and darker there. */
export const makeGrain = async (): Promise<Buffer> => {
  const roll = dice(2026)
  const pixels = Buffer.alloc(TILE * TILE)
  for (let index = 0; index < pixels.length; index += 1) {
    // Three throws make a bell: few specks stand out.
    pixels[index] = 128 + Math.round((roll() + roll() + roll() - 1.5) * 44)
  }
  return sharp(pixels, { raw: { width: TILE, height: TILE, channels: 1 } })
    .blur(0.7)
    .png()
    .toBuffer()
}
