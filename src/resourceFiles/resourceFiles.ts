import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that lies in every checkout, and by which the folder is known. */
const MARK = path.join('resources', 'README.md')

function* upwardsFrom(folder: string): Generator<string> {
  yield folder
  const above = path.dirname(folder)
  if (above !== folder) yield* upwardsFrom(above)
}

let found: string | null = null

/**
 * The folder `resources`. It is above this file, from source as well as built (`dist`); above the program, where the bundle of `check-text` lies in a
 * temporary folder; or above the working directory, in the panel that Next builds.
 */
const resourcesFolder = (): string => {
  if (found !== null) return found
  const begins = [fileURLToPath(import.meta.url), process.argv[1] ?? '', process.cwd()]
  const root = begins
    .flatMap((begin) => [...upwardsFrom(path.resolve(begin))])
    .find((folder) => existsSync(path.join(folder, MARK)))
  if (root === undefined)
    throw new Error('The folder resources is missing. Start Homeroom from a complete checkout.')
  found = path.join(root, 'resources')
  return found
}

/** Takes a path below `resources`; returns where the file lies on this machine. */
export const resourcePath = (file: string): string => path.join(resourcesFolder(), file)

/** Takes a path below `resources`; returns the text of the file. */
export const resourceText = (file: string): string => readFileSync(resourcePath(file), 'utf8')
