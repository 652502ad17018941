import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import type { Span } from '#anonymization/spans.ts'

/** Characters of a line that are read on each side of a name. */
const FARTHEST = 200

const ITEM = /^\s*(?:\d{1,3}[.)]|[-•*]|\|.*\||\|)?\s*$/u
const AFTER_ITEM = /^(?:\s?[\u2014\u2013|:\t-]\s?\S?|,? \(?\d|,?\s*$|\s{2,}|\.{2,})/u
/** "Honor roll, grade 11:" and what stands between it and the name. */
const LABELLED =
  /(?:^|[.;|]\s?)[^.!?:;"“”]{1,50}(?::|\s[\u2014\u2013-])\s(?:[^.!?“”]{0,160}(?:[,;/]|\band\b|\by\b)\s?)?$/u
const NUMBERED = /(?:^|[,;:—–]\s)\d{1,3}\.\s$/u
const AFTER_LABEL =
  /^(?:\s\d|[,;/)]|\s\((?!left|right|center|top|bottom|front|back|izq|der|centro)|\.?\s*$|\. |\s(?:def\.|and|y|vs\.?|[\u2014\u2013-])\s)/u

/** "The club has a new coordinator: Ana. She": a sentence that says who it is, with more behind it. */
const isSentence = (ahead: string, behind: string): boolean =>
  /^\. \S/u.test(behind) && /(?:^|[.!?]\s)\p{Lu}[^.!?:;,]*(?: [^.!?:;,\s]+){4,}: $/u.test(ahead)

/**
 * True for a name in a list of results, a cast, an honor roll or a table, where a description would
 * be repeated on every line: "1. Ana Ruiz, 18:42", "Goals: Ruiz 2, Tran", "| Ana Ruiz | Discus |".
 */
export const isInListLine = ({ text, surface }: Scene, { start, end }: Span): boolean => {
  if (surface === 'headline' || surface === 'label' || surface === 'slug' || surface === 'url')
    return false
  const least = Math.max(0, start - FARTHEST)
  const near = text.slice(least, start)
  const ahead = near.slice(near.lastIndexOf('\n') + 1)
  const rest = text.slice(end, end + FARTHEST)
  const newline = rest.indexOf('\n')
  const behind = newline < 0 ? rest : rest.slice(0, newline)
  if (ITEM.test(ahead) && AFTER_ITEM.test(behind)) {
    const marked = /\S/.test(ahead) || newline >= 0 || /\n\s*$/.test(near)
    // A whole passage that is one name, or one line without a full stop, is an item of a list too.
    return marked || (text.length < 80 && !/[.!?]["”’)]*\s*$/.test(text) && /\S/.test(behind))
  }
  if (NUMBERED.test(ahead)) return true
  return LABELLED.test(ahead) && AFTER_LABEL.test(behind) && !isSentence(ahead, behind)
}
