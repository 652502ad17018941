/*
 * The first file to run. React, Next and Payload read NODE_ENV while they load, so it is set before
 * any of them.
 */
import { prepareProcess } from './loadEnvironment.ts'

const environment = prepareProcess()
const { start } = await import('./start.ts')
await start(environment)
