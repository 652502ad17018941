/** What a bounded store asks of what it keeps. */
export interface Kept {
  /** Bytes in memory, as near as it matters. */
  readonly size: number
  /** Milliseconds of the process's own clock (`performance.now`). */
  readonly madeAt: number
}

export interface Bounds {
  /** Bytes over all that is kept. */
  bytes: number
  /** Milliseconds after which something is made anew whatever happened: news of the last two days, notices that run out. */
  age: number
}

/**
 * Copies by address, within bounds. What was asked for since the broom last passed stays; what was not goes first ("second chance", the
 * clock algorithm): a stranger who asks for a thousand odd addresses does not push the front page out.
 */
export function createCopies<Copy extends Kept>(bounds: Bounds) {
  const kept = new Map<string, Copy>()
  const wanted = new Set<string>()
  let bytes = 0

  function drop(address: string): void {
    const copy = kept.get(address)
    if (!copy) return
    kept.delete(address)
    wanted.delete(address)
    bytes -= copy.size
  }

  function makeRoom(): void {
    for (const [address, copy] of kept) {
      if (bytes <= bounds.bytes) return
      if (wanted.delete(address)) {
        kept.delete(address)
        kept.set(address, copy)
      } else drop(address)
    }
  }

  return {
    /** `now`: of the process's own clock. */
    get(address: string, now: number): Copy | undefined {
      const copy = kept.get(address)
      if (copy === undefined) return undefined
      if (now - copy.madeAt > bounds.age) {
        drop(address)
        return undefined
      }
      wanted.add(address)
      return copy
    },
    /** Keeps a copy in place of the one there was; nothing that alone is larger than a quarter of all. */
    put(address: string, copy: Copy): void {
      drop(address)
      if (copy.size > bounds.bytes / 4) return
      kept.set(address, copy)
      bytes += copy.size
      if (bytes > bounds.bytes) makeRoom()
      // Everything was wanted: one more round, now that nothing is marked.
      if (bytes > bounds.bytes) makeRoom()
    },
    clear(): void {
      kept.clear()
      wanted.clear()
      bytes = 0
    },
    /** Bytes kept now. */
    bytes: () => bytes,
    count: () => kept.size,
  }
}
