import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'
import { SERVER_CORE } from './load.ts'

const NEXT = path.resolve('node_modules/next/dist/bin/next')
const ENDED = 'Plain Payload through Next did not come up.'

/** The whole app: Payload's own route, as `create-payload-app` writes it, and nothing else. */
const FILES: Record<string, string> = {
  'next.config.mjs': `
    import { withPayload } from '@payloadcms/next/withPayload'
    export default withPayload({ turbopack: { root: ${JSON.stringify(process.cwd())} } }, { devBundleServerPackages: false })`,
  'app/api/[...slug]/route.js': `
    import config from '../../../payload.config.mjs'
    import { REST_GET, REST_POST } from '@payloadcms/next/routes'
    export const GET = REST_GET(config)
    export const POST = REST_POST(config)`,
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 120 && child.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return
    await wait(500)
  }
  throw new Error(ENDED)
}

/**
 * Plain Payload as Payload comes: built by Next, run by `next start`, on the server's core and the same database. Resolves once it answers;
 * `stop` takes everything away again.
 */
export async function startPlainNext(
  mongoUrl: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  // Within the project, where packages are found.
  const folder = await mkdtemp(path.resolve('bench/.run-next-'))
  const env = {
    ...process.env,
    BENCH_MONGO: mongoUrl,
    NODE_ENV: 'production' as const,
    NODE_OPTIONS: '--conditions=production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    for (const [name, text] of Object.entries(FILES)) {
      const file = path.join(folder, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text)
    }
    await build({
      entryPoints: [path.resolve('bench/public/plainConfig.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile: path.join(folder, 'payload.config.mjs'),
      logLevel: 'error',
    })
    const built = spawn(process.execPath, [NEXT, 'build'], { cwd: folder, env, stdio: 'ignore' })
    const [code] = (await once(built, 'exit')) as [number | null]
    if (code !== 0) throw new Error('Next could not build plain Payload.')
    const port = await freePort()
    const command = ['-c', SERVER_CORE, process.execPath, NEXT, 'start', '-p', String(port)]
    const child = spawn('taskset', command, { cwd: folder, env, stdio: 'ignore' })
    const url = `http://127.0.0.1:${port}`
    const stop = async () => {
      if (child.exitCode === null && child.kill()) await once(child, 'exit')
      await remove()
    }
    try {
      await answers(`${url}/api/stories?limit=1`, child)
    } catch (error) {
      await stop()
      throw error
    }
    return { url, stop }
  } catch (error) {
    await remove()
    throw error
  }
}
