import { isWithheld } from '#anonymization/protectedNames.ts'
import { facesCovered } from '#newsroom/pictures.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'
import { bracketUnclosed, creditLine } from '../photoCredit.ts'
import type { PhotoSource, StorySource } from '../storySourceTypes.ts'
import { photosInOrder } from '../storyPassages.ts'

function checkPhoto(place: string, photo: PhotoSource, story: StorySource): GateDraft[] {
  const found: GateDraft[] = []
  if (!creditLine(photo.credit)) {
    found.push(gateReason('photo_without_credit', { place: `${place}.credit` }))
  }
  if (!photo.caption.trim()) {
    found.push(gateReason('photo_without_caption', { place: `${place}.caption` }))
  }
  if (!photo.alt.trim()) {
    found.push(gateReason('photo_without_alt', { place: `${place}.alt` }))
  }
  if (bracketUnclosed(photo.credit)) {
    found.push(gateReason('credit_bracket_unclosed', { place: `${place}.credit` }))
  }
  const covered = facesCovered(photo.regions)
  for (const ref of photo.peopleVisible) {
    const person = story.people.find((candidate) => candidate.ref === ref)
    // Somebody whose record is gone counts as protected, because nobody knows who they are.
    if (covered.has(ref) || (person && (!isWithheld(person) || person.photoConsent))) continue
    found.push(gateReason('minor_visible', { place, person: ref }))
  }
  if (photo.coveredElsewhere) {
    found.push(gateReason('covered_elsewhere', { place }))
  }
  if (!photo.checked) {
    found.push(gateReason('photo_not_checked', { place }))
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
    .map(([place]) => gateReason('photo_missing', { place }))
  const found = photosInOrder(story).flatMap((ref, index) => {
    const photo = story.photos.get(ref)
    return photo ? checkPhoto(`photos.${index}`, photo, story) : []
  })
  return [...missing, ...found]
}
