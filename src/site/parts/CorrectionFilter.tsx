import { CORRECTION_KINDS, type CorrectionKind } from '#newsroom/corrections.ts'
import type { Paper } from '../pageTypes.ts'
import { wordsIn } from '../siteText.ts'

/** Which corrections a reader asks for. '' in a field means any. */
export interface CorrectionChoice {
  kind: CorrectionKind | ''
  section: string
  /** First day, YYYY-MM-DD, in the newsroom's time zone. */
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

/**
 * Reads the form's fields; a missing one counts as empty. Null where a value is not one that the
 * form offers.
 */
export function readChoice(query: URLSearchParams): CorrectionChoice | null {
  const [kind = '', section = '', from = '', to = ''] = CHOICES.map((name) => query.get(name) ?? '')
  const known = CORRECTION_KINDS.find((one) => one === kind)
  const fits =
    (kind === '' || known) &&
    /^[a-z0-9-]{0,200}$/u.test(section) &&
    [from, to].every((day) => day === '' || isDay(day))
  return fits ? { kind: known ?? '', section, from, to } : null
}

/** Returns the path of the log with this choice. The order of the parameters is always the same. */
export function choicePath(choice: CorrectionChoice): string {
  const given = CHOICES.flatMap((name) => (choice[name] ? [[name, choice[name]]] : []))
  return given.length > 0 ? `/corrections?${new URLSearchParams(given).toString()}` : '/corrections'
}

/** A plain form that asks for the same page again. It needs no script. */
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
