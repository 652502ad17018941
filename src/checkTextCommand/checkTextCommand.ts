import { readArguments, USAGE } from './arguments.ts'
import { checkFiles } from './checkFiles.ts'
import { checkLines } from './checkLines.ts'
import { trainedReader, withoutReader } from './readAhead.ts'

const { stdin, stdout, stderr } = process

/** npm runs scripts in the project's folder, but file names are relative to where it was called. */
const { env } = process
const calledFrom =
  env.npm_lifecycle_event === 'check-text' && env.INIT_CWD ? env.INIT_CWD : process.cwd()

const readerFor = ({ reader }: { reader: boolean }) =>
  reader ? trainedReader(stderr) : withoutReader

const run = async (): Promise<number> => {
  const asked = readArguments(process.argv.slice(2))
  switch (asked.do) {
    case 'help':
      stdout.write(`${USAGE}\n`)
      return 0
    case 'refuse':
      stderr.write(`${asked.message}\n\n${USAGE}\n`)
      return 2
    case 'files':
      return checkFiles(asked, calledFrom, stdout, stderr, readerFor(asked))
    case 'lines':
      if (!stdin.isTTY) return checkLines(stdin, stdout, readerFor(asked))
      stderr.write(`${USAGE}\n`)
      return 2
  }
}

// The reader of the answers may stop early (`| head`). That is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
process.exitCode = await run()
