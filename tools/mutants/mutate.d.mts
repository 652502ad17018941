/** Finds the one place below a folder where `find` stands; returns the file before and after the change, or the `fault`. */
export function mutate(
  folder: string,
  find: string,
  replace: string,
): Promise<
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
>
