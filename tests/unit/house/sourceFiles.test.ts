import { describe, expect, it } from 'vitest'
import { filesBelow, sources, withoutComments } from './sources.ts'

const LONGEST = 250
/** As many as are seen at one glance. */
const MOST = 25
/** Characters: a longer line is data, and data are files in `resources`. */
const LONGEST_LINE = 400
/** What is generated. */
const TABLES = [/^src\/payload-types\.ts$/u, /^src\/client\/v1\.ts$/u]

describe('the sources', () => {
  it(`should be ${LONGEST} lines long at most, but for what is generated`, () => {
    const long = sources
      .filter(({ file }) => !TABLES.some((table) => table.test(file)))
      .map(({ file, text }) => [file, text.split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LONGEST)
    expect(long).toEqual([])
  })

  it(`should have no line of more than ${LONGEST_LINE} characters`, () => {
    const long = sources.flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, at) => (line.length > LONGEST_LINE ? [`${file}:${at + 1}`] : [])),
    )
    expect(long).toEqual([])
  })

  it(`should stand in folders of ${MOST} files at most`, () => {
    const folders = new Map<string, number>()
    for (const file of filesBelow('src')) {
      const folder = file.split('/').slice(0, -1).join('/')
      folders.set(folder, (folders.get(folder) ?? 0) + 1)
    }
    expect([...folders].filter(([, files]) => files > MOST)).toEqual([])
  })

  it('should bear names of their own, so that a search tells them apart', () => {
    const names = sources.map(({ file }) => file.split('/').at(-1) ?? '')
    const twice = names.filter((name, at) => names.indexOf(name) !== at)
    // Next's own names for its files.
    expect(twice.filter((name) => !/^(?:page|layout|not-found)\.tsx$/u.test(name))).toEqual([])
  })

  it('should bear names that say what they hold', () => {
    const vague = filesBelow('src').filter((file) =>
      /(?:^|\/)(?:utils?|common|helpers?|misc|lib)(?:\/|\.)/iu.test(file),
    )
    expect(vague).toEqual([])
  })

  it('should export what they hold, and nothing that another file holds', () => {
    const passed = sources
      // Next finds some of the panel's functions by the name of the file that exports them.
      .filter(({ file }) => !file.startsWith('src/app/'))
      .filter(({ text }) => /^export (?:type )?[{*]/mu.test(withoutComments(text)))
      .map(({ file }) => file)
    expect(passed).toEqual([])
  })

  it('should mention in comments only files that are there', () => {
    const files = ['src', 'tests', 'tools', 'bench'].flatMap(filesBelow)
    const isThere = (mentioned: string) =>
      files.some((file) => file === mentioned || file.endsWith(`/${mentioned}`))
    const gone = sources.flatMap(({ file, text }) => {
      const comments = text.match(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*$/gmu) ?? []
      return [...comments.join('\n').matchAll(/(?<![\w.*$/])(?:[\w-]+\/)*[\w-]+\.tsx?\b/gu)]
        .map(([mentioned]) => mentioned)
        .filter((mentioned) => !isThere(mentioned))
        .map((mentioned) => `${file}: ${mentioned}`)
    })
    expect(gone).toEqual([])
  })

  it('should be free of what was only meant for a moment', () => {
    const written = sources.filter(({ file }) => !TABLES.some((table) => table.test(file)))
    const left = written.flatMap(({ file, text }) =>
      [
        ...text.matchAll(
          /\bTODO\b|\bFIXME\b|\bXXX\b|@ts-ignore|@ts-nocheck|\bdebugger\b|\.only\(/gu,
        ),
      ].map(([found]) => `${file}: ${found}`),
    )
    expect(left).toEqual([])
  })

  it('should ask no foreign host for anything', () => {
    // Names of XML vocabularies and of ways a thing is licensed are no addresses that anybody asks.
    const vocabulary =
      /^https?:\/\/(?:www\.w3\.org|schema\.org|purl\.org|www\.sitemaps\.org|www\.google\.com\/schemas|search\.yahoo\.com\/mrss|jsonfeed\.org|spec\.openapis\.org|json-schema\.org|ns\.adobe\.com|iptc\.org|creativecommons\.org)/u
    const own =
      /^https?:\/\/(?:localhost|127\.0\.0\.1|\$\{|[\w.-]*\.?(?:example|invalid)(?:[/:]|$|\.(?:org|com))|example\.(?:org|com)|news\.example\.org)/u
    // Where MongoDB is downloaded from, when the newsroom has none: the one thing asked for outside, by the server alone.
    const downloads = /^src\/mongod\//u
    const foreign = sources
      .filter(({ file }) => !downloads.test(file))
      .flatMap(({ file, text }) =>
        [...withoutComments(text).matchAll(/https?:\/\/[^\s'"`)<>\\]+/gu)]
          .map(([url]) => url)
          .filter((url) => !vocabulary.test(url) && !own.test(url))
          .map((url) => `${file}: ${url}`),
      )
    expect(foreign).toEqual([])
  })

  it('should load no script, style, font or picture of anybody from elsewhere', () => {
    const loaded =
      /gravatar|googleapis|gstatic|unpkg|jsdelivr|cdnjs|google-analytics|googletagmanager/giu
    const found = sources.flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(loaded)].map(([word]) => `${file}: ${word}`),
    )
    expect(found).toEqual([])
  })

  it('should write to the log through the one logger that drops words', () => {
    const direct = sources
      .filter(({ file }) => !['src/log.ts'].includes(file))
      .filter(({ text }) => /\bconsole\.|from 'pino'/u.test(withoutComments(text)))
      .filter(
        ({ text }) =>
          !/import type \{[^}]*\} from 'pino'/u.test(text) ||
          /\bconsole\./u.test(withoutComments(text)),
      )
      .map(({ file }) => file)
    expect(direct).toEqual([])
  })

  it('should carry ids and no text into the log', () => {
    const wordy = sources.flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(/\blog\.(?:info|warn|error|debug|fatal)\(([^;]*?)\)\n/gu)]
        .map(([call]) => call)
        .filter((call) => /\.message\b|headline|fullName|body\b|\$\{/u.test(call))
        .map((call) => `${file}: ${call.trim()}`),
    )
    expect(wordy).toEqual([])
  })
})
