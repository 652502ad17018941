import type { Block, ListBlock, ParagraphBlock } from '#anonymization/bodyTypes.ts'
import { withDays } from './namedDays.ts'
import type { NamedDays } from './namedDays.ts'
import { bullets, embed, factBox, h2, p, photo, pullQuote, quote, steps } from './prose.ts'
import { DemoFileError } from './readDemoFile.ts'

interface Chunk {
  lines: readonly string[]
  /** Where it begins, from 1. */
  line: number
}

/** What stands between empty lines. */
const chunksOf = (text: string): Chunk[] => {
  const chunks: Chunk[] = []
  let lines: string[] = []
  for (const [at, line] of [...text.split('\n'), ''].entries()) {
    if (line.trim() !== '') lines.push(line.trim())
    else if (lines.length > 0) {
      chunks.push({ lines, line: at + 1 - lines.length })
      lines = []
    }
  }
  return chunks
}

const BULLET = /^- /u
const STEP = /^\d+\. /u
const FACTS = /^::: facts (?<title>.+)$/u
const PHOTO = /^!\[\]\((?<key>[\w-]+)\)$/u
const EMBED = /^\[(?<title>[^\]]+)\]\((?<url>[^ )]+) "(?<provider>[^"]+)"\)$/u
const BY = '> -- '

const listOf = (lines: readonly string[]): ListBlock | null => {
  for (const [mark, make] of [
    [BULLET, bullets],
    [STEP, steps],
  ] as const)
    if (lines.every((line) => mark.test(line)))
      return make(...lines.map((line) => line.replace(mark, '')))
  return null
}

const proseOf = ({ lines }: Chunk): ParagraphBlock | ListBlock =>
  listOf(lines) ?? p(lines.join(' '))

const blockOf = (chunk: Chunk): Block<string> => {
  const { lines } = chunk
  const [first = '', second = ''] = lines
  if (first.startsWith('#')) {
    if (lines.length > 1 || !first.startsWith('## '))
      throw new Error('A heading is one line after "## ".')
    return h2(first.slice(3))
  }
  if (first.startsWith('> ')) {
    if (lines.length === 2 && second.startsWith(BY))
      return pullQuote(first.slice(2), second.slice(BY.length))
    if (!lines.every((line) => line.startsWith('> ')))
      throw new Error('Each line of a quote begins with "> ".')
    return quote(lines.map((line) => line.slice(2)).join(' '))
  }
  const { key } = PHOTO.exec(first)?.groups ?? {}
  if (key !== undefined) return photo(key)
  const { title, url, provider } = EMBED.exec(first)?.groups ?? {}
  if (title !== undefined && url !== undefined && provider !== undefined)
    return embed(url, title, provider)
  if (first.startsWith('![') || first.startsWith(':::'))
    throw new Error('This is no block that stories have.')
  return proseOf(chunk)
}

/**
 * Reads the body of a story. Takes the path of its file (for errors), its Markdown and the days it names; returns its blocks. Of Markdown it knows paragraphs,
 * `##`, `>`, lists without lists in them, and three blocks of ours: see `resources/demonstration/README.md`. Throws a `DemoFileError`.
 */
export const readBody = (file: string, markdown: string, named: NamedDays): Block<string>[] => {
  const at = <T>(line: number, read: () => T): T => {
    try {
      return read()
    } catch (error) {
      throw new DemoFileError(file, `line ${line}`, error instanceof Error ? error.message : '')
    }
  }
  const blocks: Block<string>[] = []
  let box: { title: string; line: number; children: (ParagraphBlock | ListBlock)[] } | null = null
  for (const raw of chunksOf(markdown)) {
    const chunk = at(raw.line, () => ({
      ...raw,
      lines: raw.lines.map((line) => withDays(line, named)),
    }))
    const [first = ''] = chunk.lines
    const { title } = FACTS.exec(first)?.groups ?? {}
    if (title !== undefined && box === null) box = { title, line: chunk.line, children: [] }
    else if (first === ':::' && box !== null) {
      blocks.push(factBox(box.title, ...box.children))
      box = null
    } else if (box !== null) box.children.push(proseOf(chunk))
    else blocks.push(at(chunk.line, () => blockOf(chunk)))
  }
  if (box !== null)
    throw new DemoFileError(file, `line ${box.line}`, 'The facts have no ":::" at their end.')
  return blocks
}
