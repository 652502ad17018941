/** Takes a value as JSON has them and a function of texts; returns the same value with every text in it (not the keys) put through the function. */
export const mapTexts = <T>(value: T, change: (copy: string) => string): T => {
  const map = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one)
    if (Array.isArray(one)) return one.map(map)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, map(inner)]))
  }
  return map(value) as T
}
