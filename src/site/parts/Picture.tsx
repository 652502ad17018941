import type { Photo } from '#client/clientTypes.ts'

type Rendition = Photo['renditions'][number]

const SOURCE_FORMATS = ['avif', 'webp'] as const

const byWidth = (renditions: readonly Rendition[]): Rendition[] =>
  [...renditions].sort((a, b) => a.width - b.width)

const srcset = (renditions: readonly Rendition[]): string =>
  byWidth(renditions)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ')

/** Returns the files that every browser and every other site can show, smallest first. */
export function plainRenditions(photo: Photo): Rendition[] {
  const jpegs = photo.renditions.filter(({ format }) => format === 'jpeg')
  return byWidth(jpegs.length > 0 ? jpegs : photo.renditions)
}

/** The files of a picture in the shape that is wanted; the whole picture where it was never cut. */
function filesIn(photo: Photo, shape: Props['shape']): readonly Rendition[] {
  const cut = shape === undefined ? [] : photo.crops[shape]
  return cut.length > 0 ? cut : photo.renditions
}

interface Props {
  photo: Photo
  /** How wide the picture is shown, in the format of the HTML attribute `sizes`. */
  sizes: string
  /** True for the picture that a reader sees first: it is loaded at once. */
  first?: boolean
  /** True where a link beside it says the same: a screen reader then reads only the link. */
  decorative?: boolean
  /** Cut around its focal point to this shape. Left out: the whole picture. */
  shape?: keyof Photo['crops']
  /** True outside a page of the site: shows no placeholder. */
  bare?: boolean
}

/**
 * A picture in the best format that the browser knows, at the size it needs. Its space is kept free
 * while it loads and shows a small blurred copy.
 */
export function Picture({
  photo,
  sizes,
  first = false,
  decorative = false,
  shape,
  bare = false,
}: Props) {
  const files = filesIn(photo, shape)
  const jpegs = byWidth(files.filter(({ format }) => format === 'jpeg'))
  const plain = jpegs.length > 0 ? jpegs : byWidth(files)
  const largest = plain.at(-1)
  if (!largest) return null
  return (
    <span className="picture">
      {photo.placeholder !== '' && !bare && (
        <img className="placeholder" src={photo.placeholder} alt="" aria-hidden="true" />
      )}
      <picture>
        {SOURCE_FORMATS.map((format) => {
          const sources = files.filter((rendition) => rendition.format === format)
          return sources.length > 0 ? (
            <source key={format} type={`image/${format}`} srcSet={srcset(sources)} sizes={sizes} />
          ) : null
        })}
        <img
          src={largest.url}
          srcSet={srcset(plain)}
          sizes={sizes}
          width={largest.width}
          height={largest.height}
          alt={decorative ? '' : photo.alt}
          loading={first ? 'eager' : 'lazy'}
          decoding={first ? 'auto' : 'async'}
          fetchPriority={first ? 'high' : undefined}
        />
      </picture>
    </span>
  )
}

/**
 * A picture with caption and credit below. The house style may already have put the credit in
 * parentheses.
 */
export function CaptionedPicture({ photo, ...rest }: Omit<Props, 'decorative'>) {
  const { caption, credit } = photo
  // Without files there is no picture, so there is nothing for a caption to describe.
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
