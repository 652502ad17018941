import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type Field } from 'payload'

const text = (name: string) => ({ name, type: 'text' as const })

const fields = (): Field[] => [
  text('headline'),
  { ...text('slug'), unique: true, index: true },
  { name: 'dek', type: 'textarea' },
  { ...text('section'), index: true },
  { name: 'tags', type: 'text', hasMany: true },
  { name: 'publishedAt', type: 'date', index: true },
  { name: 'body', type: 'richText' },
]

/** A newsroom as somebody would start one on Payload alone: stories that all may read and write; and such as staff write, with versions. */
export default buildConfig({
  secret: 'a secret for a bench',
  db: mongooseAdapter({ url: process.env.BENCH_MONGO ?? '', ensureIndexes: true }),
  editor: lexicalEditor(),
  telemetry: false,
  graphQL: { disable: true },
  logger: { options: { level: 'silent' } },
  typescript: { autoGenerate: false },
  collections: [
    { slug: 'users', auth: true, fields: [] },
    {
      slug: 'stories',
      access: { read: () => true, create: () => true },
      fields: fields(),
    },
    { slug: 'articles', versions: { drafts: true }, fields: fields() },
  ],
})
