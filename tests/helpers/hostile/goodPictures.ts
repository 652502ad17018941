import sharp, { type Sharp } from 'sharp'

/** A picture that no encoder can shrink to nothing, so that every cut takes something away. */
const grain = (width = 96, height = 64): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#7a8a9a',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })

const made = (name: string, picture: Sharp) =>
  picture.toBuffer().then((bytes) => [name, bytes] as const)

/** Pictures as cameras, phones and programs write them: each may come in. */
export const goodPictures = async (): Promise<Record<string, Buffer>> =>
  Object.fromEntries(
    await Promise.all([
      made('JPEG', grain().jpeg()),
      made('JPEG, progressive', grain().jpeg({ progressive: true })),
      made('JPEG, grey', grain().toColourspace('b-w').jpeg()),
      made('JPEG, CMYK', grain().toColourspace('cmyk').jpeg()),
      made(
        'JPEG, CMYK with a profile',
        grain().toColourspace('cmyk').withIccProfile('cmyk').jpeg(),
      ),
      made('JPEG, Display P3', grain().withIccProfile('p3').jpeg()),
      made('PNG', grain().png()),
      made('PNG, interlaced', grain().png({ progressive: true })),
      made('PNG, palette', grain().png({ palette: true, colours: 16 })),
      made('PNG, see-through', grain().ensureAlpha(0.5).png()),
      made('PNG, 16 bit', grain().toColourspace('rgb16').png()),
      made('PNG, grey of 16 bit', grain().toColourspace('grey16').png()),
      made('WebP', grain().webp()),
      made('WebP, lossless', grain().webp({ lossless: true })),
      made('WebP, see-through', grain().ensureAlpha(0.5).webp()),
      made('AVIF', grain().avif({ effort: 0 })),
      made('AVIF, see-through', grain().ensureAlpha(0.5).avif({ effort: 0 })),
      made('TIFF', grain().tiff({ compression: 'none' })),
      made('TIFF, LZW', grain().tiff({ compression: 'lzw' })),
      made(
        'TIFF, tiles',
        grain().tiff({ compression: 'lzw', tile: true, tileWidth: 32, tileHeight: 32 }),
      ),
      made('TIFF, JPEG inside', grain().tiff({ compression: 'jpeg' })),
      made('TIFF, 16 bit', grain().toColourspace('rgb16').tiff({ compression: 'none' })),
      made('TIFF, CMYK', grain().toColourspace('cmyk').tiff({ compression: 'lzw' })),
      made('TIFF, Lab', grain().toColourspace('lab').tiff({ compression: 'none' })),
      made('TIFF, Lab of 16 bit', grain().toColourspace('labs').tiff({ compression: 'none' })),
      made('TIFF, one bit', grain().toColourspace('b-w').tiff({ bitdepth: 1 })),
      made('a picture of 16 pixels', grain(16, 16).png()),
    ]),
  )

const two = () =>
  Promise.all([grain(32, 32).png().toBuffer(), grain(32, 32).png().toBuffer()]).then((frames) =>
    sharp(frames, { join: { animated: true } }),
  )

/** What moves, or has pages. */
export const movingPictures = async (): Promise<Record<string, Buffer>> => ({
  'WebP, animated': await (await two()).webp().toBuffer(),
  'TIFF, two pages': await (await two()).tiff().toBuffer(),
  'TIFF, a pyramid': await grain(128, 128)
    .tiff({ tile: true, tileWidth: 16, tileHeight: 16, pyramid: true })
    .toBuffer(),
})

export const gif = async (): Promise<Buffer> => (await two()).gif().toBuffer()
export const tiny = (width: number, height: number): Promise<Buffer> =>
  grain(width, height).png().toBuffer()
/** TIFFs whose numbers are no colours of a screen, or do not say which they are. */
export const oddColours = async (): Promise<Record<string, Buffer>> =>
  Object.fromEntries(
    await Promise.all(
      ['xyz', 'lch', 'scrgb'].map((space) =>
        made(`TIFF, ${space}`, grain().toColourspace(space).tiff({ compression: 'none' })),
      ),
    ),
  )
