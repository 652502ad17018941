import type { EditionStore } from '#publishing/edition/editionStore.ts'
import { dayStart } from './dayStart.ts'

/**
 * Turns the parameters `from` and `to` into times. A day means the newsroom's day, from its first
 * moment to its last; a time means exactly that time, included.
 */
export async function between(store: EditionStore, from?: string, to?: string) {
  const isDay = (value: string) => value.length === 10
  const needsZone = [from, to].some((value) => value !== undefined && isDay(value))
  const timeZone = needsZone ? ((await store.newsroom())?.timeZone ?? 'UTC') : 'UTC'
  return {
    from: from === undefined ? undefined : isDay(from) ? dayStart(from, timeZone) : new Date(from),
    before:
      to === undefined
        ? undefined
        : isDay(to)
          ? dayStart(to, timeZone, 1)
          : new Date(new Date(to).getTime() + 1),
  }
}
