/** What is being made, by what it is: whoever asks meanwhile waits for the same. */
export function underWayOnce<Made>() {
  const all = new Map<string, { making: Promise<Made>; begunAt: number }>()

  return {
    /**
     * Joins what is under way, where it was begun at most so many milliseconds ago, or begins it. Clocks are the process's own
     * (`performance.now`).
     */
    join(what: string, now: number, begunAtMost: number, make: () => Promise<Made>): Promise<Made> {
      const same = all.get(what)
      if (same && now - same.begunAt <= begunAtMost) return same.making
      const mine = { making: make(), begunAt: now }
      all.set(what, mine)
      const done = () => {
        if (all.get(what) === mine) all.delete(what)
      }
      mine.making.then(done, done)
      return mine.making
    },
    /** Nobody who asks from now on waits for what was begun before. */
    clear(): void {
      all.clear()
    },
  }
}

export type UnderWay<Made> = ReturnType<typeof underWayOnce<Made>>
