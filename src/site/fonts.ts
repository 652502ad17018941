import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A font file that the site serves itself. */
export interface FontFile {
  path: string
  type: 'font/woff2'
  body: Buffer
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,' +
  'U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,' +
  'U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

interface Cut {
  family: 'Homeroom Serif' | 'Homeroom Sans'
  style: 'normal' | 'italic'
  /**
   * Path within a package on npm. Source Serif 4 and Public Sans are both under the SIL Open Font
   * License.
   */
  file: string
  range: string
}

const serif = (subset: string, style: Cut['style']) =>
  `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-${style}.woff2`
const sans = (subset: string) =>
  `@fontsource-variable/public-sans/files/public-sans-${subset}-wght-normal.woff2`

/**
 * Each file has every weight. A browser fetches only the files whose letters and style a page uses.
 */
const CUTS: readonly Cut[] = [
  { family: 'Homeroom Serif', style: 'normal', file: serif('latin', 'normal'), range: LATIN },
  {
    family: 'Homeroom Serif',
    style: 'normal',
    file: serif('latin-ext', 'normal'),
    range: LATIN_EXT,
  },
  { family: 'Homeroom Serif', style: 'italic', file: serif('latin', 'italic'), range: LATIN },
  {
    family: 'Homeroom Serif',
    style: 'italic',
    file: serif('latin-ext', 'italic'),
    range: LATIN_EXT,
  },
  { family: 'Homeroom Sans', style: 'normal', file: sans('latin'), range: LATIN },
  { family: 'Homeroom Sans', style: 'normal', file: sans('latin-ext'), range: LATIN_EXT },
]

function fontFile({ file }: Cut): FontFile {
  const body = readFileSync(require.resolve(file))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.woff2$/, '')
  return { path: `/assets/${name}-${hash}.woff2`, type: 'font/woff2', body }
}

const made = CUTS.map((cut) => ({ ...cut, served: fontFile(cut) }))

export const fontFiles: readonly FontFile[] = made.map(({ served }) => served)

/**
 * The font of headlines and text, fetched first. On a slow phone a second one would delay the lead
 * picture.
 */
export const preloads: readonly { path: string; type: string }[] = made
  .filter(
    ({ family, style, range }) =>
      family === 'Homeroom Serif' && style === 'normal' && range === LATIN,
  )
  .map(({ served: { path, type } }) => ({ path, type }))

/**
 * Measures of a font in ems: mean width of a letter in English text, and how far letters reach
 * above and below the line.
 */
interface Measures {
  width: number
  ascent: number
  descent: number
}

// From the fonts' own tables, as published in @capsizecss/metrics.
const SERIF = { ascent: 1.036, descent: 0.335 }
const SANS = { ascent: 0.95, descent: 0.225 }

/**
 * A font of the reader's device, scaled to the width and height of the web font, so that nothing
 * moves when the web font arrives. Times and Arial, their copies on Linux and ChromeOS, and the
 * fonts of Android.
 */
interface FallbackFont {
  family: string
  weight: '200 599' | '600 900'
  style: 'normal' | 'italic'
  local: readonly string[]
  /** Mean width of its letters, in ems. */
  width: number
  wanted: Measures
}

const TIMES = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos']
const ARIAL = ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo']
const bold = (names: readonly string[]) => names.map((name) => `${name} Bold`)

const FALLBACK_FONTS: readonly FallbackFont[] = [
  {
    family: 'Serif Standby',
    weight: '200 599',
    style: 'normal',
    local: TIMES,
    width: 832 / 2048,
    wanted: { ...SERIF, width: 0.479 },
  },
  {
    family: 'Serif Standby',
    weight: '600 900',
    style: 'normal',
    local: [...bold(TIMES), 'TimesNewRomanPS-BoldMT'],
    width: 886 / 2048,
    wanted: { ...SERIF, width: 0.494 },
  },
  {
    family: 'Serif Standby',
    weight: '200 599',
    style: 'italic',
    local: [...TIMES.map((name) => `${name} Italic`), 'TimesNewRomanPS-ItalicMT'],
    width: 836 / 2048,
    wanted: { ...SERIF, width: 0.441 },
  },
  {
    family: 'Serif Standby Android',
    weight: '200 599',
    style: 'normal',
    local: ['Noto Serif'],
    width: 0.481,
    wanted: { ...SERIF, width: 0.479 },
  },
  {
    family: 'Serif Standby Android',
    weight: '600 900',
    style: 'normal',
    local: ['Noto Serif Bold'],
    width: 0.512,
    wanted: { ...SERIF, width: 0.494 },
  },
  {
    family: 'Sans Standby',
    weight: '200 599',
    style: 'normal',
    local: ARIAL,
    width: 913 / 2048,
    wanted: { ...SANS, width: 0.4675 },
  },
  {
    family: 'Sans Standby',
    weight: '600 900',
    style: 'normal',
    local: [...bold(ARIAL), 'Arial-BoldMT'],
    width: 983 / 2048,
    wanted: { ...SANS, width: 0.4795 },
  },
  {
    family: 'Sans Standby Android',
    weight: '200 599',
    style: 'normal',
    local: ['Roboto'],
    width: 911 / 2048,
    wanted: { ...SANS, width: 0.4675 },
  },
  {
    family: 'Sans Standby Android',
    weight: '600 900',
    style: 'normal',
    local: ['Roboto Bold'],
    width: 926 / 2048,
    wanted: { ...SANS, width: 0.4795 },
  },
]

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`

function fallbackFace({ family, weight, style, local, width, wanted }: FallbackFont): string {
  const size = wanted.width / width
  return (
    `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; ` +
    `src: ${local.map((name) => `local('${name}')`).join(', ')}; size-adjust: ${percent(size)}; ` +
    `ascent-override: ${percent(wanted.ascent / size)}; descent-override: ${percent(wanted.descent / size)}; ` +
    'line-gap-override: 0%; }'
  )
}

/** The `@font-face` rules, with the addresses of the font files. */
export const fontFaces: string = [
  ...made.map(
    ({ family, style, range, served }) =>
      `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: 200 900; font-display: swap; ` +
      `src: url(${served.path}) format('woff2'); unicode-range: ${range}; }`,
  ),
  ...FALLBACK_FONTS.map(fallbackFace),
  '',
].join('\n')
