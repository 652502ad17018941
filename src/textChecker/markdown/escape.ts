/** Escapes words so that Markdown shows them unchanged. */
export const escapeMarkdown = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
    .replace(
      /^(\s*)([#+-]|\d{1,9}[.)])(?=\s)/,
      (_, spaces: string, mark: string) => `${spaces}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
