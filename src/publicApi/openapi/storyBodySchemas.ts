import { z } from 'zod'
import { MARKS } from '#anonymization/bodyTypes.ts'

/**
 * The block types of `#anonymization/bodyTypes.ts` as schemas. Any other node is an error, so it
 * never reaches a reader.
 */
const textSchema = z.object({
  type: z.literal('text'),
  text: z.string(),
  marks: z.array(z.enum(MARKS)),
})
const lineBreakSchema = z.object({ type: z.literal('linebreak') })
const linkSchema = z.object({
  type: z.literal('link'),
  href: z.string(),
  children: z.array(z.discriminatedUnion('type', [textSchema, lineBreakSchema])),
})
export const inlineSchema = z.discriminatedUnion('type', [textSchema, lineBreakSchema, linkSchema])
const inlines = z.array(inlineSchema)

const paragraphSchema = z.object({ type: z.literal('paragraph'), children: inlines })

export const listSchema = z.object({
  type: z.literal('list'),
  ordered: z.boolean(),
  get items() {
    return z.array(z.object({ children: inlines, lists: z.array(listSchema) }))
  },
})

export const renditionSchema = z.object({
  format: z.enum(['avif', 'webp', 'jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
  url: z.string(),
})

const files = z.array(renditionSchema)

export const photoSchema = z.object({
  alt: z.string(),
  caption: z.string(),
  credit: z.string().describe('The credit line in the house style, without brackets.'),
  creator: z.string().default('').describe('Whoever made it, as the credit names them.'),
  copyright: z.string().default(''),
  width: z.int().min(0),
  height: z.int().min(0),
  renditions: files.describe('The whole picture at several widths, in AVIF, WebP and JPEG.'),
  crops: z
    .object({ square: files, wide: files })
    .default({ square: [], wide: [] })
    .describe('Cut around the focal point: 1:1 and 16:9.'),
  placeholder: z
    .string()
    .default('')
    .describe('A few pixels as a data: address, to stand there until the picture comes.'),
})

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    children: inlines,
  }),
  z.object({ type: z.literal('quote'), children: inlines }),
  listSchema,
  z.object({ type: z.literal('pullQuote'), quote: z.string(), attribution: z.string() }),
  z.object({
    type: z.literal('factBox'),
    title: z.string(),
    children: z.array(z.discriminatedUnion('type', [paragraphSchema, listSchema])),
  }),
  z.object({ type: z.literal('photo'), photo: photoSchema }),
  z.object({
    type: z.literal('embed'),
    url: z.string(),
    title: z.string(),
    provider: z.string(),
  }),
  z.object({ type: z.literal('rule') }),
])

export const documentSchema = z.array(blockSchema)
