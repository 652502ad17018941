/** A file and its text. */
export interface Source {
  readonly file: string
  readonly text: string
}

/** Reads the sources below a folder. */
export function sourcesBelow(folder: string): Promise<Source[]>

/** Finds the one place in the sources where `find` stands; returns the file before and after the change, or the `fault`. */
export function mutate(
  sources: readonly Source[],
  find: string,
  replace: string,
):
  | {
      readonly file: string
      readonly original: string
      readonly text: string
      readonly fault?: never
    }
  | {
      readonly fault: string
      readonly file?: never
      readonly original?: never
      readonly text?: never
    }
