import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { checkSafely } from '#textChecker/checkJsonLine.ts'
import { knownFrom } from '#textChecker/parseRequest.ts'
import type { Known } from '#textChecker/parseRequest.ts'
import type { Asked } from './arguments.ts'
import { type ReadAhead, withoutReader } from './readAhead.ts'
import { reportOn } from './report.ts'

/** 0: clean; 1: names to look at; 2: a file that cannot be read. */
export type ExitCode = 0 | 1 | 2

type Files = Extract<Asked, { do: 'files' }>
type Say = (line: string) => void

const NOBODY: Known = { people: [], institutions: [], notPeople: [] }

const textOf = async (file: string, from: string, say: Say): Promise<string | null> => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await readFile(path.resolve(from, file)),
    )
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why =
      code === 'ENOENT'
        ? 'There is no such file.'
        : code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
          ? 'It is not UTF-8 text. Save it as UTF-8, or export it as text or HTML.'
          : 'It cannot be read.'
    say(`${file}: ${why}`)
    return null
  }
}

const peopleIn = async (file: string, from: string, say: Say): Promise<Known | null> => {
  const text = await textOf(file, from, say)
  if (text === null) return null
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    say(`${file}: This is not JSON.`)
    return null
  }
  const known = knownFrom(value)
  if (known.ok) return known.value
  say(`${file}: ${known.error.message}`)
  return null
}

/**
 * Checks files, whose paths are relative to the folder `from`, and writes a report on each. `readAhead`
 * has the texts read first.
 * Problems are written to `errors`. Texts are written only to `out`, and a blocked text not at all.
 */
export const checkFiles = async (
  asked: Files,
  from: string,
  output: Writable,
  errors: Writable,
  readAhead: ReadAhead = withoutReader,
): Promise<ExitCode> => {
  const say: Say = (line) => void errors.write(`${line}\n`)
  const known = asked.people === null ? NOBODY : await peopleIn(asked.people, from, say)
  if (!known) return 2
  let code: ExitCode = 0
  for (const { file, format } of asked.files) {
    const text = await textOf(file, from, say)
    if (text === null) return 2
    const request = { ...known, lang: asked.lang, format, text }
    const checked = checkSafely(request, LANGUAGE_DATA, await readAhead(request))
    if (!checked.ok) {
      say(`${file}: ${checked.error.message}`)
      return 2
    }
    const { value } = checked
    if (asked.out !== null && !value.blocked) {
      try {
        await writeFile(path.resolve(from, asked.out), value.text)
      } catch {
        say(`${asked.out}: It cannot be written.`)
        return 2
      }
    }
    output.write(reportOn(file, text, value, known, asked.out))
    if (value.blocked || value.flags.length > 0) code = 1
  }
  return code
}
