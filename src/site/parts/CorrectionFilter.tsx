import { CORRECTION_KINDS, type CorrectionKind } from '#newsroom/corrections.ts'
import type { Paper } from '../pageTypes.ts'
import { wordsIn } from '../siteText.ts'

/** Which corrections a reader asks for; '' where anything will do. */
export interface CorrectionChoice {
  kind: CorrectionKind | ''
  section: string
  /** YYYY-MM-DD, of the newsroom's calendar. */
  from: string
  to: string
}

export const CHOICES = [
  'kind',
  'section',
  'from',
  'to',
] as const satisfies readonly (keyof CorrectionChoice)[]

const DAY = /^\d{4}-\d{2}-\d{2}$/u

const isDay = (text: string): boolean =>
  DAY.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** Reads the form's fields, empty ones as not given; null where one holds what the form could not have sent. */
export function readChoice(query: URLSearchParams): CorrectionChoice | null {
  const [kind = '', section = '', from = '', to = ''] = CHOICES.map((name) => query.get(name) ?? '')
  const known = CORRECTION_KINDS.find((one) => one === kind)
  const fits =
    (kind === '' || known) &&
    /^[a-z0-9-]{0,200}$/u.test(section) &&
    [from, to].every((day) => day === '' || isDay(day))
  return fits ? { kind: known ?? '', section, from, to } : null
}

/** The log's path with what was chosen, in one order whatever came in. */
export function choicePath(choice: CorrectionChoice): string {
  const given = CHOICES.flatMap((name) => (choice[name] ? [[name, choice[name]]] : []))
  return given.length > 0 ? `/corrections?${new URLSearchParams(given).toString()}` : '/corrections'
}

/** A plain form that asks for the same page again: it needs no script. */
export function CorrectionFilter({ choice, paper }: { choice: CorrectionChoice; paper: Paper }) {
  const words = wordsIn(paper.lang)
  return (
    <form
      action="/corrections"
      className="filter"
      method="get"
      role="search"
      aria-label={words.filter}
    >
      <label>
        {words.kindOfCorrection}
        <select name="kind" defaultValue={choice.kind}>
          <option value="">{words.allKinds}</option>
          {CORRECTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.section}
        <select name="section" defaultValue={choice.section}>
          <option value="">{words.allSections}</option>
          {paper.sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.from}
        <input type="date" name="from" defaultValue={choice.from} />
      </label>
      <label>
        {words.to}
        <input type="date" name="to" defaultValue={choice.to} />
      </label>
      <button type="submit">{words.filter}</button>
    </form>
  )
}
