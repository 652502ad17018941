import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '../../src/newsroom/languages.ts'

/** `p` a person, `s` a school, `l` a place, `o` an organisation or a work, `w` a word that is also a name. */
export type Label = 'p' | 's' | 'l' | 'o' | 'w'

export interface Example {
  lang: Language
  text: string
  /** UTF-16 offsets. */
  spans: { start: number; end: number; label: Label }[]
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean)

/** A text with its labels in it: "⟦p|Mireya Rubio⟧ held a sign". Labels that are not known count as no person's. */
export const labelled = (line: string): Example => {
  const { lang, text: source } = JSON.parse(line) as { lang: Language; text: string }
  const spans: Example['spans'] = []
  let text = ''
  let at = 0
  for (const match of source.matchAll(/⟦(\w+)\|([^⟧]*)⟧/g)) {
    text += source.slice(at, match.index)
    const start = text.length
    text += match[2]
    spans.push({ start, end: text.length, label: match[1] as Label })
    at = match.index + match[0].length
  }
  return { lang, text: text + source.slice(at), spans }
}

/** The texts of this folder. */
export const ownTexts = (folder: string): Example[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => linesOf(path.join(folder, file)).map(labelled))

/** A public corpus: `{ lang, text, spans: [{ start, end }] }` a line, every span a person. */
export const corpusTexts = (file: string): Example[] =>
  linesOf(file).map((line) => {
    const { lang, text, spans } = JSON.parse(line) as Omit<Example, 'spans'> & {
      spans: { start: number; end: number }[]
    }
    return { lang, text, spans: spans.map((span) => ({ ...span, label: 'p' as const })) }
  })
