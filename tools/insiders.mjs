/**
 * Random acts of staff at a length of one's own choosing: npm run test:insiders -- --acts 5000 --seed 7. Ends with 1 where a name that was ever
 * withheld is public, or a word that readers get has no editor's act behind it. The seed is printed; the same seed does the same acts.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const say = (line) => process.stderr.write(`${line}\n`)

function options() {
  try {
    const { values } = parseArgs({
      options: {
        acts: { type: 'string', default: '5000' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        shrink: { type: 'string', default: '40' },
        'go-on': { type: 'boolean', default: false },
      },
    })
    const [acts, seed, shrink] = [values.acts, values.seed, values.shrink].map(Number)
    const whole = [acts, seed, shrink].every((number) => Number.isInteger(number) && number >= 0)
    if (whole && acts > 0) return { acts, seed, shrink, goOn: values['go-on'] }
  } catch {
    // Said below.
  }
  say('npm run test:insiders -- [--acts 5000] [--seed 7] [--shrink 40] [--go-on]')
  process.exit(2)
}

const { acts, seed, shrink, goOn } = options()
say(`Insiders: ${acts} acts, seed ${seed}. Making the newsroom …`)
const child = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', ...['run', '--project', 'int', 'tests/int/leaks/insiders']],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      INSIDER_ACTS: String(acts),
      TEST_SEED: String(seed),
      INSIDER_SHRINK: String(shrink),
      INSIDER_GO_ON: goOn ? '1' : '0',
    },
  },
)
for (const stop of ['SIGINT', 'SIGTERM']) process.once(stop, () => child.kill(stop))
child.once('exit', (code) => process.exit(code ?? 1))
