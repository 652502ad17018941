import type { ConsentScope } from '#newsroom/consents.ts'
/** Labels of the choices in the panel, one table for each field. */
const options = <T extends string>(labels: Record<T, string>) =>
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }))

export const kindOptions = options({
  student: 'Student',
  adult: 'Adult',
  publicFigure: 'Public figure',
  unknown: 'Not known yet (protected)',
})

export const namingOptions = options({
  withhold: 'Withhold the name',
  firstNameOnly: 'First name only',
  fullName: 'Full name',
})

export const gradeOptions = options({
  '6': '6th grade',
  '7': '7th grade',
  '8': '8th grade',
  '9': '9th grade (freshman)',
  '10': '10th grade (sophomore)',
  '11': '11th grade (junior)',
  '12': '12th grade (senior)',
  college: 'College',
})

export const pronounOptions = options({ she: 'she', he: 'he', they: 'they' })

export const stageOptions = options({
  draft: 'Draft',
  submitted: 'Waiting for an editor',
  changesRequested: 'Changes requested',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  unpublished: 'Taken down',
  killed: 'Killed',
  spiked: 'Spiked',
})

export const roleOptions = options({ reporter: 'Reporter', editor: 'Editor', adviser: 'Adviser' })

export const languageOptions = options({ en: 'English', es: 'Español' })

export const bylineRoleOptions = options({
  reported: 'Reported',
  wrote: 'Wrote',
  photographed: 'Photographed',
  edited: 'Edited',
  translated: 'Translated',
  illustrated: 'Illustrated',
  contributed: 'Contributed',
})

export const bylinePolicyOptions = options({
  full: 'Full name',
  firstNameInitial: 'First name and initial',
  penName: 'Pen name',
  staff: 'Staff',
})

export const creditKindOptions = options({
  staff: 'Staff',
  courtesy: 'Courtesy',
  handout: 'Handout',
  social: 'Social media',
  wire: 'Wire service',
})

export const correctionKindOptions = options({
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  editorsNote: 'Editor’s note',
  retraction: 'Retraction',
  safetyRedaction: 'Safety redaction',
})

export const placementOptions = options({ top: 'Above the story', end: 'After the story' })

export const consentScopeOptions = options({
  name: 'Full name',
  firstName: 'First name',
  photo: 'Photo',
  school: 'School',
  handle: 'Social handle',
} satisfies Record<ConsentScope, string>)

export const takeDownReasonOptions = options({
  consent_withdrawn: 'Consent was withdrawn',
  request: 'They, or their family, asked',
  safety: 'Somebody’s safety',
})
