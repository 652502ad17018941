/**
 * Measures the name detector, cold (nothing accounted for, nothing remembered):
 *
 *   npx tsx bench/names.ts <folder with .jsonl files>
 *
 * Each line of a file is `{ lang, text, spans: [{ start, end }] }` with UTF-16 offsets of every person name. Prints per file the share of
 * person mentions a flag touches, the distinct false flags per 1,000 words with and without handles and addresses, and the time.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { detectNames } from '../src/anonymization/detector/detect.ts'
import type { NameFlag } from '../src/anonymization/detector/detect.ts'
import type { Language } from '../src/newsroom/languages.ts'

interface Example {
  lang: Language
  text: string
  spans: { start: number; end: number }[]
}

const folder = process.argv[2]
const show = process.argv.includes('--show')
if (!folder) {
  console.error('Usage: npx tsx bench/names.ts <folder with .jsonl files> [--show]')
  process.exit(1)
}

const NOTHING: string[] = []
const detect = ({ text, lang }: Example): NameFlag[] =>
  detectNames(text, {
    lang,
    surface: 'prose',
    accounted: NOTHING,
    accountedInStory: NOTHING,
    notPeople: NOTHING,
    institutions: NOTHING,
  })

const started = performance.now()
detect({ lang: 'en', text: 'The lists are read now.', spans: [] })
console.log(`first call, lists read: ${(performance.now() - started).toFixed(0)} ms`)

const isAddress = (text: string): boolean => /[@#/]|\.\w/.test(text)

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()) {
  const examples = readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Example)
  let mentions = 0
  let found = 0
  let words = 0
  const falseFlags = new Set<string>()
  const missed: string[] = []
  const begun = performance.now()
  for (const example of examples) {
    const flags = detect(example)
    words += example.text.split(/\s+/).filter(Boolean).length
    for (const { start, end } of example.spans) {
      // A lone "@", split from its handle by the corpus, is no mention.
      if (!/[\p{L}\p{N}]/u.test(example.text.slice(start, end))) continue
      mentions++
      if (flags.some((flag) => flag.start < end && start < flag.end)) found++
      else
        missed.push(
          `${example.text.slice(start, end)}  <  ${example.text.slice(Math.max(0, start - 40), end + 40)}`,
        )
    }
    for (const flag of flags)
      if (!example.spans.some(({ start, end }) => flag.start < end && start < flag.end))
        falseFlags.add(flag.text)
  }
  const time = performance.now() - begun
  const prose = [...falseFlags].filter((text) => !isAddress(text)).length
  const per = (count: number): string => ((count / words) * 1000).toFixed(1)
  console.log(
    `${file}: recall ${((found / mentions) * 100).toFixed(1)} % of ${mentions}; distinct false flags per 1,000 words ${per(falseFlags.size)}, ` +
      `without handles and links ${per(prose)}; ${((time / words) * 1000).toFixed(1)} ms per 1,000 words`,
  )
  if (show) {
    console.log('  missed:', missed.slice(0, 60).join('\n    '))
    console.log('  false:', [...falseFlags].slice(0, 150).join(' | '))
  }
}
