/**
 * Returns a name's UTF-8 bytes read as one letter each (Latin-1): some programs read files in that
 * way.
 */
export const misread = (name: string): string =>
  String.fromCharCode(...new TextEncoder().encode(name)).replace(/\p{Cc}+/gu, ' ')
