/**
 * True where an If-None-Match header contains the ETag. Uses weak comparison, as RFC 9110, 13.1.2,
 * demands.
 */
export function namesTag(header: string | string[] | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag) return true
  return [header]
    .flat()
    .join(',')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
    .some((tag) => tag === '*' || tag === etag)
}
