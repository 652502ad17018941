import { describe, expect, it } from 'vitest'
import { readSettings } from '#environmentSettings.ts'

const read = (env: Record<string, string | undefined>) => {
  const result = readSettings(env)
  if (!result.ok) throw new Error(result.problems.join('; '))
  return result.settings
}
const problems = (env: Record<string, string | undefined>): string[] => {
  const result = readSettings(env)
  return result.ok ? [] : result.problems
}
const SECRET = 'x'.repeat(32)

describe('the settings', () => {
  it('should need nothing to be set', () => {
    expect(read({})).toEqual({
      production: true,
      port: 3000,
      host: '127.0.0.1',
      dataDir: 'data',
      mediaDir: 'media',
      ledgerDir: 'data/ledger',
      databaseUrl: null,
      mongod: null,
      secret: null,
      siteUrl: null,
      siteApiUrl: null,
      purge: null,
      privateWebhooks: false,
      proxies: 0,
      demo: true,
      demoPassword: null,
      nameReader: true,
      logLevel: 'info',
    })
  })

  it('should take what is set', () => {
    expect(
      read({
        NODE_ENV: 'development',
        PORT: '8080',
        HOST: '0.0.0.0',
        DATA_DIR: '/srv/paper/',
        DATABASE_URL: 'mongodb://a,b/paper?replicaSet=rs',
        LEDGER_DIR: '/mnt/ledger',
        MONGOD: '/usr/bin/mongod',
        PAYLOAD_SECRET: SECRET,
        SITE_URL: 'https://paper.example/',
        SITE_API_URL: 'http://desk.example:3000//',
        HOMEROOM_DEMO: 'off',
        HOMEROOM_DEMO_PASSWORD: 'long enough',
        NAME_READER: 'off',
        LOG_LEVEL: 'debug',
        PURGE_URL: 'http://cache.example:6081/',
        PURGE_METHOD: 'PURGE',
        PROXIES: '1',
        WEBHOOKS_TO_PRIVATE: 'on',
      }),
    ).toEqual({
      production: false,
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/paper/',
      mediaDir: '/srv/paper/media',
      ledgerDir: '/mnt/ledger',
      databaseUrl: 'mongodb://a,b/paper?replicaSet=rs',
      mongod: '/usr/bin/mongod',
      secret: SECRET,
      siteUrl: 'https://paper.example',
      siteApiUrl: 'http://desk.example:3000',
      purge: { url: 'http://cache.example:6081', method: 'PURGE' },
      privateWebhooks: true,
      proxies: 1,
      demo: false,
      demoPassword: 'long enough',
      nameReader: false,
      logLevel: 'debug',
    })
  })

  it('should take a setting that is left blank as one that is not set', () => {
    const names = [
      'PORT HOST DATA_DIR DATABASE_URL MONGOD PAYLOAD_SECRET SITE_URL SITE_API_URL',
      'LEDGER_DIR HOMEROOM_DEMO HOMEROOM_DEMO_PASSWORD NAME_READER LOG_LEVEL NODE_ENV',
    ].flatMap((line) => line.split(' '))
    for (const blank of ['', '   ']) {
      expect(read(Object.fromEntries(names.map((name) => [name, blank])))).toEqual(read({}))
    }
  })

  it.each([
    ['PORT', 'abc', /3000|65535/u],
    ['PORT', '70000', /65535/u],
    ['PORT', '-1', /65535/u],
    ['PORT', '80.5', /whole number/u],
    ['DATABASE_URL', 'localhost:27017', /mongodb:\/\//u],
    ['DATABASE_URL', 'postgres://db/paper', /mongodb:\/\//u],
    ['PAYLOAD_SECRET', 'short', /32 characters/u],
    ['SITE_URL', 'paper.example', /https:\/\/news\.example\.org/u],
    ['SITE_URL', 'javascript:alert(1)', /https:\/\/news\.example\.org/u],
    ['SITE_API_URL', 'ftp://desk.example', /\/v1/u],
    ['HOMEROOM_DEMO', 'no', /on or off/u],
    ['HOMEROOM_DEMO_PASSWORD', 'short', /8 characters/u],
    ['LOG_LEVEL', 'loud', /fatal, error, warn, info, debug, silent/u],
  ])('should refuse %s=%s, name it, and say what it takes', (name, value, takes) => {
    const [problem, ...more] = problems({ [name]: value })
    expect(problem).toContain(name)
    expect(problem).toMatch(takes)
    expect(more).toEqual([])
    // A secret or a password set by mistake must not end up on a screen.
    if (/SECRET|PASSWORD/u.test(name)) expect(problem).not.toContain(value)
  })

  it('should tell of every problem at once', () => {
    const all = problems({ PORT: 'abc', SITE_URL: 'x', HOMEROOM_DEMO: 'maybe', LOG_LEVEL: 'loud' })
    expect(all).toHaveLength(4)
  })

  it('should demand a secret beside a database that several processes may share, in production', () => {
    const DATABASE_URL = 'mongodb://db/paper?replicaSet=rs'
    expect(problems({ DATABASE_URL })).toEqual([expect.stringMatching(/PAYLOAD_SECRET.*openssl/u)])
    expect(problems({ DATABASE_URL, NODE_ENV: 'production' })).toHaveLength(1)
    expect(problems({ DATABASE_URL, PAYLOAD_SECRET: SECRET })).toEqual([])
    expect(problems({ DATABASE_URL, NODE_ENV: 'development' })).toEqual([])
  })
})
