const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  const id: unknown =
    typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : null
  return typeof id === 'string' ? id : null
}

/**
 * Takes a story's lead photo and body as they are stored; returns the ids of every photo in them,
 * at any depth, each once.
 */
export function photosNamedIn(story: { leadPhoto?: unknown; body?: unknown }): string[] {
  const found = new Set<string>()
  const lead = idOf(story.leadPhoto)
  if (lead !== null) found.add(lead)
  const waiting: unknown[] = [story.body]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null) continue
    const shown = idOf((node as { photo?: unknown }).photo)
    if (shown !== null) found.add(shown)
    waiting.push(...(Object.values(node) as unknown[]))
  }
  return [...found]
}
