/** One way to break Homeroom: the text `find` in the sources becomes `replace`, and `tests` should notice. */
export interface Mutant {
  readonly id: string
  readonly breaks: string
  readonly find: string
  readonly replace: string
  readonly project: string
  readonly tests: readonly string[]
}
export const MUTANTS: readonly Mutant[]
