import type { Region } from '#newsroom/pictures.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import type { LedgerEntry } from '#desk/store/ledger/ledgerFacts.ts'

/** What must be done to a database that is older than the ledger. */
export interface Replay {
  /** Whom to withhold again, and which consents were withdrawn, as keyed hashes. */
  people: Map<string, { withheld: boolean; consents: Set<string> }>
  /** What to cover, and who is seen in it. */
  photos: Map<string, { regions: Region[]; people: Set<string> }>
  /** Whose byline must not show the name until an editor decides again. */
  reporters: Set<string>
  /** Stories that were killed or spiked. */
  stories: Map<string, 'killed' | 'spiked'>
  /**
   * What readers last had under a key: a keyed hash; null: nothing. `forget`: one of its addresses
   * contained a name.
   */
  editions: Map<string, { digest: string | null; forget: boolean }>
  /** Keys of gone editions without note and notice. */
  notes: Set<string>
  /** By type of edition, hashes of addresses to forget. */
  addresses: Map<EditionRecord['type'], Set<string>>
}

/** Returns the value under a key; makes it where there is none. */
function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

function add(replay: Replay, entry: LedgerEntry): void {
  switch (entry.kind) {
    case 'person_withheld': {
      const person = at(replay.people, entry.person, () => ({
        withheld: false,
        consents: new Set<string>(),
      }))
      person.withheld ||= entry.withheld
      for (const consent of entry.consents) person.consents.add(consent)
      return
    }
    case 'person_opened': {
      // This cancels a withholding that the database does not have either. It allows nothing: what
      // was withheld before stays so.
      const person = replay.people.get(entry.person)
      if (person) person.withheld = false
      return
    }
    case 'photo_covered': {
      const photo = at(replay.photos, entry.photo, () => ({
        regions: [],
        people: new Set<string>(),
      }))
      photo.regions.push(...entry.regions)
      for (const person of entry.people) photo.people.add(person)
      return
    }
    case 'byline_changed':
      replay.reporters.add(entry.reporter)
      return
    case 'story_ended':
      replay.stories.set(entry.story, entry.stage)
      return
    case 'edition_written':
    case 'edition_gone': {
      const edition = at(replay.editions, entry.edition, () => ({ digest: null, forget: false }))
      edition.digest = entry.kind === 'edition_written' ? entry.digest : null
      if (entry.kind === 'edition_gone') edition.forget ||= entry.forget
      return
    }
    case 'note_cleared':
      replay.notes.add(entry.edition)
      return
    case 'addresses_forgotten': {
      const hashes = at(replay.addresses, entry.type, () => new Set<string>())
      for (const hash of entry.hashes) hashes.add(hash)
    }
  }
}

const before = (one: LedgerEntry, other: LedgerEntry): number =>
  one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1

/**
 * Returns what to do to a database that lacks these entries, whatever their order. The plan only
 * takes away. An approval among the entries cancels an earlier withholding among them, and allows
 * nothing. Pure.
 */
export function planReplay(entries: readonly LedgerEntry[]): Replay {
  const replay: Replay = {
    people: new Map(),
    photos: new Map(),
    reporters: new Set<string>(),
    stories: new Map(),
    editions: new Map(),
    notes: new Set<string>(),
    addresses: new Map(),
  }
  for (const entry of [...entries].sort(before)) add(replay, entry)
  return replay
}
