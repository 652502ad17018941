import { prepareProcess } from './prepareProcess.ts'

const environment = prepareProcess()
const { createAdviser } = await import('./adviserAccount.ts')
await createAdviser(environment, process.argv.slice(2))
