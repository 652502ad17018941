/**
 * Builds what `npm start` runs: the panel (Next, about two minutes on two cores) and the server (one bundle).
 * `--if-needed` leaves a build alone whose sources have not changed since.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = path.join(root, 'dist', 'build-of')
const sources = [
  'src',
  'payload.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'tools/build.mjs',
  'tools/bundle.mjs',
]

async function* filesUnder(entry) {
  const full = path.join(root, entry)
  const children = await readdir(full, { withFileTypes: true }).catch(() => null)
  if (children === null) {
    yield entry
    return
  }
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    yield* filesUnder(path.join(entry, child.name))
  }
}

/** A hash of every source: the same tree, the same build. */
async function stampOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    for await (const file of filesUnder(source)) {
      hash.update(file).update('\0')
      hash.update(await readFile(path.join(root, file)))
    }
  }
  return hash.digest('hex')
}

const say = (line) => process.stderr.write(`${line}\n`)

/** Runs a command with a line every ten seconds, so that nobody thinks it hangs; its own words are shown if it fails. */
function run(title, command, args, env) {
  return new Promise((resolve, reject) => {
    const began = Date.now()
    const seconds = () => Math.round((Date.now() - began) / 1000)
    say(`${title} …`)
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    const ticking = setInterval(() => say(`  … ${seconds()} s`), 10_000)
    const end = (failure) => {
      clearInterval(ticking)
      if (!failure) {
        say(`  done in ${seconds()} s`)
        resolve()
        return
      }
      say(output)
      reject(failure)
    }
    child.on('error', end)
    child.on('exit', (code, signal) =>
      end(code === 0 ? null : new Error(`${title}: ended with ${signal ?? code}`)),
    )
    for (const stop of ['SIGINT', 'SIGTERM']) process.once(stop, () => child.kill(stop))
  })
}

const buildServer = () =>
  bundle(
    {
      main: 'src/server/main.ts',
      createAdviser: 'src/server/commands/createAdviser.ts',
      audit: 'src/server/commands/audit.ts',
      // A process of its own, which the server starts (src/photos/worker/imageWorkerClient.ts).
      imageWorker: 'src/photos/worker/imageWorker.ts',
      // A thread of the server's (src/nameReader/readerThread.ts).
      readerWorker: 'src/nameReader/readerWorker.ts',
    },
    'dist',
  )

async function main() {
  const stamp = await stampOfSources()
  if (process.argv.includes('--if-needed')) {
    const built = await readFile(stampFile, 'utf8').catch(() => '')
    if (built === stamp) return
  }
  await rm(path.join(root, 'dist'), { recursive: true, force: true })
  await mkdir(path.join(root, 'dist'), { recursive: true })
  say('Building Homeroom (once; about two minutes) …')
  await run(
    'Panel',
    process.execPath,
    [path.join(root, 'node_modules/next/dist/bin/next'), 'build'],
    {
      NODE_ENV: 'production',
      NODE_OPTIONS: '--conditions=production',
      NEXT_TELEMETRY_DISABLED: '1',
      // The panel is built without a database or a secret; the server demands both when it starts.
      PAYLOAD_SECRET: 'only while building: the server demands its own',
      DATABASE_URL: '',
    },
  )
  await buildServer()
  await writeFile(stampFile, stamp)
}

try {
  await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
