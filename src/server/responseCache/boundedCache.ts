/** What a value in the cache must have. */
export interface Kept {
  /** Bytes in memory, roughly. */
  readonly size: number
  /** When it was made, in milliseconds of the process's own clock (`performance.now`). */
  readonly madeAt: number
}

export interface Bounds {
  /** Bytes of all values together. */
  bytes: number
  /**
   * Milliseconds after which a value is made again even where nothing changed: some answers are
   * about the last days, and some notices run out.
   */
  age: number
}

/**
 * A cache by address, limited in size. Values asked for since the last clean-up stay, the others go
 * first ("second chance", the clock algorithm). So a stranger who asks for a thousand odd addresses
 * does not push out the front page.
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
    /** `now`: time of the process's own clock. */
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
    /**
     * Stores a copy in place of the old one. Nothing that is larger than a quarter of the whole
     * cache.
     */
    put(address: string, copy: Copy): void {
      drop(address)
      if (copy.size > bounds.bytes / 4) return
      kept.set(address, copy)
      bytes += copy.size
      if (bytes > bounds.bytes) makeRoom()
      // All of them were asked for: go round once more, now that none is marked.
      if (bytes > bounds.bytes) makeRoom()
    },
    clear(): void {
      kept.clear()
      wanted.clear()
      bytes = 0
    },
    /** Bytes stored now. */
    bytes: () => bytes,
    count: () => kept.size,
  }
}
