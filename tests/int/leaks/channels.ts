import type { Room } from './room.ts'

/** A row of LEAK-CHANNELS: where a withheld name gets out, and what the sweep does about it. */
export interface Channel {
  no: number
  name: string
  /** Plants a canary in the channel as the newsroom's people would, and publishes. Throws where that goes otherwise than expected. */
  plant?: (room: Room) => Promise<void>
  /** Why there is nothing to plant; a check that it is so may stand in `plant` all the same. */
  closedBecause?: string
}
