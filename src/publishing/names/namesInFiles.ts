/** A name in UTF-8, as it looks to whoever takes each byte for a letter: files are read in that way too. */
export const misread = (name: string): string =>
  String.fromCharCode(...new TextEncoder().encode(name)).replace(/\p{Cc}+/gu, ' ')
