import type { GateReason } from '#publishing/gateReasons.ts'
import { fieldIdOf } from './gate/placeWords.ts'

interface LexicalBlock {
  type?: unknown
  children?: unknown
  fields?: { blockType?: unknown; photo?: unknown }
}

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  const id = (value as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : null
}

/** The body's blocks as publishing counts them: without empty paragraphs. */
function blocksOf(data: Record<string, unknown>): LexicalBlock[] {
  const { root } = (data.body ?? {}) as { root?: { children?: unknown } }
  const children = Array.isArray(root?.children) ? (root.children as LexicalBlock[]) : []
  return children.filter(
    ({ type, children: inner }) =>
      type !== 'paragraph' || (Array.isArray(inner) && inner.length > 0),
  )
}

const photoIn = (block: LexicalBlock | undefined): string | null =>
  block?.fields?.blockType === 'photo' ? idOf(block.fields.photo) : null

/**
 * Takes a place and the form's data; returns the private id of the photo it means, or null.
 * `photos.0` counts each picture once, the lead photo first; `body.4` is the block itself.
 */
export function photoAt(place: GateReason['place'], data: Record<string, unknown>): string | null {
  const [field, index] = place.split('.')
  if (field === 'leadPhoto') return idOf(data.leadPhoto)
  const blocks = blocksOf(data)
  if (field === 'body') return photoIn(blocks[Number(index)])
  if (field !== 'photos') return null
  const all = [idOf(data.leadPhoto), ...blocks.map(photoIn)].filter((id) => id !== null)
  return [...new Set(all)][Number(index)] ?? null
}

const SHOWN = 'desk-shown'

/**
 * Scrolls the form to a place and marks it for a moment. In the text it scrolls to the paragraph
 * that contains `text`.
 */
export function showPlace(place: GateReason['place'], text: string | null): void {
  const [name, index] = place.split('.')
  const field = document.getElementById(
    name === 'photos' ? 'field-leadPhoto' : (fieldIdOf(place) ?? ''),
  )
  const editor =
    name === 'body'
      ? document.querySelector(
          '.rich-text-lexical [contenteditable="true"], .rich-text-lexical [contenteditable]',
        )
      : null
  const paragraphs = editor ? [...editor.children] : []
  const exact = paragraphs.filter((paragraph) => paragraph.textContent?.trim())[Number(index)]
  const holding = text
    ? paragraphs.find((paragraph) => paragraph.textContent?.includes(text))
    : undefined
  const target =
    (exact && (!text || exact.textContent?.includes(text)) ? exact : holding) ?? editor ?? field
  if (!target) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  target.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'center' })
  target.classList.add(SHOWN)
  window.setTimeout(() => target.classList.remove(SHOWN), 2500)
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.focus({ preventScroll: true })
  }
}
