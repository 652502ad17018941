import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Package {
  engines: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  scripts: Record<string, string>
}
interface Lock {
  packages: Record<
    string,
    { version?: string; resolved?: string; license?: string; hasInstallScript?: boolean }
  >
}
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T

const pkg = read<Package & { allowScripts: Record<string, boolean> }>('package.json')
const lock = read<Lock>('package-lock.json')
const all = { ...pkg.dependencies, ...pkg.devDependencies }

describe('the packages', () => {
  it('should be named by exact versions', () => {
    const loose = Object.entries(all).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    )
    expect(loose).toEqual([])
  })

  it('should hold Payload in one version throughout', () => {
    const payloads = Object.entries(all).filter(
      ([name]) => name === 'payload' || name.startsWith('@payloadcms/'),
    )
    expect(payloads.length).toBeGreaterThan(3)
    expect(new Set(payloads.map(([, version]) => version)).size).toBe(1)
    const installed = Object.entries(lock.packages)
      .filter(([path]) => /(?:^|\/)node_modules\/(?:payload|@payloadcms\/[^/]+)$/u.test(path))
      .map(([path, { version }]) => [path, version])
    expect(installed.filter(([, version]) => version !== pkg.dependencies.payload)).toEqual([])
  })

  it('should hold one MongoDB driver, the one that Payload’s own layer brings', () => {
    const drivers = Object.entries(lock.packages).filter(([path]) =>
      /(?:^|\/)node_modules\/(?:mongodb|bson)$/u.test(path),
    )
    const majors = new Map<string, Set<string>>()
    for (const [path, { version = '' }] of drivers) {
      const name = path.split('/').at(-1) ?? ''
      majors.set(name, (majors.get(name) ?? new Set()).add(version.split('.')[0] ?? ''))
    }
    expect(lock.packages['node_modules/mongodb']?.version).toBe(pkg.dependencies.mongodb)
    expect(lock.packages['node_modules/mongoose/node_modules/mongodb']).toBeUndefined()
    expect(lock.packages['node_modules/mongoose']).toBeDefined()
    expect(majors.get('mongodb')).toContain('6')
  })

  it('should be locked to what package.json asks for, from the public registry', () => {
    const root = lock.packages[''] as unknown as Package
    expect({ ...root.dependencies, ...root.devDependencies }).toEqual(all)
    for (const [name, version] of Object.entries(all)) {
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version])
    }
    const hosts = new Set(
      Object.values(lock.packages).flatMap(({ resolved }) =>
        resolved ? [new URL(resolved).host] : [],
      ),
    )
    expect([...hosts].filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })

  it('should have an answer for every script that a package wants to run on install', () => {
    const asking = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//u, ''))
    const open = asking.filter((name) => pkg.allowScripts[name] === undefined)
    // Not for this system: npm does not install them here.
    expect(open.filter((name) => name !== 'fsevents')).toEqual([])
  })

  it('should be started with the condition under which Lexical loads on Node 20', () => {
    for (const name of ['start', 'create-adviser', 'audit']) {
      expect(pkg.scripts[name]).toContain('node -C production')
    }
  })
})
