/** Where a mongod can come from, in the order in which they are asked. */
export const SOURCES = ['setting', 'path', 'cache', 'vendor', 'wheel'] as const
export type Source = (typeof SOURCES)[number]

/** What `startMongod` reports while it works. Times in milliseconds, sizes in bytes. */
export type MongodEvent =
  /** A source had nothing usable; the next one is asked. */
  | { step: 'skip'; source: Source; reason: string }
  | { step: 'download'; source: Source; version: string; received: number; total: number | null }
  | { step: 'unpack'; version: string }
  /** A mongod left behind by a killed Homeroom is being stopped. */
  | { step: 'orphan'; pid: number }
  /**
   * Another program uses the last port. Until the newsroom has its new port, mongod may spend up to
   * 30 s asking that program who it is.
   */
  | { step: 'moved'; from: number; to: number }
  | { step: 'start'; version: string; port: number }
  | { step: 'ready'; version: string; port: number; pid: number; ms: number }
  | { step: 'died'; pid: number; code: number | null; signal: string | null; restartInMs: number }
  | { step: 'restarted'; pid: number; ms: number }
  /** Nothing more will be tried. The process should say so and end itself. */
  | { step: 'fatal'; code: string; message: string; remedy: string }
  | { step: 'stopped'; ms: number }

export type Report = (event: MongodEvent) => void
