import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, RichTextField } from 'payload'

const marks = () => [
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  InlineCodeFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
]

/**
 * Links lead to the web or to a mail address. A link to a private document would contain its id.
 */
const links = () => LinkFeature({ enabledCollections: [] })

const pullQuote: Block = {
  slug: 'pullQuote',
  labels: { singular: 'Pull quote', plural: 'Pull quotes' },
  fields: [
    { name: 'quote', type: 'textarea', required: true, maxLength: 1000 },
    { name: 'attribution', type: 'text', maxLength: 300 },
  ],
}

const factBox: Block = {
  slug: 'factBox',
  labels: { singular: 'Fact box', plural: 'Fact boxes' },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    {
      name: 'text',
      type: 'richText',
      editor: lexicalEditor({
        features: [
          ParagraphFeature(),
          ...marks(),
          links(),
          OrderedListFeature(),
          UnorderedListFeature(),
          InlineToolbarFeature(),
        ],
      }),
    },
  ],
}

const photo: Block = {
  slug: 'photo',
  labels: { singular: 'Photo', plural: 'Photos' },
  fields: [{ name: 'photo', type: 'upload', relationTo: 'photos', required: true }],
}

const embed: Block = {
  slug: 'embed',
  labels: { singular: 'Link card', plural: 'Link cards' },
  fields: [
    { name: 'url', type: 'text', required: true, maxLength: 2000 },
    { name: 'title', type: 'text', required: true, maxLength: 300 },
    { name: 'provider', type: 'text', maxLength: 100 },
  ],
}

/**
 * Turns plain text into paragraphs, for scripts that send a story's body as a string. A blank line
 * separates two paragraphs.
 */
export function bodyFromText(text: string): object {
  const paragraphs = text
    .split(/\r?\n[ \t]*\r?\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  const common = { direction: 'ltr', format: '', indent: 0, version: 1 }
  return {
    root: {
      ...common,
      type: 'root',
      children: paragraphs.map((paragraph) => ({
        ...common,
        type: 'paragraph',
        textFormat: 0,
        children: paragraph.split(/\r?\n/u).flatMap((line, index) => [
          ...(index === 0 ? [] : [{ type: 'linebreak', version: 1 }]),
          {
            type: 'text',
            text: line,
            format: 0,
            detail: 0,
            mode: 'normal',
            style: '',
            version: 1,
          },
        ]),
      })),
    },
  }
}

/**
 * The story's body. Its node types are those of `anonymization/bodyTypes.ts`; any other stops
 * publication.
 */
export const storyBody: RichTextField = {
  name: 'body',
  type: 'richText',
  editor: lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      ...marks(),
      links(),
      OrderedListFeature(),
      UnorderedListFeature(),
      BlockquoteFeature(),
      HorizontalRuleFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
      BlocksFeature({ blocks: [photo, pullQuote, factBox, embed] }),
    ],
  }),
}
