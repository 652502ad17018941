import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { demonstrationNewsroom } from '#demo/demonstration.ts'
import {
  demonstrationLogins,
  freshPassword,
  loadDemonstration,
  type Login,
} from '#demo/loadDemonstration.ts'
import type { Settings } from '#environmentSettings.ts'
import { emptyDatabase } from '#desk/store/database.ts'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { readOrCreateSecret } from './secretFile.ts'

/** File with the password of the demonstration's accounts, readable by its owner only. */
const passwordFile = 'demonstration-password'

/**
 * Loads the demonstration once into an empty database of Homeroom's own. A start that stopped
 * halfway begins again: nobody can have worked in it, because nothing is served yet. Returns what
 * to print about the accounts (the password only when it is new), or null where this newsroom is no
 * demonstration.
 */
export async function demonstration(
  payload: Payload,
  settings: Settings,
  say: (line: string) => void,
): Promise<Login[] | null> {
  const { dataDir, demoPassword } = settings
  const marker = path.join(dataDir, 'demonstration')
  const state = await readFile(marker, 'utf8').catch(() => null)
  if (state === 'whole') return settings.demo ? knownLogins(payload, settings) : null
  const others = await payload.count({
    collection: 'users',
    where: { email: { not_in: demonstrationLogins('').map((login) => login.email) } },
    overrideAccess: true,
  })
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (others.totalDocs > 0 || !settings.demo || (state === null && totalDocs > 0)) return null
  if (state !== null) await emptyAgain(payload)
  say('Loading the demonstration newsroom (once) …')
  await writeFile(marker, 'begun', { mode: 0o600 })
  const password = await readOrCreateSecret(
    dataDir,
    passwordFile,
    () => demoPassword ?? freshPassword(),
  )
  await loadDemonstration(payload, demonstrationNewsroom(new Date()), password, say)
  await writeFile(marker, 'whole', { mode: 0o600 })
  return demonstrationLogins(password)
}

/** Uses a password from the settings. One that was generated before is not printed again. */
async function knownLogins(payload: Payload, settings: Settings): Promise<Login[]> {
  const file = path.join(settings.dataDir, passwordFile)
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim()
  const wanted = settings.demoPassword
  if (wanted === null || wanted === kept) {
    return demonstrationLogins(wanted === null ? `(its password is in ${file})` : wanted)
  }
  for (const { email } of demonstrationLogins(wanted)) {
    await payload.update({
      collection: 'users',
      where: { email: { equals: email } },
      data: { password: wanted },
      overrideAccess: true,
    })
  }
  await writeFile(file, `${wanted}\n`, { mode: 0o600 })
  return demonstrationLogins(wanted)
}

async function emptyAgain(payload: Payload): Promise<void> {
  await emptyDatabase(payload)
  const folders = mediaFolders(payload)
  await rm(folders.originals, { recursive: true, force: true })
  await rm(folders.public, { recursive: true, force: true })
}
