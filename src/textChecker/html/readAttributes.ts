import { anchorOf, FRAGMENT, isAddress, isToken } from '../addressParts.ts'
import { readInside } from '../readEmbedded.ts'
import { LayerBuilder, stretch } from '../sourceMap.ts'
import type { Layer } from '../sourceMap.ts'
import type { SourceText } from '../passageCollector.ts'
import { escapeHtml, escapeUnquoted, referenceAt } from './entities.ts'
import type { ReferencePlace } from './entities.ts'
import {
  ANCHORS,
  ELEMENTS,
  IDENTIFIERS,
  isKnownAttribute,
  LINKS,
  SOURCES,
  LAYOUT,
} from './elementLists.ts'
import type { Attribute, Tag } from './tagParser.ts'

/** Returns the part [from, to) with its character references decoded as in that place. */
export const decoded = (
  layer: Layer,
  from: number,
  to: number,
  escape: (words: string) => string,
  place: ReferencePlace = 'text',
): Layer => {
  const built = new LayerBuilder(layer, from)
  for (let at = from; at < to;) {
    const found = layer.text.charAt(at) === '&' ? referenceAt(layer.text, at, place) : null
    if (found && at + found.length <= to) {
      built.add(found.meaning, at, at + found.length)
      at += found.length
      continue
    }
    const next = layer.text.indexOf('&', at + 1)
    const until = next === -1 || next > to ? to : next
    built.copy(at, until)
    at = until
  }
  return built.build(escape)
}

/** Each id in the value: `for` has one, `aria-labelledby` several, `href` one with a #. */
const readAnchors = (value: Layer, source: SourceText): void => {
  for (const id of value.text.matchAll(/[^\s#]+/g))
    source.label(stretch(value, id.index, id.index + id[0].length), anchorOf(id[0]))
}

const readAttribute = (
  tag: string,
  layer: Layer,
  attribute: Attribute,
  source: SourceText,
  depth: number,
): void => {
  const { name, start, end, quoted } = attribute
  if (start === end) return
  const value = decoded(layer, start, end, quoted ? escapeHtml : escapeUnquoted, 'value')
  const layout = LAYOUT.has(name)
  if (LINKS.has(name) && !FRAGMENT.test(value.text)) return source.link(value)
  if (LINKS.has(name) || ANCHORS.has(name) || (name === 'name' && /^(?:a|map)$/.test(tag)))
    return readAnchors(value, source)
  if (SOURCES.has(name)) return source.address(value)
  if (IDENTIFIERS.has(name)) return source.slug(value, { layout })
  if (isAddress(value.text)) return source.address(value)
  if (name === 'srcdoc' || name.startsWith('data-')) if (readInside(value, source, depth)) return
  if (name.startsWith('data-') && isToken(value.text)) return source.slug(value)
  source.words(value, name === 'alt' ? 'alt' : 'caption', {
    layout,
    detect: !layout && !/^on[a-z]+$/.test(name),
  })
}

/** Collects every value in a tag as a passage, and notes what belongs to HTML itself. */
export const readTag = (layer: Layer, tag: Tag, source: SourceText, depth: number): void => {
  if (ELEMENTS.has(tag.name)) source.ownWord(layer, tag.nameStart, tag.nameEnd)
  for (const attribute of tag.attributes) {
    if (isKnownAttribute(attribute.name))
      source.ownWord(layer, attribute.nameStart, attribute.nameEnd)
    readAttribute(tag.name, layer, attribute, source, depth)
  }
}
