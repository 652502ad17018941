/**
 * Breaks Homeroom on purpose, one mutant at a time, and looks whether the tests notice: `npm run test:mutants`. Works in a copy of the tree in a
 * temporary folder, never in the tree itself. Options: `--only <part of an id or a project>`, `--at <commit>` for an older state of the sources,
 * `--list`. Ends with 1 where a mutant survived or could not be tried.
 */
import { execFileSync, spawn } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { MUTANTS } from './mutants.mjs'
import { mutate, sourcesBelow } from './mutate.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const REPORTER = 'countingReporter.mjs'
/** Longest that the tests of one mutant may run, in milliseconds: one that never ends is noticed too. */
const LONGEST_MS = 10 * 60_000

const say = (line) => process.stdout.write(`${line}\n`)

function options() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', default: '' },
        at: { type: 'string' },
        list: { type: 'boolean', default: false },
      },
    })
    return values
  } catch {
    say('npm run test:mutants -- [--only <part of an id, or unit, int>] [--at <commit>] [--list]')
    process.exit(2)
  }
}

/** Copies the tree: as it stands on disk, or as it was at a commit. The packages are linked. */
async function copyTree(folder, commit) {
  const git = (...args) => execFileSync('git', args, { cwd: ROOT, maxBuffer: 1 << 28 })
  const tree =
    commit === undefined
      ? execFileSync('tar', ['-c', '--ignore-failed-read', '--null', '-T', '-'], {
          cwd: ROOT,
          input: git('ls-files', '-z', '--cached', '--others', '--exclude-standard'),
          maxBuffer: 1 << 28,
          stdio: ['pipe', 'pipe', 'ignore'],
        })
      : git('archive', commit)
  execFileSync('tar', ['-x', '-C', folder], { input: tree })
  await copyFile(path.join(ROOT, 'tools/mutants', REPORTER), path.join(folder, REPORTER))
  // Where the packages of the tree are a link already, it was copied along.
  await rm(path.join(folder, 'node_modules'), { force: true })
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
}

/**
 * Runs test files in the copy. Takes a project and names of test files; returns how many tests passed and failed, how many
 * files did not even load, and whether it went on too long.
 */
async function runTests(folder, { project, tests, names }, longest, bail = false) {
  const report = path.join(folder, 'report-of-mutant.json')
  await rm(report, { force: true })
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      // With an asterisk: also the files that run alone.
      ...['run', '--maxWorkers', '1', '--project', `${project}*`],
      ...['--reporter', path.join(folder, REPORTER)],
      ...(bail ? ['--bail', '1'] : []),
      ...(names === undefined ? [] : ['--testNamePattern', names]),
      ...tests.map((test) => `/${test}.test.ts`),
    ],
    {
      cwd: folder,
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, HOMEROOM_MUTANT_REPORT: report },
    },
  )
  let late = false
  const stop = setTimeout(() => {
    late = true
    process.kill(-child.pid, 'SIGKILL')
  }, longest)
  await new Promise((resolve) => child.once('exit', resolve))
  clearTimeout(stop)
  const nothing = { passed: 0, failed: 0, unloaded: 0, files: 0, first: '' }
  const text = await readFile(report, 'utf8').catch(() => '{}')
  return { ...nothing, ...JSON.parse(text), late }
}

/** What came of a mutant's tests. */
function verdictOf({ passed, failed, unloaded, late }) {
  if (failed > 0 || late) return 'caught'
  if (unloaded > 0) return 'does not load'
  return passed > 0 ? 'survived' : 'no such test'
}

/** What to run without a mutant: all whole files of a project at once, and those of which only some tests count by themselves. */
function groupsOf(mutants) {
  const groups = new Map()
  for (const { project, tests, names } of mutants) {
    const key = names === undefined ? project : `${project} ${tests.join()} ${names}`
    const group = groups.get(key) ?? { project, tests: [], names }
    groups.set(key, { ...group, tests: [...new Set([...group.tests, ...tests])] })
  }
  return [...groups.values()]
}

const { only, at, list } = options()
const chosen = MUTANTS.filter(({ id, project }) =>
  ['unit', 'int'].includes(only) ? project === only : id.includes(only),
)
if (list) {
  for (const { id, breaks, project, tests } of chosen)
    say(`${id} (${project}: ${tests.join(', ')}): ${breaks}`)
  process.exit(0)
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-mutants-'))
const end = async () => rm(folder, { recursive: true, force: true })
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void end().then(() => process.exit(1)))
const counts = new Map()
try {
  await copyTree(folder, at)
  // Tests that fail without a mutant would catch any.
  let faults = 0
  for (const group of groupsOf(chosen)) {
    const { passed, failed, unloaded, files, first } = await runTests(
      folder,
      group,
      group.tests.length * LONGEST_MS,
    )
    const what = `${group.project}${group.names ? `, “${group.names}”` : ''}`
    say(`without a mutant, ${what}: ${passed} passed, ${failed} failed, in ${files} files`)
    if (failed + unloaded > 0 || files < group.tests.length) {
      faults += 1
      say(`  ${first || 'A test file is not there any more, or does not load: mend the table.'}`)
    }
  }
  for (const [index, mutant] of chosen.entries()) {
    const { id, breaks, find, replace } = mutant
    const mutated = mutate(await sourcesBelow(path.join(folder, 'src')), find, replace)
    let verdict = mutated.fault
    let first = ''
    if (!verdict) {
      await writeFile(mutated.file, mutated.text)
      const result = await runTests(folder, mutant, LONGEST_MS, true)
      await writeFile(mutated.file, mutated.original)
      verdict = verdictOf(result)
      first = result.first
    }
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    say(`${String(index + 1).padStart(2)} ${verdict.padEnd(9)} ${id}: ${breaks}`)
    if (verdict === 'caught' && first) say(`             by “${first}”`)
  }
  const untried = [...counts].filter(([verdict]) => !['caught', 'survived'].includes(verdict))
  for (const [verdict, count] of untried) say(`${count} not tried: ${verdict}`)
  say(`${counts.get('caught') ?? 0} caught, ${counts.get('survived') ?? 0} survived`)
  if (faults > 0 || (counts.get('caught') ?? 0) < chosen.length) process.exitCode = 1
} finally {
  await end()
}
