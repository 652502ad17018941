import type { Block, Document, Inline, ListBlock, Mark } from '#anonymization/bodyTypes.ts'

const BITS: Record<Mark, number> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
}

const element = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

function inline(node: Inline): object {
  switch (node.type) {
    case 'linebreak':
      return { type: 'linebreak', version: 1 }
    case 'text':
      return {
        type: 'text',
        text: node.text,
        format: node.marks.reduce((bits, mark) => bits | BITS[mark], 0),
        detail: 0,
        mode: 'normal',
        style: '',
        version: 1,
      }
    case 'link':
      return {
        ...element,
        type: 'link',
        version: 3,
        fields: { linkType: 'custom', url: node.href, newTab: false },
        children: node.children.map(inline),
      }
  }
}

function list(node: ListBlock): object {
  return {
    ...element,
    type: 'list',
    listType: node.ordered ? 'number' : 'bullet',
    tag: node.ordered ? 'ol' : 'ul',
    start: 1,
    // A nested list is in an item of its own, as Lexical's editor writes it.
    children: node.items.flatMap((item, index) => [
      { ...element, type: 'listitem', value: index + 1, children: item.children.map(inline) },
      ...item.lists.map((nested) => ({
        ...element,
        type: 'listitem',
        value: index + 2,
        children: [list(nested)],
      })),
    ]),
  }
}

const block = (fields: object): object => ({ type: 'block', format: '', version: 2, fields })

function topLevel(node: Block<string>, id: () => string): object {
  switch (node.type) {
    case 'paragraph':
      return {
        ...element,
        type: 'paragraph',
        textFormat: 0,
        textStyle: '',
        children: node.children.map(inline),
      }
    case 'heading':
      return {
        ...element,
        type: 'heading',
        tag: `h${node.level}`,
        children: node.children.map(inline),
      }
    case 'quote':
      return { ...element, type: 'quote', children: node.children.map(inline) }
    case 'list':
      return list(node)
    case 'rule':
      return { type: 'horizontalrule', version: 1 }
    case 'pullQuote':
      return block({
        id: id(),
        blockType: 'pullQuote',
        quote: node.quote,
        attribution: node.attribution,
      })
    case 'factBox':
      return block({
        id: id(),
        blockType: 'factBox',
        title: node.title,
        text: {
          root: {
            ...element,
            type: 'root',
            children: node.children.map((child) => topLevel(child, id)),
          },
        },
      })
    case 'embed':
      return block({
        id: id(),
        blockType: 'embed',
        url: node.url,
        title: node.title,
        provider: node.provider,
      })
    case 'photo':
      return block({ id: id(), blockType: 'photo', photo: node.photo })
  }
}

/**
 * Writes a document as the Lexical JSON that the editor would have made; photos are private ids.
 * The inverse of `toDocument`. `id` makes the ids that Lexical gives its blocks.
 */
export const fromDocument = (document: Document<string>, id: () => string): object => ({
  root: { ...element, type: 'root', children: document.map((node) => topLevel(node, id)) },
})
