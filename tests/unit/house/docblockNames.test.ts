import { describe, expect, it } from 'vitest'
import { sources, withoutComments } from './sources.ts'

/** Names in comments that are declared outside `src`. */
const OUTSIDE = new Set(['GeneratedAdapter', '_status', 'http_503', 'utm_source', 'LOGIN'])

const written = sources.filter(
  // Lists of words hold every name there could be.
  ({ file }) => !file.includes('/detector/lists/') && !file.endsWith('/detector/weights.ts'),
)
const codeOf = new Map(written.map(({ file, text }) => [file, namesIn(withoutComments(text))]))
const known = new Set([...codeOf.values()].flatMap((names) => [...names]))

function namesIn(code: string): Set<string> {
  return new Set(code.match(/[A-Za-z_$][\w$]*/gu))
}

const commentsIn = (text: string): string[] =>
  text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gmu) ?? []

/** Names that look like ours: `camelCase`, `PascalCase`, `snake_case`, `CAPITALS`, `call()`. */
function mentionedIn(comment: string): string[] {
  const quoted = [...comment.matchAll(/`([^`\n]+)`|\{@link ([^}\s]+)/gu)]
  return quoted
    .map(([, ticked, linked]) => ticked ?? linked ?? '')
    .flatMap((words) => {
      const isCall = /^[\w$.]+\(.*\)$/u.test(words)
      const parts = words.replace(/\(.*\)$/u, '').split('.')
      return parts.filter(
        (part) => /^[A-Za-z_$][\w$]*$/u.test(part) && (isCall || /[A-Z_]/u.test(part)),
      )
    })
}

describe('names in comments', () => {
  it('should be names of something in the code', () => {
    const missing = written.flatMap(({ file, text }) =>
      commentsIn(text)
        .flatMap(mentionedIn)
        .filter((name) => !known.has(name) && !OUTSIDE.has(name))
        .map((name) => `${file}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('should be parameters of that file after @param', () => {
    const missing = written.flatMap(({ file, text }) =>
      commentsIn(text)
        .flatMap((comment) => [...comment.matchAll(/@param ([\w$.]+)/gu)])
        .flatMap(([, name = '']) => name.split('.'))
        .filter((name) => !codeOf.get(file)?.has(name))
        .map((name) => `${file}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('should find a name that is gone', () => {
    expect(mentionedIn('/** As `goneFunction` does, not `plain` words. */')).toEqual([
      'goneFunction',
    ])
    expect(mentionedIn('// See `make()` and {@link Gone.part}.')).toEqual(['make', 'Gone'])
  })
})
