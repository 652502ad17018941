/**
 * Draws the pictures of the demonstration: resources/demonstration/pictures.
 *
 *   npx tsx tools/draw-demo-pictures.ts
 *
 * The same code gives the same files.
 */
import { writeFile } from 'node:fs/promises'
import { resourcePath } from '../src/resourceFiles/resourceFiles.ts'
import { SCENE_NAMES, sceneSvg } from './demoPictures/allScenes.ts'
import { makeGrain } from './demoPictures/grain.ts'

for (const scene of SCENE_NAMES)
  await writeFile(resourcePath(`demonstration/pictures/${scene}.svg`), sceneSvg(scene))
await writeFile(resourcePath('demonstration/pictures/grain.png'), await makeGrain())
console.log(`${SCENE_NAMES.length} pictures drawn.`)
