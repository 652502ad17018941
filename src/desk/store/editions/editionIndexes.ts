import type { Collection } from 'mongodb'
import type { Payload } from 'payload'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import { nativeCollection } from '#desk/store/driver/nativeCollections.ts'

/**
 * People still at school first. Names sorted as in a telephone book: Álvaro beside Alvaro, not
 * after Z.
 */
export const BY_NAME = {
  sort: { 'content.status': 1, 'content.name': 1, slug: 1 },
  collation: { locale: 'en' },
} as const

/**
 * Creates the indexes that reads of editions need. Safe to call at every start. An address has one
 * edition, so `type` and `slug` together are unique.
 */
export async function ensureEditionIndexes(payload: Payload): Promise<void> {
  await createEditionIndexes(nativeCollection(payload, 'editions'))
}

export async function createEditionIndexes(editions: Collection<EditionRecord>): Promise<void> {
  const newest = { publishedAt: -1, slug: 1 } as const
  await editions.createIndexes([
    { key: { type: 1, slug: 1 }, unique: true },
    { key: { type: 1, state: 1, ...newest } },
    { key: { type: 1, state: 1, section: 1, ...newest } },
    { key: { type: 1, state: 1, tags: 1, ...newest } },
    { key: { type: 1, state: 1, reporters: 1, ...newest } },
    { key: { type: 1, state: 1, ...BY_NAME.sort }, collation: BY_NAME.collation },
    { key: { media: 1, state: 1 } },
    { key: { formerMedia: 1 } },
    { key: { type: 1, retired: 1 } },
    { key: { 'tombstone.until': 1 }, sparse: true },
    {
      key: { type: 1, state: 1, front: 1, slug: 1 },
      partialFilterExpression: { front: { $gt: 0 } },
    },
    {
      key: { type: 1, state: 1, pair: 1 },
      partialFilterExpression: { pair: { $gt: '' } },
    },
    {
      key: { type: 1, state: 1, section: 1 },
      partialFilterExpression: { 'content.corrections.0': { $exists: true } },
    },
    {
      // `words.language` says how MongoDB removes word endings in the fields beside it. A text
      // without a language is left as it is.
      name: 'words',
      key: {
        type: 1,
        state: 1,
        'words.headline': 'text',
        'words.dek': 'text',
        'words.names': 'text',
        'words.unmarked': 'text',
        'words.body': 'text',
      },
      weights: {
        'words.headline': 10,
        'words.dek': 5,
        'words.names': 3,
        'words.unmarked': 1,
        'words.body': 1,
      },
      default_language: 'none',
      language_override: 'language',
    },
  ])
}
