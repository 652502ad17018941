/**
 * Runs a bench as production runs the code, bundled: `node bench/run.mjs anonymize [arguments]`. Without a name, every one of them.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const [wanted, ...args] = process.argv.slice(2)
const all = (await readdir(here))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
if (wanted !== undefined && !all.includes(wanted)) {
  console.error(`There is no bench called ${wanted}. There are: ${all.join(', ')}.`)
  process.exit(2)
}
const folder = await mkdtemp(path.join(here, '.run-'))
let status = 0
try {
  for (const name of wanted === undefined ? all.sort() : [wanted]) {
    const outfile = path.join(folder, `${name}.mjs`)
    await build({
      entryPoints: [path.join(here, `${name}.ts`)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
      outfile,
    })
    const run = spawnSync(
      process.execPath,
      ['-C', 'production', '--enable-source-maps', outfile, ...args],
      {
        stdio: 'inherit',
      },
    )
    status ||= run.status ?? 1
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exit(status)
