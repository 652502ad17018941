import type { Payload, PayloadRequest } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import type { WithheldDoc } from '#desk/store/recordTypes.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { type Seal, sealOf } from '#desk/store/sealedText.ts'
import { anyWithheld, writeWithheld } from '#desk/store/repositories/withheldNamesRepository.ts'
import { describe, type Withheld } from './withheldNames.ts'

const sealFor = (secret: string): Seal => sealOf(secret, 'withheld names')
const rowOf = ({ story, person }: Pick<Withheld, 'story' | 'person'>) => `${story} ${person}`

/**
 * Takes rows and the newsroom's secret; returns what they contain. Throws the refusal
 * `withheld_names_unreadable` where the secret is another.
 */
export function openWithheld(docs: readonly WithheldDoc[], secret: string): Withheld[] {
  const seal = sealFor(secret)
  return docs.map(({ story, person, sealed }) => {
    try {
      const kept = seal.open(sealed, rowOf({ story, person })) as Omit<Withheld, 'story' | 'person'>
      return { story, person, ...kept }
    } catch {
      throw new RefusalError(refusal('withheld_names_unreadable'))
    }
  })
}

/**
 * False where the names were encrypted with another secret than the present one; true where none
 * are stored yet.
 */
export async function canReadWithheld(payload: Payload): Promise<boolean> {
  const doc = await anyWithheld(payload)
  if (!doc) return true
  try {
    openWithheld([doc], payload.secret)
    return true
  } catch {
    return false
  }
}

/** Writes the changes, in the transaction that publishes the story. */
export async function keepWithheld(
  req: PayloadRequest,
  wanted: readonly Withheld[],
  kept: readonly Withheld[],
): Promise<void> {
  const before = new Map(kept.map((one) => [rowOf(one), JSON.stringify(inOrder(one))]))
  const changed = wanted.filter((one) => before.get(rowOf(one)) !== JSON.stringify(inOrder(one)))
  if (changed.length === 0) return
  const seal = sealFor(req.payload.secret)
  await writeWithheld(
    req,
    changed.map((one) => {
      const { story, person, ...said } = inOrder(one)
      return { story, person, sealed: seal.seal(said, rowOf(one)) }
    }),
  )
}

/** Returns it with its keys in one order, so that equal values give equal texts. */
const inOrder = (one: Withheld): Withheld => ({
  story: one.story,
  person: one.person,
  names: [...one.names],
  handles: [...one.handles],
  openNames: [...(one.openNames ?? [])],
  openHandles: [...(one.openHandles ?? [])],
  unseenNames: [...(one.unseenNames ?? [])],
  described: describe(one.described),
})
