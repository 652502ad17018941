/**
 * The twin worlds at a size of one's own choosing: npm run test:twin -- --requests 20000 --seed 7. Ends with 1 where an answer differs. The
 * seed is printed; the same seed asks the same questions.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const say = (line) => process.stderr.write(`${line}\n`)

function options() {
  try {
    const { values } = parseArgs({
      options: {
        requests: { type: 'string', default: '20000' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      },
    })
    const [requests, seed] = [Number(values.requests), Number(values.seed)]
    if (Number.isInteger(requests) && requests > 0 && Number.isInteger(seed))
      return { requests, seed }
  } catch {
    // Said below.
  }
  say('npm run test:twin -- [--requests 20000] [--seed 7]')
  process.exit(2)
}

const { requests, seed } = options()
say(`Twin worlds: ${requests} requests to each, seed ${seed}. Making the worlds …`)
const child = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', ...['run', '--project', 'int', 'tests/int/leaks/twin']],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      TWIN_REQUESTS: String(requests),
      TEST_SEED: String(seed),
    },
  },
)
for (const stop of ['SIGINT', 'SIGTERM']) process.once(stop, () => child.kill(stop))
child.once('exit', (code) => process.exit(code ?? 1))
