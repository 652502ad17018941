/**
 * Writes `resources/checksums.txt`: the SHA-256 of every file that the engine works with. Run it
 * after a list or the weights were made anew: `node tools/resource-checksums.mjs`.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const resources = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../resources')
const FOLDERS = ['name-network', 'name-reader', 'names', 'not-people', 'words']

const lines = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(resources, folder))
    .filter((file) => !file.endsWith('.md'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(path.join(resources, folder, file))
      const content = file.endsWith('.onnx')
        ? bytes
        : bytes.toString('utf8').replaceAll('\r\n', '\n')
      const sum = createHash('sha256').update(content).digest('hex')
      return `${sum}  ${folder}/${file}`
    }),
)
writeFileSync(path.join(resources, 'checksums.txt'), `${lines.join('\n')}\n`)
