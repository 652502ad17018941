/** The formats that can be checked. `checkText.ts` says who reads each. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'url', 'filename'] as const
export type Format = (typeof FORMATS)[number]

/** True for a format that can be checked. */
export const isFormat = (format: string): format is Format =>
  (FORMATS as readonly string[]).includes(format)

/** The format of a file, by the ending of its name in small letters. */
export const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
}
