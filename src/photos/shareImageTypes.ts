// Only sizes and words: drawing needs fonts and a decoder, which only the image worker loads.

/** Pixels. The shape in which networks show a link (Open Graph, 1.91:1). */
export const SHARE_SIZE = { width: 1200, height: 630 } as const

export interface ShareWords {
  /** As readers get it, so without withheld names. */
  headline: string
  /** '' for none. */
  section: string
  newsroom: string
  /** Language code (BCP 47). */
  lang: string
}
