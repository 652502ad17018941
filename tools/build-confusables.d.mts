/** Takes the table of the npm package unhomoglyph and its version; returns the text of src/newsroom/confusables.ts. */
export declare function confusablesFile(
  table: Readonly<Record<string, string>>,
  version: string,
): string
