import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Bundles programs of the newsroom with esbuild. Takes where each begins, by the name of its file, and the folder they go into; both from the
 * project's folder. Parts that two of them share go into `chunks`, beside them.
 */
export async function bundle(entryPoints, outdir) {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Own files are bundled; packages stay what npm installed.
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    chunkNames: 'chunks/[hash]',
  })
}
