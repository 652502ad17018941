import path from 'node:path'

/** Folder of what is built for a test run. It is in no commit. */
export const BUILT = path.resolve('node_modules/.cache/homeroom-tests')

/** Builds the process that works on pictures, once a test run: started from source, it would be compiled anew by every test file that needs it. */
export default async function buildImageWorker(): Promise<void> {
  // Here alone: every test file loads this one, and none of them needs esbuild.
  const { bundle } = await import('../../tools/bundle.mjs')
  await bundle({ imageWorker: 'src/photos/worker/imageWorker.ts' }, BUILT)
}
