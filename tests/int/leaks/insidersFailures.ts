import { lettersOf } from '#leakScan/foldForScan.ts'
import { stringsOf } from './insidersWords.ts'

/** Something that may not be. `kind` with `where` and `what` says the same of the same fault, in whatever run. */
export interface Failure {
  kind:
    | 'a withheld name is public'
    | 'a change without an editor’s entry'
    | 'Homeroom added words'
    | 'Homeroom changed something without an entry'
    | 'a reporter’s act cleared what others made'
    | 'an address confirms a withheld name'
    | 'an answer of 500'
  /** Key of the document. */
  where: string
  what: string
}

/** The string of an edition in which a name stands, or all of a field where it is spread. */
export function snippet(content: unknown, name: string): string {
  const strings = stringsOf(content)
  const whole = strings.find(({ text }) => lettersOf(text).includes(name))
  return whole ? `${whole.field}: ${whole.text.slice(0, 200)}` : 'spread over nodes'
}
