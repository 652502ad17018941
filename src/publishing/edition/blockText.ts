import { passagesOf } from '#anonymization/documentToPassages.ts'
import type { Block } from '#anonymization/bodyTypes.ts'
import type { PublicPhoto } from './editionTypes.ts'

/** Returns the texts that belong to a picture, by place. */
export const photoTexts = (place: string, photo: PublicPhoto | null): [string, string][] =>
  photo
    ? [
        [`${place}.caption`, photo.caption],
        [`${place}.alt`, photo.alt],
        [`${place}.credit`, photo.credit],
      ]
    : []

/** Returns all words of a block as plain text, a line for each passage. */
export const blockText = (block: Block<PublicPhoto>): string => {
  const texts =
    block.type === 'photo'
      ? photoTexts('', block.photo).map(([, text]) => text)
      : passagesOf([block], '').map(({ text }) => text)
  return texts.filter((text) => text.trim() !== '').join('\n')
}
