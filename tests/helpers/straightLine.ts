/** Processor time of one go, in microseconds: a busy machine does not matter. */
const workOf = (go: () => unknown): number => {
  const before = process.cpuUsage()
  go()
  return process.cpuUsage(before).user
}

/**
 * Whether work grows with the text and not with its square: a whole text against its first quarter. Four times as much is a straight
 * line, sixteen times a square; ten, with some room for what costs always the same, parts the two.
 */
export const growsInAStraightLine = (text: string, work: (text: string) => unknown): boolean => {
  let goes = 0
  // Each time another text: what was read before may be remembered.
  const timed = (some: string): number => {
    goes += 1
    const another = `${some} ${'a'.repeat(goes)}`
    return workOf(() => work(another))
  }
  const quarter = text.slice(0, text.length / 4)
  timed(quarter)
  const least = Math.min(...[1, 2, 3].map(() => timed(quarter)))
  return Math.min(timed(text), timed(text)) < 10 * (least + 20_000)
}
