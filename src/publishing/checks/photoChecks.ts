import { isWithheld } from '#anonymization/protectedNames.ts'
import { facesCovered } from '#newsroom/pictures.ts'
import { atField, type GateDraft } from '../gateReasons.ts'
import { bracketUnclosed, creditLine } from '../photoCredit.ts'
import type { PhotoSource, StorySource } from '../storySourceTypes.ts'
import { photosInOrder } from '../storyPassages.ts'

function checkPhoto(place: string, photo: PhotoSource, story: StorySource): GateDraft[] {
  const found: GateDraft[] = []
  if (!creditLine(photo.credit)) {
    found.push(
      atField(
        'photo_without_credit',
        `${place}.credit`,
        'This photo does not say who made it.',
        'Open the photo and fill in its credit.',
      ),
    )
  }
  if (!photo.caption.trim()) {
    found.push(
      atField(
        'photo_without_caption',
        `${place}.caption`,
        'This photo has no caption.',
        'Open the photo and write one: who, what, where, when.',
      ),
    )
  }
  if (!photo.alt.trim()) {
    found.push(
      atField(
        'photo_without_alt',
        `${place}.alt`,
        'This photo has no description for readers who cannot see it.',
        'Open the photo and describe what it shows.',
      ),
    )
  }
  if (bracketUnclosed(photo.credit)) {
    found.push(
      atField(
        'credit_bracket_unclosed',
        `${place}.credit`,
        'A bracket in the credit is opened and not closed.',
        'Open the photo and close it, or acknowledge this.',
      ),
    )
  }
  const covered = facesCovered(photo.regions)
  for (const ref of photo.peopleVisible) {
    const person = story.people.find((candidate) => candidate.ref === ref)
    // Somebody whose record is gone counts as protected, because nobody knows who they are.
    if (covered.has(ref) || (person && (!isWithheld(person) || person.photoConsent))) continue
    found.push(
      atField(
        'minor_visible',
        place,
        'A protected person can be recognised in this photo, and there is no consent for it.',
        'Open the photo and draw a region over them that says whom it covers, record the consent, or take another photo.',
        ref,
      ),
    )
  }
  if (photo.coveredElsewhere) {
    found.push(
      atField(
        'covered_elsewhere',
        place,
        'This same picture is in the newsroom a second time, and there a part of it is covered.',
        'Open the photo and cover it here too, or put the other one in its place.',
      ),
    )
  }
  if (!photo.checked) {
    found.push(
      atField(
        'photo_not_checked',
        place,
        'No editor has gone through this photo’s checklist: faces, name tags, jerseys, school logos, plates, house numbers.',
        'Open the photo, look, and tick the list; or acknowledge that nobody has.',
      ),
    )
  }
  return found
}

/**
 * Checks that every photo has credit, caption and description, and that no protected person can be
 * recognised without consent.
 */
export function photoChecks(story: StorySource): GateDraft[] {
  const shown: [string, string][] = story.body.flatMap((block, index) =>
    block.type === 'photo' ? [[`body.${index}`, block.photo] as [string, string]] : [],
  )
  if (story.leadPhoto !== null) shown.unshift(['leadPhoto', story.leadPhoto])
  const missing = shown
    .filter(([, ref]) => !story.photos.has(ref))
    .map(([place]) =>
      atField(
        'photo_missing',
        place,
        'The picture that stands here is not in the newsroom any more.',
        'Put another in its place, or take this one out.',
      ),
    )
  const found = photosInOrder(story).flatMap((ref, index) => {
    const photo = story.photos.get(ref)
    return photo ? checkPhoto(`photos.${index}`, photo, story) : []
  })
  return [...missing, ...found]
}
