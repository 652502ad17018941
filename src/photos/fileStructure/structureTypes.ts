/** What the walk through a file's structure may find wrong, in the words of the refusals. */
export type Fault = 'broken' | 'moving' | 'raw' | 'bomb' | 'another'

/** A file that hangs together: where the picture ends, and whether a decoder has to hold all of it at once. */
export interface Anatomy {
  end: number
  heldWhole: boolean
}

/** Thrown within the anatomy alone, and caught by `anatomyOf`: a walk is left from any depth. */
export class Misshapen extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

/** The bytes of a number, or the end of the walk where they are not there. */
export function within(bytes: Buffer, at: number, length: number): void {
  if (at < 0 || length < 0 || at + length > bytes.length) throw new Misshapen('broken')
}
