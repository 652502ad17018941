// The size and the words alone: drawing needs fonts and a decoder, which only the image worker loads.

/** Pixels; what networks show a link with (Open Graph, 1.91:1). */
export const SHARE_SIZE = { width: 1200, height: 630 } as const

export interface ShareWords {
  /** As readers get it: withheld names are withheld here too. */
  headline: string
  /** '' for none. */
  section: string
  newsroom: string
  /** BCP 47. */
  lang: string
}
