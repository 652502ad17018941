/** A moment of the process's own clock, in milliseconds, for code that takes one as an argument. No test compares two of them. */
export const processClock = (): number => performance.now()
