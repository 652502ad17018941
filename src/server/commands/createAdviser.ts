import { prepareProcess } from '../loadEnvironment.ts'

const environment = prepareProcess()
const { createAdviser } = await import('./createAdviserCommand.ts')
await createAdviser(environment, process.argv.slice(2))
