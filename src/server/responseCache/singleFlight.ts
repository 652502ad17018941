/** What is being made right now, by key: whoever asks for the same waits for the same result. */
export function underWayOnce<Made>() {
  const all = new Map<string, { making: Promise<Made>; begunAt: number }>()

  return {
    /**
     * Joins what is being made, if it began at most `begunAtMost` milliseconds ago, or begins it.
     * Times are of the process's own clock (`performance.now`).
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
    /** From now on nobody joins what was begun before. */
    clear(): void {
      all.clear()
    },
  }
}

export type UnderWay<Made> = ReturnType<typeof underWayOnce<Made>>
