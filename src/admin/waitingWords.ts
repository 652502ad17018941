const FIELDS: Readonly<Record<string, string>> = {
  fullName: 'the name',
  title: 'the title',
  bio: 'the bio',
  contacts: 'the contacts',
  portrait: 'the portrait',
}

/**
 * Takes the names of the fields that a reporter changed and no editor has saved since; returns a
 * sentence about them, null where there are none.
 */
export function waitingWords(fields: unknown): string | null {
  if (!Array.isArray(fields) || fields.length === 0) return null
  const names = fields.map((field) => FIELDS[String(field)] ?? String(field))
  const last = names.pop() ?? ''
  const what = names.length > 0 ? `${names.join(', ')} and ${last}` : last
  return `The reporter changed ${what}. Readers do not get it yet: the profile and the bylines stay as an editor saved them last. Look at it (Versions shows what it was), then save the profile so that readers get it. If it is wrong, correct it before you save.`
}
