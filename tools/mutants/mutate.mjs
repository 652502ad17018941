import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Reads the sources below a folder; returns their files and texts. */
export async function sourcesBelow(folder) {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => /\.tsx?$/u.test(name)).map((name) => path.join(folder, name))
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))
}

/** Of how lines are broken nothing depends: any white space stands for any other. */
const patternOf = (find) =>
  new RegExp(
    find
      .trim()
      .split(/\s+/u)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('\\s+'),
    'gu',
  )

/**
 * Finds the one place in the sources where `find` stands, whichever file it is in. Returns the file with its text before and
 * after the change; or the `fault`, where the text is nowhere, or at several places.
 */
export function mutate(sources, find, replace) {
  const pattern = patternOf(find)
  const places = sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ file, text, match })),
  )
  const [place] = places
  if (!place) return { fault: 'text not found' }
  if (places.length > 1) return { fault: `text found ${places.length} times` }
  const { file, text, match } = place
  const changed = text.slice(0, match.index) + replace + text.slice(match.index + match[0].length)
  return { file, original: text, text: changed }
}
