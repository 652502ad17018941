/** Returns a phrase as it is written in a slug: lower case, hyphens, no accents. */
export const slugged = (phrase: string): string =>
  phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
