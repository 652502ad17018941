import type { FindingCode } from '../passageTypes.ts'
import type { Span } from '../spans.ts'
import type { Writing } from './mentionExtent.ts'

/** A part of the text that names a protected person and will be replaced. */
export interface Recognised {
  start: number
  end: number
  /** Indexes in the list of people; several where protected people share what stands here. */
  people: number[]
  rule: string
  writing: Writing
  /** True for the plural that means the family: "the Garcias". */
  family: boolean
  whole: boolean
}

/** A part of the text that an editor must decide about. */
export interface Doubt extends Span {
  code: FindingCode
  person: number | null
  reason: string
  /** For a phrase that is asked about: the name in it. */
  name?: Span
}

/** What has been found in one passage so far. */
export class Findings {
  readonly names: Recognised[] = []
  readonly doubts: Doubt[] = []
  private readonly bySpan = new Map<string, Recognised>()
  readonly byStart = new Map<number, Recognised>()
  readonly byEnd = new Map<number, Recognised>()

  doubt(span: Span, code: FindingCode, person: number, reason: string, name?: Span): void {
    this.doubts.push({
      start: span.start,
      end: span.end,
      code,
      person,
      reason,
      ...(name && { name }),
    })
  }

  /** The same words may name several people. */
  name(recognised: Omit<Recognised, 'people'>, person: number): void {
    const key = `${recognised.start}-${recognised.end}`
    const same = this.bySpan.get(key)
    if (same) return void same.people.push(person)
    const name = { ...recognised, people: [person] }
    this.names.push(name)
    this.bySpan.set(key, name)
    this.byStart.set(name.start, name)
    this.byEnd.set(name.end, name)
  }
}
