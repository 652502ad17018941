import { calendarOf } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { NOT_PEOPLE } from './notPeople.ts'
import { peopleOf } from './people.ts'
import { photosOf } from './photos.ts'
import { typeset } from './prose.ts'
import { REPORTERS } from './reporters.ts'
import { SCHOOLS } from './demoSchools.ts'
import { SECTIONS } from './sections.ts'
import { SETTINGS } from './demoSettings.ts'
import { busLine } from './stories/busLine.ts'
import { cafeteriaGarden } from './stories/cafeteriaGarden.ts'
import { classroomHeat } from './stories/classroomHeat.ts'
import { clinicaEscolar } from './stories/clinicaEscolar.ts'
import { clinicTable } from './stories/clinicTable.ts'
import { collegeNight } from './stories/collegeNight.ts'
import { filmFestival } from './stories/filmFestival.ts'
import { flagFootball } from './stories/flagFootball.ts'
import { libraryHours } from './stories/libraryHours.ts'
import { muralProject } from './stories/muralProject.ts'
import { phonePouches } from './stories/phonePouches.ts'
import { poetrySlam } from './stories/poetrySlam.ts'
import { robotTeam } from './stories/robotTeam.ts'
import { skatePark } from './stories/skatePark.ts'
import { volleyballFinal } from './stories/volleyballFinal.ts'
import { walkout } from './stories/walkout.ts'
import type { DemonstrationNewsroom, SeedPhoto, SeedStory } from './demoTypes.ts'

/** As they are entered: a translation after the story it translates. */
const STORIES: readonly ((calendar: Calendar) => SeedStory)[] = [
  walkout,
  busLine,
  volleyballFinal,
  libraryHours,
  muralProject,
  clinicaEscolar,
  clinicTable,
  robotTeam,
  cafeteriaGarden,
  poetrySlam,
  phonePouches,
  collegeNight,
  classroomHeat,
  skatePark,
  flagFootball,
  filmFestival,
]

/** How the editor arranges the front page: the walkout leads. */
const FRONT: readonly string[] = [
  'walkout',
  'bus-line',
  'volleyball-final',
  'mural-project',
  'clinic-table',
]

/** The body is set by its builders; everything else of a story that a reader may see is set here. */
const setStory = (story: SeedStory): SeedStory => ({
  ...story,
  headline: typeset(story.headline),
  dek: typeset(story.dek),
  seoTitle: typeset(story.seoTitle),
  seoDescription: typeset(story.seoDescription),
  socialText: typeset(story.socialText),
  editorsNote: story.editorsNote === null ? null : typeset(story.editorsNote),
  internalNotes: typeset(story.internalNotes),
  corrections: story.corrections.map((correction) => ({
    ...correction,
    note: typeset(correction.note),
  })),
})

const setPhoto = (photo: SeedPhoto): SeedPhoto => ({
  ...photo,
  caption: typeset(photo.caption),
  alt: typeset(photo.alt),
})

/**
 * Takes the moment of seeding; returns the whole demonstration newsroom, its days reckoned back from that moment.
 * Pure: the same moment gives the same newsroom.
 */
export const demonstrationNewsroom = (seededAt: Date): DemonstrationNewsroom => {
  const calendar = calendarOf(seededAt)
  return {
    settings: {
      ...SETTINGS,
      about: typeset(SETTINGS.about),
      policies: SETTINGS.policies.map((policy) => ({ ...policy, text: typeset(policy.text) })),
    },
    sections: SECTIONS,
    schools: SCHOOLS,
    people: peopleOf(calendar),
    reporters: REPORTERS,
    photos: photosOf(calendar).map(setPhoto),
    stories: STORIES.map((story) => setStory(story(calendar))),
    front: FRONT,
    notPeople: NOT_PEOPLE,
  }
}
