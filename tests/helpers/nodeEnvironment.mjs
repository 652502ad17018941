import { AsyncLocalStorage } from 'node:async_hooks'
import { TestEnvironment } from 'jest-environment-node'

/** Storages that the running test file has used: its own, the newsroom's and Jest's. */
const used = new Set()

for (const method of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[method]
  AsyncLocalStorage.prototype[method] = function (...values) {
    used.add(this)
    return original.apply(this, values)
  }
}

/**
 * Jest's environment for Node, which also turns off what a test file leaves on. Up to Node 22, every
 * promise costs a step for each `AsyncLocalStorage` that was ever used in the process; a worker runs
 * more than a hundred files, and Jest itself uses a new one for each.
 */
export default class NodeEnvironment extends TestEnvironment {
  async teardown() {
    for (const storage of used) storage.disable()
    used.clear()
    await super.teardown()
  }
}
