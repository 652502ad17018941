import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { es } from '@payloadcms/translations/languages/es'
import { en } from '@payloadcms/translations/languages/en'
import { buildConfig, type CollectionConfig, type GlobalConfig } from 'payload'
import { Activity } from '#collections/Activity/Activity.ts'
import { Corrections } from '#collections/Corrections.ts'
import { Editions } from '#collections/Editions.ts'
import { FrontPage } from '#collections/FrontPage.ts'
import { Newsroom } from '#collections/NewsroomSettings.ts'
import { Outbox } from '#collections/Outbox.ts'
import { People } from '#collections/People/People.ts'
import { photos } from '#collections/Photos/Photos.ts'
import { Phrases } from '#collections/Phrases.ts'
import { Receipts } from '#collections/Receipts.ts'
import { Reporters } from '#collections/Reporters/Reporters.ts'
import { Schools } from '#collections/Schools.ts'
import { Sections } from '#collections/Sections.ts'
import { Stories } from '#collections/Stories/Stories.ts'
import { users } from '#collections/Users/Users.ts'
import { WithheldNames } from '#collections/WithheldNames.ts'
import { askAccess } from '#desk/requests/accessEndpoint.ts'
import { dropServersFields, dropServersSettings } from '#desk/requests/dropServerFields.ts'
import { notingGlobalSaves, notingSaves } from '#desk/activity/activityOfSaves.ts'
import { answerClearly } from '#desk/requests/apiErrorHook.ts'
import { databaseAdapter } from '#desk/store/database.ts'
import { ensureLedger } from '#desk/store/repositories/ledgerRepository.ts'
import { purgeConfig } from '#desk/outbox/outbox.ts'
import { guardingGlobalRelations, guardingRelations } from '#desk/requests/relationHooks.ts'
import { type PictureStorage, storageConfig } from '#desk/photos/photoStorage.ts'
import { refuseJoins } from '#desk/requests/refuseRelationQueries.ts'
import { fieldsOrNone, refuseOddSettings, refuseOddShapes } from '#desk/requests/refuseOddShapes.ts'
import { webhookConfig } from '#desk/outbox/webhookSigning.ts'
import { logWithoutText } from '#log.ts'
import { silentMail } from '#mail.ts'
import { readSettings } from '#environmentSettings.ts'

const collectionChecked = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  // Payload's locks would show others who has a record open. `updatedAt` reveals a save in between.
  lockDocuments: false,
  endpoints: [askAccess(collection.slug), ...(collection.endpoints || [])],
  hooks: {
    ...collection.hooks,
    beforeOperation: [
      refuseJoins,
      fieldsOrNone,
      ...(collection.hooks?.beforeOperation ?? []),
      refuseOddShapes,
      dropServersFields,
    ],
  },
})

const globalChecked = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  lockDocuments: false,
  hooks: {
    ...global.hooks,
    beforeOperation: [
      ...(global.hooks?.beforeOperation ?? []),
      refuseOddSettings,
      dropServersSettings,
    ],
  },
})

export interface NewsroomOptions {
  /** Where pictures are stored besides the media folder, such as S3: docs/running.md. */
  storage?: PictureStorage
}

/**
 * Takes the project's folder and an environment; returns the Payload config. During `next build`
 * there is no database and no secret, so placeholders are used. No server can run on them
 * (`server/start.ts` demands both).
 */
export function buildNewsroomConfig(
  root: string,
  env: Record<string, string | undefined>,
  options: NewsroomOptions = {},
) {
  const read = readSettings(env)
  const mediaDir = read.ok ? read.settings.mediaDir : 'media'
  const port = read.ok ? read.settings.port : 3000
  const siteUrl = read.ok ? read.settings.siteUrl : null
  return buildConfig({
    secret: env.PAYLOAD_SECRET ?? '',
    // A cookie counts only in requests from the newsroom's own pages.
    csrf: [siteUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`].filter(
      (origin) => origin !== null,
    ),
    cors: [],
    db: databaseAdapter(env.HOMEROOM_MONGO_URL ?? env.DATABASE_URL ?? ''),
    editor: lexicalEditor(),
    // No `sharp`: with it, Payload would encode originals anew (WebP, TIFF) and cut them when
    // anybody asks.
    telemetry: false,
    custom: {
      ...storageConfig(options.storage),
      ...purgeConfig(read.ok ? read.settings.purge : null),
      ...webhookConfig(read.ok && read.settings.privateWebhooks),
    },
    graphQL: { disable: true },
    onInit: ensureLedger,
    logger: logWithoutText(read.ok ? read.settings.logLevel : 'info'),
    email: silentMail,
    i18n: { supportedLanguages: { en, es }, fallbackLanguage: 'en' },
    upload: {
      limits: { fileSize: 60 * 1024 * 1024 },
      abortOnLimit: true,
      safeFileNames: true,
      preserveExtension: 4,
      useTempFiles: false,
    },
    admin: {
      user: 'users',
      // Payload's default asks another host for each editor's picture, by a hash of the e-mail
      // address.
      avatar: 'default',
      dateFormat: 'MMM d, yyyy, h:mm a',
      meta: { titleSuffix: ' · Homeroom', icons: [] },
      components: {
        graphics: { Logo: '/src/admin/Brand.tsx#Logo', Icon: '/src/admin/Brand.tsx#Icon' },
        afterLogin: ['/src/admin/Brand.tsx#LoginHelp'],
        beforeDashboard: ['/src/admin/board/DeskBoard.tsx#DeskBoard'],
      },
      importMap: {
        baseDir: root,
        importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
      },
    },
    // Payload would write them anew, in a process of its own, at every start that is not in production. `npm run generate:types` does.
    typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
    hooks: { afterError: [answerClearly] },
    globals: [FrontPage, Newsroom]
      .map(notingGlobalSaves)
      .map(guardingGlobalRelations)
      .map(globalChecked),
    collections: [
      Stories,
      People,
      Schools,
      Phrases,
      photos(path.resolve(root, mediaDir, 'originals')),
      Reporters,
      Sections,
      Corrections,
      Editions,
      Activity,
      Receipts,
      Outbox,
      WithheldNames,
      users(siteUrl?.startsWith('https:') === true),
    ]
      .map(notingSaves)
      .map(guardingRelations)
      .map(collectionChecked),
  })
}
