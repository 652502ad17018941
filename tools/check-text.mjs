/**
 * Runs the command `check-text` (src/checkTextCommand), bundled once for each state of its sources: ready in a fraction of a second on a fresh clone,
 * without a build, a server or a database.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const sources = [
  'src/newsroom',
  'src/anonymization',
  'src/publishing',
  'src/textChecker',
  'src/resourceFiles',
  'src/nameReader',
  'src/checkTextCommand',
  'tools/check-text.mjs',
  'package-lock.json',
]

function* filesUnder(entry) {
  let children
  try {
    children = readdirSync(path.join(root, entry), { withFileTypes: true })
  } catch {
    yield entry
    return
  }
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(entry, child.name)
    if (child.isDirectory()) yield* filesUnder(file)
    else yield file
  }
}

/** A hash of every source: the same tree, the same bundle. */
function stampOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesUnder(source)) {
      hash.update(file).update('\0')
      hash.update(readFileSync(path.join(root, file)))
    }
  }
  return hash.digest('hex').slice(0, 32)
}

/** Written under another name first, so that a second process never reads half a bundle. */
function keep(folder, file, code) {
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder)) {
    if (/^[0-9a-f]{32}\.mjs$/.test(old)) rmSync(path.join(folder, old), { force: true })
  }
  const draft = path.join(folder, `${process.pid}.draft`)
  writeFileSync(draft, code)
  renameSync(draft, path.join(folder, file))
}

async function bundled() {
  const file = `${stampOfSources()}.mjs`
  const folder = path.join(root, 'node_modules', '.cache', 'homeroom-check-text')
  const kept = path.join(folder, file)
  if (existsSync(kept)) return kept
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/checkTextCommand/checkTextCommand.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Loaded only where the reader is asked, and missing where somebody left it out.
    external: ['onnxruntime-web'],
    logLevel: 'warning',
  })
  const code = outputFiles[0].text
  try {
    keep(folder, file, code)
    return kept
  } catch {
    // The project's folder may be read-only: the bundle is then made anew each time, in a folder of this process alone.
    const own = mkdtempSync(path.join(os.tmpdir(), 'homeroom-check-text-'))
    keep(own, file, code)
    process.on('exit', () => rmSync(own, { recursive: true, force: true }))
    return path.join(own, file)
  }
}

let program
try {
  program = await bundled()
} catch (error) {
  process.stderr.write(
    `check-text cannot be built here: ${error instanceof Error ? error.message : String(error)}\nRun npm ci, and try again.\n`,
  )
  process.exit(2)
}
await import(pathToFileURL(program).href)
