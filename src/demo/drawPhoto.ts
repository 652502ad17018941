import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { books } from './scenes/books.ts'
import { busStop } from './scenes/busStop.ts'
import { garden } from './scenes/garden.ts'
import { gym } from './scenes/gym.ts'
import { hotFacade } from './scenes/hotFacade.ts'
import { dice } from './scenes/ink.ts'
import { kitchenTable } from './scenes/kitchenTable.ts'
import { library } from './scenes/library.ts'
import { march } from './scenes/march.ts'
import { microphone } from './scenes/microphone.ts'
import { mural } from './scenes/mural.ts'
import { nightCampus } from './scenes/nightCampus.ts'
import { podium } from './scenes/podium.ts'
import { portraitCactus } from './scenes/portraitCactus.ts'
import { portraitCamera } from './scenes/portraitCamera.ts'
import { portraitHills } from './scenes/portraitHills.ts'
import { portraitJacaranda } from './scenes/portraitJacaranda.ts'
import { portraitMoon } from './scenes/portraitMoon.ts'
import { portraitNotebook } from './scenes/portraitNotebook.ts'
import { portraitWhistle } from './scenes/portraitWhistle.ts'
import { projector } from './scenes/projector.ts'
import { robot } from './scenes/robot.ts'
import { skatePark } from './scenes/skateParkScene.ts'
import type { Drawing } from './scenes/ink.ts'
import type { SceneName } from './demoTypes.ts'

const SCENES: Readonly<Record<SceneName, () => Drawing>> = {
  march,
  library,
  gym,
  mural,
  robot,
  busStop,
  garden,
  microphone,
  hotFacade,
  podium,
  books,
  nightCampus,
  kitchenTable,
  skatePark,
  projector,
  portraitCamera,
  portraitCactus,
  portraitHills,
  portraitNotebook,
  portraitWhistle,
  portraitJacaranda,
  portraitMoon,
}

/** Takes the name of a scene; returns it as SVG. No fonts, no letters, no outside file. */
export const sceneSvg = (scene: SceneName): string => {
  const { width, height, defs, body } = SCENES[scene]()
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}<radialGradient id="vignette" cx="0.5" cy="0.46" r="0.75"><stop offset="0.6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.3"/></radialGradient></defs>${body}<rect width="${width}" height="${height}" fill="url(#vignette)"/></svg>`
}

const TILE = 512

/** The grain of paper: middle grey, a little lighter here and darker there. */
const makeGrain = async (): Promise<Buffer> => {
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

let made: Promise<Buffer> | undefined
const grain = (): Promise<Buffer> => (made ??= makeGrain())

/** Takes the name of a scene; returns the picture ready to be written, with or without metadata. */
export const paint = async (scene: SceneName): Promise<Sharp> =>
  sharp(Buffer.from(sceneSvg(scene)))
    .flatten({ background: '#fff' })
    .composite([{ input: await grain(), tile: true, blend: 'soft-light' }])
    .jpeg({ quality: 84, chromaSubsampling: '4:2:0' })

/**
 * Takes the name of a scene; returns it as a JPEG of 2400 by 1600 pixels (portraits: 1600 by 2000), bare of metadata.
 * The same scene gives the same picture.
 */
export const drawPhoto = async (scene: SceneName): Promise<Buffer> =>
  (await paint(scene)).toBuffer()
