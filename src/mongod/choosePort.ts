import { randomInt } from 'node:crypto'
import net from 'node:net'
import { readIfThere, writePrivately, type DataFolder } from './dataFolder.ts'

/**
 * Ports that no system hands out by itself (Linux does so from 32768 on, others from 49152 on). So
 * no short-lived connection takes the port that is kept for the next start.
 */
const PORTS = { from: 20_000, to: 32_000 }

/**
 * Returns a free loopback port: the one used last, unless somebody else uses it now or it is to be
 * `avoid`ed. `instead` is the last port where another one had to be chosen, else null.
 */
export async function choosePort(
  folder: DataFolder,
  avoid: number[],
): Promise<{ port: number; instead: number | null }> {
  const kept = Number(await readIfThere(folder.portFile))
  const usable = Number.isInteger(kept) && kept > 1023 && kept < 65_536
  if (usable && !avoid.includes(kept) && (await isFree(kept))) return { port: kept, instead: null }
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(PORTS.from, PORTS.to)
    if (avoid.includes(port) || !(await isFree(port))) continue
    await writePrivately(folder.portFile, `${port}\n`)
    return { port, instead: usable ? kept : null }
  }
  throw new Error(`no free port on 127.0.0.1 between ${PORTS.from} and ${PORTS.to}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    )
  })
}
