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
  const quarter = text.slice(0, text.length / 4)
  work(quarter)
  const least = Math.min(...[1, 2, 3].map(() => workOf(() => work(quarter))))
  return (
    Math.min(
      workOf(() => work(text)),
      workOf(() => work(text)),
    ) <
    10 * (least + 20_000)
  )
}
