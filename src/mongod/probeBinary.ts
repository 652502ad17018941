import { execFile } from 'node:child_process'
import { childEnvironment } from './processes.ts'

/** What we learned by asking a binary for its version. */
export type Probe =
  | { usable: true; version: string }
  /**
   * The binary is whole but this system lacks a library: keep the binary and say what to install.
   */
  | { usable: false; kind: 'system'; reason: string }
  /** The file is damaged or is no mongod for this system. */
  | { usable: false; kind: 'broken'; reason: string }

/** Debian's and Ubuntu's package for each library that a MongoDB build may miss (MongoDB manual, "Install from tarball"). */
const PACKAGE_OF: Record<string, string> = {
  'libcurl.so.4': 'libcurl4',
  'libssl.so.3': 'libssl3',
  'libcrypto.so.3': 'libssl3',
  'libssl.so.1.1': 'libssl1.1',
  'libcrypto.so.1.1': 'libssl1.1',
  'liblzma.so.5': 'liblzma5',
}

/**
 * Runs `<binary> --version`. A mongod is accepted only if that works. So a wrong build or a missing
 * library is found before any data is touched.
 */
export async function probeMongod(binary: string): Promise<Probe> {
  const { error, stdout, stderr } = await run(binary, ['--version'])
  const version = /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1]
  if (error === null && version !== undefined) return { usable: true, version }
  if (error === null) {
    return { usable: false, kind: 'broken', reason: `${binary} is not a mongod` }
  }
  if (/error while loading shared libraries/.test(stderr)) {
    const missing = missingLibraries(stderr, (await run('ldd', [binary])).stdout)
    return { usable: false, kind: 'system', reason: describeMissing(binary, missing) }
  }
  if (/GLIBC\S* not found/.test(stderr)) {
    const reason = `${binary} was built for a newer system than this one (C library too old)`
    return { usable: false, kind: 'system', reason }
  }
  if (error.signal === 'SIGILL') {
    const reason = `this processor lacks instructions that ${binary} needs (AVX, or ARMv8.2)`
    return { usable: false, kind: 'system', reason }
  }
  const why = error.code ?? error.signal ?? 'unknown'
  return { usable: false, kind: 'broken', reason: `${binary} cannot be run (${String(why)})` }
}

/**
 * Takes the loader's error message, which names one library, and the output of ldd, which names
 * all; returns the missing ones.
 */
export function missingLibraries(complaint: string, ldd: string): string[] {
  const first = /loading shared libraries: (\S+):/.exec(complaint)?.[1]
  const all = [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  return [...new Set([...(first === undefined ? [] : [first]), ...all])].sort()
}

/** Returns a message that names the missing libraries and the command that installs them. */
export function describeMissing(binary: string, libraries: string[]): string {
  const packages = [...new Set(libraries.flatMap((library) => PACKAGE_OF[library] ?? []))].sort()
  const command = packages.length > 0 ? `; install with: apt-get install ${packages.join(' ')}` : ''
  return `${binary} needs shared libraries that are missing here: ${libraries.join(', ')}${command}`
}

interface Outcome {
  error: { code?: string | number | null; signal?: string | null } | null
  stdout: string
  stderr: string
}

function run(file: string, words: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { timeout: 20_000, env: childEnvironment() }
    execFile(file, words, options, (error, stdout, stderr) => {
      resolve({ error: error as Outcome['error'], stdout, stderr })
    })
  })
}
