import { z } from 'zod'

/**
 * Every setting that Homeroom reads from its environment, checked once. Names never change, because
 * a newsroom's scripts depend on them. Pure: it takes an environment and returns settings or a list
 * of problems, so that tests can pass their own.
 */
const blankIsUnset = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

const schema = z.object({
  NODE_ENV: z.preprocess(blankIsUnset, z.string().default('production')),
  PORT: z.preprocess(
    blankIsUnset,
    z.coerce
      .number({ error: 'PORT takes a whole number from 0 to 65535; 3000 where it is left out' })
      .int('PORT takes a whole number from 0 to 65535; 3000 where it is left out')
      .min(0, 'PORT takes a whole number from 0 to 65535')
      .max(65535, 'PORT takes a whole number from 0 to 65535')
      .default(3000),
  ),
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().optional()),
  DATABASE_URL: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(
        /^mongodb(\+srv)?:\/\//,
        'DATABASE_URL starts with mongodb:// or mongodb+srv:// and names a replica set; leave it out to use the MongoDB that Homeroom starts by itself',
      )
      .optional(),
  ),
  LEDGER_DIR: z.preprocess(blankIsUnset, z.string().optional()),
  MONGOD: z.preprocess(blankIsUnset, z.string().optional()),
  PAYLOAD_SECRET: z.preprocess(
    blankIsUnset,
    z
      .string()
      .min(
        32,
        'PAYLOAD_SECRET takes 32 characters or more: make one with `openssl rand -base64 48`',
      )
      .optional(),
  ),
  SITE_URL: z.preprocess(
    blankIsUnset,
    z
      .url({
        protocol: /^https?$/,
        error: 'SITE_URL is the public address, such as https://news.example.org',
      })
      .optional(),
  ),
  SITE_API_URL: z.preprocess(
    blankIsUnset,
    z
      .url({
        protocol: /^https?$/,
        error: 'SITE_API_URL is the address of another Homeroom whose /v1 the site reads',
      })
      .optional(),
  ),
  PURGE_URL: z.preprocess(
    blankIsUnset,
    z
      .url({
        protocol: /^https?$/,
        error:
          'PURGE_URL is the address of a cache that is told what to drop, such as http://127.0.0.1:6081',
      })
      .optional(),
  ),
  PURGE_METHOD: z.preprocess(
    blankIsUnset,
    z
      .enum(['POST', 'PURGE'], {
        error: 'PURGE_METHOD is POST (one JSON for all) or PURGE (one request an address)',
      })
      .default('POST'),
  ),
  WEBHOOKS_TO_PRIVATE: z.preprocess(
    blankIsUnset,
    z
      .enum(['on', 'off'], {
        error:
          'WEBHOOKS_TO_PRIVATE is on or off; on lets webhooks go to this machine and private networks',
      })
      .default('off'),
  ),
  PROXIES: z.preprocess(
    blankIsUnset,
    z.coerce
      .number({ error: 'PROXIES takes the number of proxies in front of Homeroom, 0 to 10' })
      .int('PROXIES takes the number of proxies in front of Homeroom, 0 to 10')
      .min(0, 'PROXIES takes the number of proxies in front of Homeroom, 0 to 10')
      .max(10, 'PROXIES takes the number of proxies in front of Homeroom, 0 to 10')
      .default(0),
  ),
  HOMEROOM_DEMO: z.preprocess(
    blankIsUnset,
    z
      .enum(['on', 'off'], {
        error: 'HOMEROOM_DEMO is on or off; off loads no demonstration newsroom',
      })
      .default('on'),
  ),
  HOMEROOM_DEMO_PASSWORD: z.preprocess(
    blankIsUnset,
    z.string().min(8, 'HOMEROOM_DEMO_PASSWORD takes 8 characters or more').optional(),
  ),
  NAME_READER: z.preprocess(
    blankIsUnset,
    z
      .enum(['on', 'off'], {
        error: 'NAME_READER is on or off; off has the network alone look for unknown names',
      })
      .default('on'),
  ),
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
        error: 'LOG_LEVEL is one of fatal, error, warn, info, debug, silent',
      })
      .default('info'),
  ),
})

export interface Settings {
  production: boolean
  port: number
  host: string
  /** Folder of all of this newsroom's data, absolute or relative to the working directory. */
  dataDir: string
  /**
   * Folder of originals and public pictures: `media` beside the code, or inside DATA_DIR when that
   * is set.
   */
  mediaDir: string
  /**
   * Folder with the record of what was taken away, which restoring a backup must not bring back:
   * `ledger` inside DATA_DIR.
   */
  ledgerDir: string
  /** Null: Homeroom starts its own MongoDB. */
  databaseUrl: string | null
  mongod: string | null
  secret: string | null
  /** Without a slash at the end. Null: the address the server listens on. */
  siteUrl: string | null
  siteApiUrl: string | null
  /** A cache in front of the site that is told what to drop; null: none. */
  purge: { url: string; method: 'POST' | 'PURGE' } | null
  /** True where webhooks may be sent to this machine and the networks around it. */
  privateWebhooks: boolean
  /** How many proxies are between a reader and this server. Each adds to X-Forwarded-For. */
  proxies: number
  demo: boolean
  demoPassword: string | null
  /** True where the gate asks the trained reader too (docs/name-data.md). */
  nameReader: boolean
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

export type SettingsResult = { ok: true; settings: Settings } | { ok: false; problems: string[] }

/**
 * Returns `media` beside the code for the newsroom in `data`, and a folder inside its own data
 * folder for any other.
 */
function mediaDirFor(dataDir: string | undefined): string {
  const own = (dataDir ?? 'data').replace(/\/+$/, '').replace(/^\.\//, '')
  return own === 'data' ? 'media' : `${own}/media`
}

const withoutSlash = (url: string | undefined): string | null => url?.replace(/\/+$/, '') ?? null

/**
 * Takes an environment such as `process.env`; returns the settings, or every problem at once with
 * what to set. In production a `DATABASE_URL` needs a secret too: a generated one would differ
 * between processes.
 */
export function readSettings(env: Record<string, string | undefined>): SettingsResult {
  const parsed = schema.safeParse(env)
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => issue.message) }
  }
  const values = parsed.data
  const url = values.DATABASE_URL
  if (url?.startsWith('mongodb://') && !/[?&]replicaSet=[^&]/u.test(url)) {
    return {
      ok: false,
      problems: [
        'DATABASE_URL names no replica set (…?replicaSet=rs0): without one there are no transactions, and publishing must be whole or absent',
      ],
    }
  }
  const production = values.NODE_ENV === 'production'
  if (production && values.DATABASE_URL && !values.PAYLOAD_SECRET) {
    return {
      ok: false,
      problems: [
        'PAYLOAD_SECRET is needed where DATABASE_URL is set: make one with `openssl rand -base64 48` and give every process the same',
      ],
    }
  }
  return {
    ok: true,
    settings: {
      production,
      port: values.PORT,
      host: values.HOST,
      dataDir: values.DATA_DIR ?? 'data',
      mediaDir: mediaDirFor(values.DATA_DIR),
      ledgerDir: values.LEDGER_DIR ?? `${(values.DATA_DIR ?? 'data').replace(/\/+$/, '')}/ledger`,
      databaseUrl: values.DATABASE_URL ?? null,
      mongod: values.MONGOD ?? null,
      secret: values.PAYLOAD_SECRET ?? null,
      siteUrl: withoutSlash(values.SITE_URL),
      siteApiUrl: withoutSlash(values.SITE_API_URL),
      purge: values.PURGE_URL
        ? { url: values.PURGE_URL.replace(/\/+$/, ''), method: values.PURGE_METHOD }
        : null,
      privateWebhooks: values.WEBHOOKS_TO_PRIVATE === 'on',
      proxies: values.PROXIES,
      demo: values.HOMEROOM_DEMO === 'on',
      demoPassword: values.HOMEROOM_DEMO_PASSWORD ?? null,
      nameReader: values.NAME_READER === 'on',
      logLevel: values.LOG_LEVEL,
    },
  }
}
