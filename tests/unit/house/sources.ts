import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Source {
  /** From the project's folder, with forward slashes: `src/desk/store/withTransaction.ts`. */
  file: string
  /** First folder below `src`, or '' for a file at its top. */
  room: string
  text: string
}

const SKIPPED = new Set(['node_modules', '.git', '.next', 'dist', 'data', 'media', 'coverage'])

/** Paths of all files below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(file) : [file.split(path.sep).join('/')]
    })
    .sort()
}

/** All of `src` that is written by hand. */
export const sources: readonly Source[] = filesBelow('src')
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => {
    const parts = file.split('/')
    return {
      file,
      room: parts.length > 2 ? (parts[1] ?? '') : '',
      text: readFileSync(file, 'utf8'),
    }
  })

/** What a source imports and re-exports, dynamically too. */
export function importsOf(text: string): { from: string }[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\s+from\s+)?['"]([^'"]+)['"]/gu
  const found = [...text.matchAll(statement)].map(([, from = '']) => ({ from }))
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu)]
  return [...found, ...dynamic.map(([, from = '']) => ({ from }))]
}

/** A source without its comments: what is said there is not what is done. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|[^:'"`\\])\/\/.*$/gmu, '$1')
