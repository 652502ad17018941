import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'

const text = (name: string) => ({ name, type: 'text' as const })

/** A newsroom as somebody would start one on Payload alone: one collection, readable by all. */
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
      fields: [
        text('headline'),
        { ...text('slug'), unique: true, index: true },
        { name: 'dek', type: 'textarea' },
        { ...text('section'), index: true },
        { name: 'tags', type: 'text', hasMany: true },
        { name: 'publishedAt', type: 'date', index: true },
        { name: 'body', type: 'richText' },
      ],
    },
  ],
})
