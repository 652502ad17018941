/** Takes any text; returns its words in lower-case ASCII joined by hyphens, at most 80 characters, cut between words. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > 80) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, 80)
}
