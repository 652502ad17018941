import type { Block, Document, Inline, ListBlock, ParagraphBlock } from './bodyTypes.ts'
import { applyEdits, flatten, rewriteInlines, unknownNode } from './flattenTextNodes.ts'
import type { Replacement } from './flattenTextNodes.ts'
import type { Passage, Place, Surface } from './passageTypes.ts'

/** Edits by place. Places without edits may be missing. */
export type EditsByPlace = ReadonlyMap<Place, readonly Replacement[]>

const inlinePassages = (inlines: readonly Inline[], place: Place, surface: Surface): Passage[] => {
  const links = inlines.filter((inline) => inline.type === 'link')
  return [
    { place, surface, text: flatten(inlines).text },
    ...links.map((link, i): Passage => ({
      place: `${place}.links.${i}`,
      surface: 'url',
      text: link.href,
    })),
  ]
}

const listPassages = (list: ListBlock, place: Place): Passage[] =>
  list.items.flatMap((item, i) => [
    ...inlinePassages(item.children, `${place}.items.${i}`, 'prose'),
    ...item.lists.flatMap((inner, j) => listPassages(inner, `${place}.items.${i}.lists.${j}`)),
  ])

const blockPassages = <P>(block: Block<P>, place: Place): Passage[] => {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return inlinePassages(block.children, place, 'prose')
    case 'heading':
      return inlinePassages(block.children, place, 'headline')
    case 'list':
      return listPassages(block, place)
    case 'pullQuote':
      return [
        { place: `${place}.quote`, surface: 'caption', text: block.quote },
        { place: `${place}.attribution`, surface: 'caption', text: block.attribution },
      ]
    case 'factBox':
      return [
        { place: `${place}.title`, surface: 'label', text: block.title },
        ...block.children.flatMap((child, i) => blockPassages(child, `${place}.children.${i}`)),
      ]
    case 'embed':
      return [
        { place: `${place}.url`, surface: 'url', text: block.url },
        { place: `${place}.title`, surface: 'headline', text: block.title },
        { place: `${place}.provider`, surface: 'label', text: block.provider },
      ]
    case 'photo':
    case 'rule':
      return []
    default:
      return unknownNode(block)
  }
}

/**
 * Returns every string of a body in reading order, each with a place that stays the same as long as
 * the body does: `body.3`, `body.3.links.0`, `body.4.items.0`, `body.5.quote`. A photo's texts
 * belong to the photo, not to the body.
 * @throws unknown_node on a block of another type.
 */
export const passagesOf = <P>(document: Document<P>, placePrefix: Place): Passage[] =>
  document.flatMap((block, i) => blockPassages(block, `${placePrefix}.${i}`))

const rewriteRun = (inlines: readonly Inline[], place: Place, edits: EditsByPlace): Inline[] => {
  // A link whose address contains a name loses the address and keeps its text. Marked first,
  // because rewriting may drop links.
  const dropped = new Set<string>()
  let link = -1
  const marked = inlines.map((inline) => {
    if (inline.type !== 'link') return inline
    link += 1
    if ((edits.get(`${place}.links.${link}`) ?? []).length === 0) return inline
    dropped.add(`${link}`)
    return { ...inline, href: '' }
  })
  return rewriteInlines(marked, edits.get(place) ?? []).flatMap((inline): Inline[] =>
    dropped.size > 0 && inline.type === 'link' && inline.href === ''
      ? [...inline.children]
      : [inline],
  )
}

const rewriteList = (list: ListBlock, place: Place, edits: EditsByPlace): ListBlock => ({
  ...list,
  items: list.items.map((item, i) => ({
    children: rewriteRun(item.children, `${place}.items.${i}`, edits),
    lists: item.lists.map((inner, j) =>
      rewriteList(inner, `${place}.items.${i}.lists.${j}`, edits),
    ),
  })),
})

const rewriteBlock = <P>(block: Block<P>, place: Place, edits: EditsByPlace): Block<P>[] => {
  const textAt = (part: string, text: string): string =>
    applyEdits(text, edits.get(`${place}.${part}`) ?? [])
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return [{ ...block, children: rewriteRun(block.children, place, edits) }]
    case 'list':
      return [rewriteList(block, place, edits)]
    case 'pullQuote':
      return [
        {
          ...block,
          quote: textAt('quote', block.quote),
          attribution: textAt('attribution', block.attribution),
        },
      ]
    case 'factBox':
      return [
        {
          ...block,
          title: textAt('title', block.title),
          children: block.children.flatMap((child, i) =>
            rewriteBlock(child, `${place}.children.${i}`, edits).filter(
              (one): one is ParagraphBlock | ListBlock =>
                one.type === 'paragraph' || one.type === 'list',
            ),
          ),
        },
      ]
    case 'embed': {
      const title = textAt('title', block.title)
      if ((edits.get(`${place}.url`) ?? []).length === 0)
        return [{ ...block, title, provider: textAt('provider', block.provider) }]
      return title.trim() === ''
        ? []
        : [{ type: 'paragraph', children: [{ type: 'text', text: title, marks: [] }] }]
    }
    case 'photo':
    case 'rule':
      return [block]
    default:
      return unknownNode(block)
  }
}

/**
 * Returns the body with edits applied at the places that `passagesOf` returned. Where the address
 * of a link has an edit, only its text stays. Where the address of an embed has one, it becomes a
 * paragraph with its title.
 * @throws unknown_node on a block of another type, edit_out_of_range on edits that do not fit their
 * place.
 */
export const rewriteDocument = <P>(
  document: Document<P>,
  edits: EditsByPlace,
  placePrefix: Place,
): Document<P> => document.flatMap((block, i) => rewriteBlock(block, `${placePrefix}.${i}`, edits))
