/** What can be wrong with a file's structure. Each has its refusal. */
export type Fault = 'broken' | 'moving' | 'raw' | 'bomb' | 'another'

/**
 * What the structure says: where the picture ends, and whether a decoder must hold all of it in
 * memory at once.
 */
export interface Anatomy {
  end: number
  heldWhole: boolean
}

/** Thrown at any depth of the check, and caught by `anatomyOf`. */
export class Misshapen extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

/** Throws `Misshapen` where the file ends before these bytes. */
export function within(bytes: Buffer, at: number, length: number): void {
  if (at < 0 || length < 0 || at + length > bytes.length) throw new Misshapen('broken')
}
