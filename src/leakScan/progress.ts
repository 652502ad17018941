/** Shows progress: a bar in a terminal, now and then a line elsewhere. */
export interface Progress {
  show: (done: number, known: number) => void
  end: () => void
}

const WIDTH = 30
/** Addresses between two lines. */
const LINE_EVERY = 500

/** Returns a progress display for a stream. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let told = 0
  return {
    show(done, known) {
      if (stream.isTTY) {
        const full = known === 0 ? 0 : Math.min(WIDTH, Math.round((done / known) * WIDTH))
        const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full)
        stream.write(`\r${bar} ${done} of ${known} addresses`)
      } else if (done - told >= LINE_EVERY) {
        told = done
        stream.write(`  ${done} of ${known} addresses\n`)
      }
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K')
    },
  }
}
