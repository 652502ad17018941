import type { PreviewRun } from '../deskApi.ts'

/** A replacement in the preview: what readers get, what the draft says, and why. */
export interface Replacement {
  text: string
  original: string
  rule: string
}

/** Returns the replacements among runs of text, in order. */
export const replacementsOf = (runs: readonly PreviewRun[]): Replacement[] =>
  runs.flatMap(({ text, original, rule }) =>
    original === null ? [] : [{ text, original, rule: rule ?? '' }],
  )

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? '')

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
}
/** The text of a piece of HTML, with all forms of the apostrophe made the same. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll("'", '’')

/**
 * Takes the body’s HTML, in which each replacement is in a `<mark>` without attributes, and the
 * body’s replacements in reading order. Returns the HTML with each mark numbered and reachable by
 * keyboard, and the replacement for each number. A replacement without a mark (a link whose address
 * was dropped) is skipped. A mark that fits no replacement stays as it is.
 */
export function numberMarks(
  html: string,
  replacements: readonly Replacement[],
  describe: (replacement: Replacement) => string,
): string {
  let next = 0
  return html.replaceAll(/<mark>(.*?)<\/mark>/gsu, (whole, inside: string) => {
    const at = replacements.findIndex(
      (candidate, index) => index >= next && wordsOf(candidate.text) === wordsOf(inside),
    )
    const found = replacements[at]
    if (found === undefined) return whole
    next = at + 1
    return `<mark class="desk-mark" tabindex="0" data-said="${escaped(describe(found))}">${inside}<span class="desk-unseen"> (${escaped(describe(found))})</span></mark>`
  })
}
