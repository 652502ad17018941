import path from 'node:path'
import { parseArgs } from 'node:util'
import { ENDINGS, FORMATS, isFormat } from '#textChecker/formats.ts'
import type { Format } from '#textChecker/formats.ts'
import { isLanguage } from '#textChecker/parseRequest.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import type { Language } from '#newsroom/languages.ts'

export const USAGE = `Usage:
  npm run --silent check-text < lines.jsonl > answers.jsonl
  npm run --silent check-text -- <file …> [--people people.json] [--lang en|es] [--format …] [--out file]

Without a file: JSON lines in, JSON lines out, one answer a line.
With files (.txt .md .html .json): a report to read.

  --people  JSON file: a list of people, or { "people": […], "institutions": […], "notPeople": […] }
  --lang    ${LANGUAGES.join(' or ')}; en where it is left out
  --format  ${FORMATS.join(', ')}; told by the ending where it is left out
  --without-reader  look for names that nobody registered by the network alone, which is
            quicker, misses more and asks about more; also for JSON lines
  --out     where to write the text without the names; nowhere where it is left out or the
            text is blocked. For one file

Exit code: 0 nothing to do; 1 a name to look at, or a line that could not be checked; 2 a mistake in the command.
docs/check-text.md says more.`

export interface FileToCheck {
  readonly file: string
  readonly format: Format
}

/** What the command line asks for. */
export type Asked =
  | { readonly do: 'lines'; readonly reader: boolean }
  | { readonly do: 'help' }
  | { readonly do: 'refuse'; readonly message: string }
  | {
      readonly do: 'files'
      readonly files: readonly FileToCheck[]
      readonly people: string | null
      readonly lang: Language
      readonly out: string | null
      readonly reader: boolean
    }

const refuse = (message: string): Asked => ({ do: 'refuse', message })

/** Reads the command line. Takes the arguments after the program's name. */
export const readArguments = (args: readonly string[]): Asked => {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        people: { type: 'string' },
        lang: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        'without-reader': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'These options are not known.')
  }
  const { positionals } = parsed
  const { 'without-reader': without = false, ...values } = parsed.values
  const reader = !without
  if (values.help) return { do: 'help' }
  if (positionals.length === 0)
    return Object.keys(values).length === 0
      ? { do: 'lines', reader }
      : refuse('These options are for files; JSON lines say it in each line. Name a file.')
  const lang = values.lang ?? 'en'
  if (!isLanguage(lang)) return refuse(`--lang is one of ${LANGUAGES.join(', ')}.`)
  const { format } = values
  if (format !== undefined && !isFormat(format))
    return refuse(`--format is one of ${FORMATS.join(', ')}.`)
  if (values.out !== undefined && positionals.length > 1)
    return refuse('--out takes the text of one file. Name one file.')
  const files: FileToCheck[] = []
  for (const file of positionals) {
    const told = format ?? ENDINGS[path.extname(file).toLowerCase()]
    if (!told) return refuse(`What is in ${file}? Say --format ${FORMATS.join('|')}.`)
    files.push({ file, format: told })
  }
  const { people = null, out = null } = values
  return { do: 'files', files, people, lang, out, reader }
}
