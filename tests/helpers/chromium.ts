import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'

const run = promisify(execFile)

/** Where systems keep Chromium and Chrome. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const runs = async (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )

async function firstThatRuns(files: readonly string[]): Promise<string | null> {
  for (const file of files) if (await runs(file)) return file
  return null
}

/** Debian's own Chromium, where we may install packages. */
async function installed(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !(await runs('/usr/bin/apt-get'))) return null
  process.stderr.write('No Chromium found: installing Debian’s (once, about a minute) …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['update'], { env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env,
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch {
    return null
  }
  return firstThatRuns(PLACES)
}

/**
 * Path of a Chromium or Chrome: the one `CHROMIUM` names, one of the usual places, or Debian's, installed where this process may.
 * @throws Error that says how to get one.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM
  if (named) {
    if (await runs(named)) return named
    throw new Error(`CHROMIUM names ${named}, which is not a program this user can run.`)
  }
  const found = (await firstThatRuns(PLACES)) ?? (await installed())
  if (found) return found
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM to its path.',
  )
}

/** A headless browser that calls nobody on its own. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
}
