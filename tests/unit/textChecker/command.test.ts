import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../../src/checkTextCommand/arguments.ts'
import { checkLines } from '../../../src/checkTextCommand/checkLines.ts'
import { linesOf } from '../../../src/checkTextCommand/lines.ts'
import { MIREYA } from './texts.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'check-text-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the command as `npm run check-text` does, with the trained reader. */
const runWithReader = (
  args: string[],
  input = '',
  env: Record<string, string> = {},
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['tools/check-text.mjs', ...args], {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    })
    const outcome: Outcome = { code: null, stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => (outcome.stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (outcome.stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...outcome, code }))
    child.stdin.end(input)
  })

/** Without the trained reader, which takes a second to open. */
const run = (args: string[], input = '', env: Record<string, string> = {}): Promise<Outcome> =>
  runWithReader([...args, '--without-reader'], input, env)

describe('the trained reader', () => {
  const chat = JSON.stringify({ text: 'hrag and oyin were at the game, the coach said' })
  const flagsOf = ({ stdout }: Outcome) =>
    (JSON.parse(stdout) as { flags: { text: string }[] }).flags.map(({ text }) => text)

  it('should be asked about names that the network does not see, unless it is left out', async () => {
    const [asked, leftOut] = await Promise.all([runWithReader([], chat), run([], chat)])
    expect(flagsOf(asked)).toEqual(['hrag', 'oyin'])
    expect(flagsOf(leftOut)).toEqual([])
    expect([asked.stderr, leftOut.stderr]).toEqual(['', ''])
  }, 60_000)
})

describe('JSON lines', () => {
  it('should each get one answer, in order, a bad one too', async () => {
    const lines = [
      { id: 'a', text: 'Then Mireya Rubio won.', people: [MIREYA] },
      { id: 2, text: '<p>Then Tom&aacute;s Aguilar won.</p>', format: 'html' },
      { id: 3, text: 'Mireya', format: 'scroll' },
      { id: 4, lang: 'es', text: 'Ayer Mireya Rubio ganó.', people: [MIREYA] },
    ].map((line) => JSON.stringify(line))
    lines.splice(2, 0, '{"id":"broken","text":"Mireya')
    const { code, stdout, stderr } = await run([], `${lines.join('\n')}\n`)
    const answers = stdout.trimEnd().split('\n')
    expect(answers.map((answer) => JSON.parse(answer) as unknown)).toEqual([
      {
        id: 'a',
        text: 'Then a 16-year-old junior at Roosevelt High School won.',
        blocked: false,
        blockedBecause: [],
        flags: [],
        alsoRead: [],
        findings: [{ person: 0, rule: 'full-name', start: 5, end: 17 }],
        note: expect.stringContaining('this newsroom is withholding the name of a student'),
        singlesOut: [expect.objectContaining({ person: 0, start: 5, end: 17 })],
      },
      expect.objectContaining({ id: 2, blocked: false, findings: [] }),
      { id: null, error: { code: 'broken_json', message: expect.any(String) } },
      { id: 3, error: { code: 'unknown_format', message: expect.any(String) } },
      expect.objectContaining({ id: 4, text: expect.stringMatching(/^Ayer .+ ganó\.$/) }),
    ])
    expect(stdout).not.toContain('Mireya')
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  it('should end with 0 where every line was checked, with or without a last line break', async () => {
    const { code, stdout } = await run([], '{"text":"Tomás Aguilar won."}\r\n\n{"text":""}')
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  it('should wait where answers are not taken, and lose none', async () => {
    const taken: string[] = []
    const slow = new Writable({
      highWaterMark: 10,
      write: (chunk: Buffer, _, done) => {
        taken.push(chunk.toString())
        setImmediate(done)
      },
    })
    const lines = Array.from({ length: 200 }, (_, id) => `${JSON.stringify({ id, text: 'x' })}\n`)
    expect(await checkLines(Readable.from(lines.map((line) => Buffer.from(line))), slow)).toBe(0)
    const ids = taken.join('').trimEnd().split('\n')
    expect(ids.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(
      lines.map((_, i) => i),
    )
  })
})

describe('lines of bytes', () => {
  const read = async (chunks: (string | Buffer)[], longest?: number): Promise<unknown[]> => {
    const lines: unknown[] = []
    const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
    for await (const line of linesOf(input as AsyncIterable<Buffer>, longest)) lines.push(line)
    return lines
  }

  it('should be whole over chunks that cut letters', async () => {
    const bytes = Buffer.from('{"a":"é🎨"}\n{"b":1}\n')
    const chunks = [...bytes].map((byte) => Buffer.from([byte]))
    expect(await read(chunks)).toEqual([{ line: '{"a":"é🎨"}' }, { line: '{"b":1}' }])
  })

  it('should be refused where they are too long or no UTF-8, and the next be read', async () => {
    const chunks = ['x'.repeat(40), 'x'.repeat(40), '\nok\n', Buffer.from([0xff, 0x0a]), 'ok']
    expect(await read(chunks, 50)).toMatchObject([
      { error: { code: 'line_too_long' } },
      { line: 'ok' },
      { error: { code: 'not_utf8' } },
      { line: 'ok' },
    ])
  })
})

describe('a file', () => {
  const write = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name)
    await writeFile(file, text)
    return file
  }

  it('should get a report with line and column, and be written only where asked', async () => {
    const file = await write(
      'newsletter.md',
      '# Spring\n\nThen **Mireya** Rubio met Tomás Aguilar.\n',
    )
    const people = await write('people.json', JSON.stringify({ people: [MIREYA] }))
    const out = path.join(folder, 'out.md')
    const { code, stdout } = await run([file, '--people', people, '--out', out])
    expect(code).toBe(1)
    expect(stdout).toContain('3:27  “Tomás Aguilar”')
    expect(stdout).toContain('Mireya Rubio: 1 (full-name)')
    expect(await readFile(out, 'utf8')).toBe(
      '# Spring\n\nThen **a 16-year-old junior at Roosevelt High School** met Tomás Aguilar.\n',
    )
  })

  it('should say that it is blocked, and why, and not be written then', async () => {
    const file = await write('yearbook.txt', 'All smiled. Grace matters.\n')
    const people = await write('grace.json', '[{"fullName":"Grace Marsh","kind":"student"}]')
    const out = path.join(folder, 'blocked.txt')
    const { code, stdout } = await run([file, '--people', people, '--out', out])
    expect(code).toBe(1)
    expect(stdout).toContain('Nothing was written')
    expect(existsSync(out)).toBe(false)
    expect(stdout).toMatch(/BLOCKED: 1 place[^]*1:13 {2}“Grace” \(Grace Marsh\) .*also a word/)
  })

  it('should end with 0 where there is nothing to do', async () => {
    const file = await write('menu.html', '<p>Soup and bread at noon.</p>')
    expect(await run([file])).toEqual({
      code: 0,
      stdout: `${file}\n  nothing to do\n`,
      stderr: '',
    })
  })

  it.each([
    ['an unknown option', ['--nmae', 'x']],
    ['an ending that tells nothing', ['page.docx']],
    ['an unknown language', ['page.md', '--lang', 'fr']],
    ['an unknown format', ['page.md', '--format', 'pdf']],
    ['one place for two texts', ['a.md', 'b.md', '--out', 'c.md']],
    ['options without a file', ['--lang', 'es']],
  ])('should not be guessed at: %s', (_, args) => {
    expect(readArguments(args)).toMatchObject({
      do: 'refuse',
      message: expect.stringMatching(/\w/),
    })
  })

  it('should be looked for where npm was called, not where it runs the script', async () => {
    await write('here.txt', 'Soup at noon.')
    const env = { npm_lifecycle_event: 'check-text', INIT_CWD: folder }
    expect(await run(['here.txt'], '', env)).toMatchObject({
      code: 0,
      stdout: 'here.txt\n  nothing to do\n',
    })
  })

  it('should end with 2 where it cannot be read', async () => {
    const { code, stderr } = await run([path.join(folder, 'missing.md')])
    expect(code).toBe(2)
    expect(stderr).toContain('no such file')
    const broken = await write('broken.json', '{"a":')
    expect((await run([broken])).code).toBe(2)
  })
})
