import { createHash } from 'node:crypto'
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

/** Takes a path below `resources`; returns the text of the file, with the line ends of Unix. */
export const resourceText = (file: string): string =>
  readFileSync(resourcePath(file), 'utf8').replaceAll('\r\n', '\n')

/** A file made by `tools/resource-checksums.mjs`, in the form that `sha256sum` reads and writes. */
const CHECKSUMS = 'checksums.txt'

const readChecksums = (): ReadonlyMap<string, string> =>
  new Map(
    resourceText(CHECKSUMS)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  )
let checksums: ReadonlyMap<string, string> | null = null

const checked = <T extends string | Buffer>(file: string, content: T): T => {
  checksums ??= readChecksums()
  if (createHash('sha256').update(content).digest('hex') !== checksums.get(file))
    throw new Error(
      `resources/${file} is damaged or was changed. Get it again with \`git checkout -- resources\`. If you changed it on purpose, run \`node tools/resource-checksums.mjs\` and \`npm test\`.`,
    )
  return content
}

/**
 * Takes a path below `resources`; returns the text of a file that the engine works with. Throws
 * where it is not the file that belongs to this version: half a list of names finds half the names.
 */
export const checkedText = (file: string): string => checked(file, resourceText(file))

/** The same for a file that is no text. */
export const checkedBytes = (file: string): Buffer =>
  checked(file, readFileSync(resourcePath(file)))
