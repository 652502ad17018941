/**
 * Who may import whom, held by ESLint (eslint.config.mjs) and by tests/unit/house/importDirection.test.ts. A room may import the rooms
 * in its list and itself, nothing else of the house.
 */
const inner = ['newsroom', 'anonymization', 'publishing']
const desk = [
  ...inner,
  'resourceFiles',
  'nameReader',
  'richtext',
  'photos',
  'access',
  'fields',
  'desk',
]

export const ROOMS = {
  newsroom: [],
  anonymization: ['newsroom'],
  publishing: ['newsroom', 'anonymization'],
  textChecker: ['newsroom', 'anonymization', 'publishing'],
  // Reads the data in resources/ and hands them to those who know no files.
  resourceFiles: ['anonymization'],
  // The trained reader: its texts go in, its scores come out.
  nameReader: ['anonymization', 'resourceFiles'],
  checkTextCommand: ['newsroom', 'anonymization', 'textChecker', 'resourceFiles', 'nameReader'],
  richtext: inner,
  photos: inner,
  access: ['newsroom', 'richtext'],
  fields: [...inner, 'access'],
  desk,
  collections: desk,
  jobs: desk,
  publicApi: [...inner, 'richtext'],
  // What any client of /v1 could have: it knows nothing of the house.
  client: [],
  // The site reads /v1 over HTTP or in process, through the client; of the house it knows the trade's words.
  site: ['newsroom', 'client'],
  admin: ['newsroom', 'publishing'],
  demo: [...desk, 'jobs'],
  // The search for names that got out shares nothing with what withholds them.
  leakScan: ['newsroom'],
  // The MongoDB that starts by itself: it knows no newsroom.
  mongod: [],
  app: ['collections', 'admin'],
  server: [...desk, 'jobs', 'publicApi', 'site', 'demo', 'collections', 'leakScan', 'mongod'],
}

/** The subjects of `desk`, folder by folder: each may import those before it, and none after it. */
export const DESK = [
  'store',
  'activity',
  'fourEyes',
  'outbox',
  'photos',
  'registry',
  'requests',
  'editions',
  'compile',
  'people',
  'profiles',
  'stories',
  'corrections',
  'recompile',
  'restore',
  'scheduling',
  'takedown',
]

/** What reaches MongoDB past Payload, its access rules and its hooks: packages, functions of Payload, and the driver's own files. */
export const PAST_PAYLOAD = {
  packages: ['mongodb', 'mongoose', '@payloadcms/db-mongodb', '@payloadcms/db-*'],
  ofPayload: ['initTransaction', 'commitTransaction', 'killTransaction', 'saveVersion'],
  files: ['#desk/store/driver/*'],
}

/** The folders that may: the store, and the MongoDB that starts by itself, which knows no newsroom. */
export const MAY_PASS_PAYLOAD = ['src/desk/store/', 'src/mongod/']

/** The one file that reads and writes the context of a request. */
export const REQUEST_SCOPE = 'src/access/requestScope.ts'

/** Rooms that know no Payload, no Node built-in and no clock. */
export const PURE = ['newsroom', 'anonymization', 'publishing', 'textChecker']

/** Files at the top of src that any room from `desk` outwards may use. */
export const TOP = ['environmentSettings.ts', 'log.ts', 'mail.ts', 'config.ts', 'payload-types.ts']
