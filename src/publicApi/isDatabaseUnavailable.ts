/** Compared by name, because the driver's classes may be loaded twice. */
const NAMES =
  /^(?:Mongo(?:Network|NetworkTimeout|ServerSelection|NotConnected|TopologyClosed|PoolCleared|PoolClosed|WaitQueueTimeout)|PoolClearedOnNetwork)/u

/** 50 MaxTimeMSExpired, 89 NetworkTimeout, 91 ShutdownInProgress, 189 PrimarySteppedDown, 11600 and 11602 interrupted by a shutdown or a new primary */
const CODES = new Set<unknown>([50, 89, 91, 189, 11600, 11602])

/** True where MongoDB did not answer, or not in time. Such a fault passes. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return NAMES.test(error.name) || CODES.has((error as { code?: unknown }).code)
}
