import { flattenAllFields, type Block, type Field, type FlattenedField } from 'payload'
import { photosNamedIn } from '#richtext/photosNamedIn.ts'

/** A record that a document refers to. */
export interface Relation {
  /** Place in the document, such as `bylines.0.reporter`. */
  field: string
  collection: string
  id: string
}

type Doc = Record<string, unknown>

const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What Payload’s editor knows of the fields inside its nodes. */
interface TextEditor {
  editorConfig?: {
    features?: {
      getSubFields?: Map<string, (args: { node: Doc; req?: undefined }) => Field[]>
    }
  }
}

const listOf = (value: unknown): unknown[] =>
  value === null || value === undefined || value === '' ? [] : [value].flat()

/** Takes an id, a whole record or Payload's pair of collection and id; returns the relation. */
function relationOf(value: unknown, collection: string | null, field: string): Relation[] {
  if (isDoc(value) && typeof value.relationTo === 'string' && 'value' in value)
    return listOf(value.value).flatMap((one) => relationOf(one, value.relationTo as string, field))
  const id = isDoc(value) ? value.id : value
  // A number is no id here, but Payload would turn it into text.
  return collection !== null && (typeof id === 'string' || typeof id === 'number')
    ? [{ field, collection, id: String(id).toLowerCase() }]
    : []
}

const inRows = (
  blocks: readonly Block[] | null,
  fields: FlattenedField[],
  rows: unknown,
  at: string,
) =>
  listOf(rows).flatMap((row, index) => {
    if (!isDoc(row)) return []
    const block = blocks?.find(({ slug }) => slug === row.blockType)
    const inside = block ? flattenAllFields({ fields: block.fields }) : fields
    return inFields(inside, row, `${at}.${index}.`)
  })

/**
 * Returns the relations in every node of a text: in nodes that refer to a record, and in fields of
 * blocks and links.
 */
function inText(editor: TextEditor | undefined, text: unknown, field: string): Relation[] {
  const found: Relation[] = []
  const waiting: unknown[] = [text]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null) continue
    waiting.push(...(Object.values(node) as unknown[]))
    if (!isDoc(node)) continue
    // An upload, a relationship or a link to a record, in any node, known or not.
    if (typeof node.relationTo === 'string') found.push(...relationOf(node, null, field))
    const { type, fields } = node
    if (typeof type !== 'string' || !isDoc(fields)) continue
    const inside = editor?.editorConfig?.features?.getSubFields?.get(type)?.({ node }) ?? []
    found.push(...inFields(flattenAllFields({ fields: inside }), fields, `${field}.`))
  }
  // The access rule for photos reads texts in this way, and the writer sees what it finds.
  const photos = photosNamedIn({ body: text })
  return [...found, ...photos.flatMap((id) => relationOf(id, 'photos', field))]
}

function inFields(fields: readonly FlattenedField[], data: Doc, prefix: string): Relation[] {
  return fields.flatMap((field): Relation[] => {
    const value = data[field.name]
    if (value === undefined || value === null) return []
    const at = `${prefix}${field.name}`
    switch (field.type) {
      case 'relationship':
      case 'upload': {
        const collection = typeof field.relationTo === 'string' ? field.relationTo : null
        return listOf(value).flatMap((one) => relationOf(one, collection, at))
      }
      case 'array':
        return inRows(null, field.flattenedFields, value, at)
      case 'blocks':
        return inRows(field.blocks, [], value, at)
      case 'group':
      case 'tab':
        return isDoc(value) ? inFields(field.flattenedFields, value, `${at}.`) : []
      case 'richText':
        return inText(field.editor as TextEditor | undefined, value, at)
      default:
        return []
    }
  })
}

/**
 * Takes the fields of a collection or of settings and a document; returns every record that the
 * document refers to: in relations and uploads at any depth of groups, rows and blocks, and in the
 * nodes of texts.
 */
export const relationsIn = (
  fields: readonly FlattenedField[],
  document: Record<string, unknown>,
): Relation[] => inFields(fields, document, '')
