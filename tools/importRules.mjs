/**
 * Who may import whom, held by ESLint (eslint.config.mjs) and by tests/unit/house/importDirection.test.ts. A room may import the rooms
 * in its list and itself, nothing else of the house.
 */
const inner = ['newsroom', 'anonymization', 'publishing']
const desk = [...inner, 'richtext', 'photos', 'access', 'fields', 'desk']

export const ROOMS = {
  newsroom: [],
  anonymization: ['newsroom'],
  publishing: ['newsroom', 'anonymization'],
  checking: ['newsroom', 'anonymization'],
  command: ['newsroom', 'checking'],
  richtext: inner,
  photos: inner,
  access: ['newsroom', 'richtext'],
  fields: [...inner, 'access'],
  desk,
  collections: desk,
  jobs: desk,
  public: [...inner, 'richtext'],
  // What any client of /v1 could have: it knows nothing of the house.
  client: [],
  // The site reads /v1 over HTTP or in process, through the client; of the house it knows the trade's words.
  site: ['newsroom', 'client'],
  admin: ['newsroom', 'publishing'],
  seed: [...desk, 'jobs'],
  // The search for names that got out shares nothing with what withholds them.
  audit: ['newsroom'],
  app: ['collections', 'admin'],
  server: [...desk, 'jobs', 'public', 'site', 'seed', 'collections', 'audit'],
}

/** Rooms that know no Payload, no Node built-in and no clock. */
export const PURE = ['newsroom', 'anonymization', 'publishing', 'checking']

/** Files at the top of src that any room from `desk` outwards may use. */
export const TOP = ['settings.ts', 'log.ts', 'mail.ts', 'config.ts', 'payload-types.ts']
