import { prepareProcess } from '../loadEnvironment.ts'

const environment = prepareProcess()
const { auditNewsroom } = await import('./auditCommand.ts')
await auditNewsroom(environment, process.argv.slice(2))
