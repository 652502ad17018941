/**
 * All tests with a seed that nobody chose, for the night: `npm run test:random`, with Vitest's own options behind it. Prints the seed first and last;
 * `TEST_SEED=<seed> npm test` does the same again.
 */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'

const seed = process.env.TEST_SEED ?? String(randomInt(1_000_000_000))
const say = () => process.stderr.write(`TEST_SEED=${seed}\n`)
say()
const child = spawn('npm', ['test', '--', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TEST_SEED: seed },
})
for (const stop of ['SIGINT', 'SIGTERM']) process.once(stop, () => child.kill(stop))
child.once('exit', (code) => {
  say()
  process.exit(code ?? 1)
})
