import type { Photo } from '#public/schemas.ts'

type Rendition = Photo['renditions'][number]

const SOURCE_FORMATS = ['avif', 'webp'] as const

const byWidth = (renditions: readonly Rendition[]): Rendition[] =>
  [...renditions].sort((a, b) => a.width - b.width)

const srcset = (renditions: readonly Rendition[]): string =>
  byWidth(renditions)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ')

/** The files that every browser and every other site can show, smallest first. */
export function plainRenditions(photo: Photo): Rendition[] {
  const jpegs = photo.renditions.filter(({ format }) => format === 'jpeg')
  return byWidth(jpegs.length > 0 ? jpegs : photo.renditions)
}

interface Props {
  photo: Photo
  /** How wide it stands, in the notation of the `sizes` attribute. */
  sizes: string
  /** True for the picture a reader sees first: it is not to wait. */
  first?: boolean
  /** True where a link beside it says the same: the words are then left to the link. */
  decorative?: boolean
}

/** A picture in the best format the browser knows, at the size it needs, with its room kept free while it loads. */
export function Picture({ photo, sizes, first = false, decorative = false }: Props) {
  const plain = plainRenditions(photo)
  const largest = plain.at(-1)
  if (!largest) return null
  return (
    <picture>
      {SOURCE_FORMATS.map((format) => {
        const files = photo.renditions.filter((rendition) => rendition.format === format)
        return files.length > 0 ? (
          <source key={format} type={`image/${format}`} srcSet={srcset(files)} sizes={sizes} />
        ) : null
      })}
      <img
        src={largest.url}
        srcSet={srcset(plain)}
        sizes={sizes}
        width={photo.width}
        height={photo.height}
        alt={decorative ? '' : photo.alt}
        loading={first ? 'eager' : 'lazy'}
        decoding={first ? 'auto' : 'async'}
        fetchPriority={first ? 'high' : undefined}
      />
    </picture>
  )
}

/** Caption and credit below a picture; the house style may already have put the credit in parentheses. */
export function CaptionedPicture({ photo, ...rest }: Omit<Props, 'decorative'>) {
  const { caption, credit } = photo
  // A caption under nothing would describe a picture that nobody can see.
  if (photo.renditions.length === 0) return null
  const creditLine = /^\(.*\)$/s.test(credit) ? credit : `(${credit})`
  return (
    <figure className="photo">
      <Picture photo={photo} {...rest} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span className="credit">{creditLine}</span>}
        </figcaption>
      )}
    </figure>
  )
}
