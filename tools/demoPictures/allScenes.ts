import { books } from './books.ts'
import { busStop } from './busStop.ts'
import { garden } from './garden.ts'
import { gym } from './gym.ts'
import { hotFacade } from './hotFacade.ts'
import { kitchenTable } from './kitchenTable.ts'
import { library } from './library.ts'
import { march } from './march.ts'
import { microphone } from './microphone.ts'
import { mural } from './mural.ts'
import { nightCampus } from './nightCampus.ts'
import { podium } from './podium.ts'
import { portraitCactus } from './portraitCactus.ts'
import { portraitCamera } from './portraitCamera.ts'
import { portraitHills } from './portraitHills.ts'
import { portraitJacaranda } from './portraitJacaranda.ts'
import { portraitMoon } from './portraitMoon.ts'
import { portraitNotebook } from './portraitNotebook.ts'
import { portraitWhistle } from './portraitWhistle.ts'
import { projector } from './projector.ts'
import { robot } from './robot.ts'
import { skatePark } from './skateParkScene.ts'
import type { Drawing } from './ink.ts'

const SCENES: Readonly<Record<string, () => Drawing>> = {
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

/** The names of all scenes: each is a picture of the demonstration. */
export const SCENE_NAMES: readonly string[] = Object.keys(SCENES)

/**
 * Takes the name of a scene; returns it as SVG, an element a line. No fonts, no letters, no outside file. The same scene gives the same text.
 */
export const sceneSvg = (scene: string): string => {
  const drawing = SCENES[scene]
  if (!drawing) throw new Error(`There is no scene ${scene}.`)
  const { width, height, defs, body } = drawing()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}<radialGradient id="vignette" cx="0.5" cy="0.46" r="0.75"><stop offset="0.6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.3"/></radialGradient></defs>${body}<rect width="${width}" height="${height}" fill="url(#vignette)"/></svg>`
  return `${svg.replaceAll('><', '>\n<')}\n`
}
