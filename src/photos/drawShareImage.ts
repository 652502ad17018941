import { createRequire } from 'node:module'
import sharp, { type OverlayOptions } from 'sharp'
import { SHARE_SIZE, type ShareWords } from './shareImageTypes.ts'

const PAPER = '#faf6ee'
const INK = '#1c1a17'
const QUIET = '#6b645a'
const ACCENT = '#9c2f22'

const MARGIN = 80
const MEASURE = SHARE_SIZE.width - 2 * MARGIN
/**
 * Lower edge of the section's name, in pixels. The upper edge depends on accents of capital
 * letters.
 */
const SECTION_FOOT = 116
/** Where the headline goes, in pixels: below the section, above the newsroom's name. */
const HEADLINE = { top: 158, height: 340 }
/** Pixels, the largest first: a short headline is set large. */
const SIZES = [92, 80, 70, 62, 56] as const
/** Share of the line height that the font itself would have. */
const LEADING = 0.84
/** The most characters that are drawn; headlines are shorter. */
const LONGEST = 400

const require = createRequire(import.meta.url)

/**
 * Source Serif 4 (SIL Open Font License), from our own file: a server may have no fonts, and two
 * machines seldom have the same.
 */
const FACES = {
  bold: 'Bold',
  semibold: 'SemiBold',
  regular: 'Regular',
} as const
const NUMBER = { bold: 700, semibold: 600, regular: 400 } as const

const faceFile = (face: keyof typeof FACES): string => {
  const name = `${NUMBER[face]}${FACES[face]}`
  return require.resolve(`@expo-google-fonts/source-serif-4/${name}/SourceSerif4_${name}.ttf`)
}

/**
 * Removes what must not be drawn: control characters, marks that change the direction of writing,
 * and pictographs, which a text font does not have. Markup of Pango is escaped.
 */
const plain = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(
        /[\p{Cc}\p{Cs}\p{Co}\u202A-\u202E\u2066-\u2069\uFE0F]|\p{Extended_Pictographic}/gu,
        ' ',
      )
      .replace(/\s+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST)
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

interface Setting {
  text: string
  face: keyof typeof FACES
  size: number
  colour: string
  lang: string
  /** Extra space between letters, in hundredths of an em. */
  spacing?: number
}

interface Drawn extends Pick<OverlayOptions, 'raw'> {
  input: Buffer
  width: number
  height: number
}

/** Puts what was drawn at a place, in pixels from the upper left corner. */
const placed = ({ input, raw }: Drawn, left: number, top: number): OverlayOptions => ({
  input,
  raw,
  left,
  top,
})

async function set({ text, face, size, colour, lang, spacing }: Setting): Promise<Drawn> {
  const tracking = spacing ? ` letter_spacing="${Math.round(spacing * size * 10.24)}"` : ''
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" lang="${lang}" line_height="${LEADING}"${tracking}>${escaped(text)}</span>`,
      font: `Source Serif 4 ${FACES[face]} ${size}px`,
      fontfile: faceFile(face),
      width: MEASURE,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return { input: data, raw: { width, height, channels }, width, height }
}

const fits = (drawn: Drawn): boolean =>
  drawn.height <= HEADLINE.height && drawn.width <= MEASURE + 4

/**
 * Draws the headline as large as it fits. One that is far too long ends after a word, with an
 * ellipsis.
 */
async function setHeadline(text: string, lang: string): Promise<Drawn> {
  const at = (size: number, words: string) =>
    set({ text: words, face: 'bold', size, colour: INK, lang })
  for (const size of SIZES) {
    const drawn = await at(size, text)
    if (fits(drawn)) return drawn
  }
  const smallest = SIZES[SIZES.length - 1] ?? 56
  // Words, or letters where the text has no spaces.
  const parts = text.includes(' ') ? text.split(/(?<= )/u) : [...text]
  const cut = (kept: number) =>
    `${parts
      .slice(0, kept)
      .join('')
      .replace(/[\s\p{P}]+$/u, '')}…`
  let [kept, most] = [1, parts.length]
  while (kept < most) {
    const middle = Math.ceil((kept + most) / 2)
    if (fits(await at(smallest, cut(middle)))) kept = middle
    else most = middle - 1
  }
  const drawn = await at(smallest, cut(kept))
  // One word is longer than five lines: draw its beginning.
  return fits(drawn) ? drawn : at(smallest, `${[...text].slice(0, 60).join('')}…`)
}

/**
 * Draws the picture that social networks show with a link to a story: the section, the headline,
 * the newsroom. It has no photo, because networks keep their copies. Takes the words as readers get
 * them; returns a JPEG of 1200 by 630 pixels without metadata.
 */
export async function drawShareImage(words: ShareWords): Promise<Buffer> {
  const lang = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(words.lang) ? words.lang : 'en'
  const [headline, section, newsroom] = [words.headline, words.section, words.newsroom].map(plain)
  const layers: OverlayOptions[] = []
  const block = (left: number, top: number, width: number, height: number, background: string) =>
    layers.push({ input: { create: { width, height, channels: 3, background } }, left, top })
  block(0, 0, SHARE_SIZE.width, 14, ACCENT)
  block(MARGIN, 536, MEASURE, 2, INK)
  const short = (text: string) =>
    [...text].length > 48 ? `${[...text].slice(0, 47).join('')}…` : text
  if (section) {
    const text = short(section).toLocaleUpperCase(lang)
    const drawn = await set({
      text,
      face: 'semibold',
      size: 28,
      colour: ACCENT,
      lang,
      spacing: 8,
    })
    layers.push(placed(drawn, MARGIN, SECTION_FOOT - drawn.height))
  }
  if (headline) {
    const drawn = await setHeadline(headline, lang)
    layers.push(placed(drawn, MARGIN, HEADLINE.top))
  }
  if (newsroom) {
    const drawn = await set({
      text: short(newsroom),
      face: 'semibold',
      size: 34,
      colour: QUIET,
      lang,
    })
    layers.push(placed(drawn, MARGIN, 558))
  }
  return (
    sharp({ create: { ...SHARE_SIZE, channels: 3, background: PAPER } })
      .composite(layers)
      // Not mozjpeg: it takes six times as long and saves an eighth of the bytes.
      .jpeg({ quality: 88, progressive: true, chromaSubsampling: '4:4:4' })
      .toBuffer()
  )
}
