import type { Scene } from '../recognizers/passageContext.ts'
import { insideQuotation, isPullQuote } from './grammar.ts'
import { apostropheOf } from './possessive.ts'
import type { Operation } from './replacementTypes.ts'

const OPENS = /[“«"‘']$/u
const CLOSES = /^(?:[,.;:!?…]*)[”»"’'](?!\p{L})/u

/** Characters of a quotation behind a name in which its end is looked for. */
const LONGEST = 1_000

/** True where a speaker's words are changed, and not the only words between quotation marks. */
const changesQuotation = (scene: Scene, start: number, end: number): boolean => {
  const { text, surface } = scene
  if (isPullQuote(scene)) return true
  if (surface !== 'prose' || !insideQuotation(text, start)) return false
  // A quotation of several paragraphs closes only in the last.
  if (!/^["“«]/u.test(text) && !/[”»"]/u.test(text.slice(end, end + LONGEST))) return false
  return !(
    OPENS.test(text.slice(Math.max(0, start - 1), start)) && CLOSES.test(text.slice(end, end + 8))
  )
}

/**
 * Puts what Homeroom writes inside a quotation between square brackets: “[The student] never stops
 * talking”. Nobody said these words (AP Stylebook, "quotations in the news": never alter a quotation;
 * Chicago Manual of Style 13.60: an interpolation stands in brackets). Takes the passage and an
 * operation; returns it unchanged outside a quotation, and where the reporter's own words stand for
 * the name.
 */
export const inBrackets = (scene: Scene, operation: Operation): Operation => {
  const [only, ...others] = operation.edits
  if (!only || others.some((edit) => edit.replacement !== '')) return operation
  // An article before the reporter's own words: "[A ]junior" would be worse.
  if (only.rule === 'grammar' || /^$|\s$/u.test(only.replacement)) return operation
  const { start, end, replacement } = only
  const last = others.at(-1)?.end ?? end
  if (!changesQuotation(scene, start, last)) return operation
  const owning =
    others.length === 0 ? /^['’ʼ＇][sS](?!\p{L})/u.exec(scene.text.slice(end, end + 3)) : null
  const written = owning ? `[${replacement}${apostropheOf(scene.text)}s]` : `[${replacement}]`
  const changed = { ...only, end: end + (owning?.[0].length ?? 0), replacement: written }
  return { ...operation, edits: [changed, ...others] }
}
