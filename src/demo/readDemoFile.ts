import type { z } from 'zod'
import { resourceText } from '#resourceFiles/resourceFiles.ts'

const FOLDER = 'demonstration'

/** Something in a file of the demonstration that cannot be used. Says which file and where. */
export class DemoFileError extends Error {
  constructor(file: string, where: string, what: string) {
    super(`resources/${FOLDER}/${file}, ${where}: ${what}`)
    this.name = 'DemoFileError'
  }
}

/** Takes a path below `resources/demonstration`; returns the text of the file. */
export const readDemoText = (file: string): string => resourceText(`${FOLDER}/${file}`)

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** Node says where JSON breaks off by a position; at the very end it says nothing. */
const brokenAt = (text: string, error: unknown): number => {
  const position =
    error instanceof Error ? /at position (\d+)/u.exec(error.message)?.[1] : undefined
  return lineAt(text, position === undefined ? text.length : Number(position))
}

/** The line where a value begins: each key of the path is looked for after the one before, each number counts the entries of its list. */
const lineOf = (text: string, path: readonly PropertyKey[]): number => {
  const lines = text.split('\n')
  let at = 0
  for (const [depth, step] of path.entries()) {
    if (typeof step !== 'number') {
      const found = lines.findIndex((line, i) => i >= at && line.includes(`"${String(step)}":`))
      if (found === -1) break
      at = found
      continue
    }
    // Objects of a list begin with a brace on a line of their own, as Prettier writes them.
    const indent = ' '.repeat(2 * (depth + 1))
    let left = step
    for (let i = at; i < lines.length; i++) {
      if (!lines[i]?.startsWith(`${indent}{`)) continue
      if (left === 0) {
        at = i
        break
      }
      left -= 1
    }
  }
  return at + 1
}

/** Takes a path below `resources/demonstration` and what the JSON must look like; returns what is in it. Throws a `DemoFileError`. */
export const readDemoJson = <T>(file: string, schema: z.ZodType<T>): T => {
  const text = readDemoText(file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new DemoFileError(file, `line ${brokenAt(text, error)}`, 'This is not JSON.')
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const path = issue?.path ?? []
  throw new DemoFileError(
    file,
    `line ${lineOf(text, path)} (${path.join('.')})`,
    issue?.message ?? 'This is not what belongs here.',
  )
}

/** Runs what is done with the contents of a file; whatever goes wrong there is said of the file. */
export const atFile = <T>(file: string, run: () => T): T => {
  try {
    return run()
  } catch (error) {
    if (error instanceof DemoFileError || !(error instanceof Error)) throw error
    const [quoted] = /"[^"]+"|\{\{[^}]*\}\}/u.exec(error.message) ?? []
    const text = readDemoText(file)
    const offset = quoted === undefined ? -1 : text.indexOf(quoted)
    throw new DemoFileError(file, `line ${lineAt(text, Math.max(0, offset))}`, error.message)
  }
}
