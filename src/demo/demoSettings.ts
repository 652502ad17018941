import { ZONE } from './calendar.ts'
import type { SeedSettings } from './demoTypes.ts'

const ABOUT = `Homeroom is made by students from the middle and high schools of the east side of Los Angeles. Most of us are between 14 and 19. We choose the stories, report them, take the pictures and edit one another. A teacher advises us and answers for the paper, and does not decide what is in it.

We write for the people we share a bus with: classmates and their families, teachers, neighbors. Some of our stories are in English, some in Spanish, and those that matter most to families in both. Homeroom is free to read and carries no advertising.

Many people in our stories are minors, and so are some of the people who write them. That is why you will read "a 16-year-old junior" here where another paper would print a name, and why some bylines are short. Our policies say how we decide, and who may make an exception.

Tell us what we should look into at news@homeroom.example, and what we got wrong at corrections@homeroom.example. Write in English or in Spanish. An editor reads the mail on every school day, and an adult reads it too. If a story is about you and you are worried by what it says, write to the same addresses; you do not need to give a reason.`

const ETHICS = `Homeroom is made by students and read by their neighbors. We report what we have seen, checked or been told by people who know, and we say which of these it is.

We give everyone we criticize a fair chance to answer before we publish. We do not pay for stories, take gifts from the people we write about or let a source read a story before it runs. A reporter who is close to a story, through family, friendship, a team or a job, tells an editor and does not write it. No one at Homeroom publishes their own work: an editor who did not write it has to approve it.

We take special care with people who are minors. As a rule we do not publish their names, and we think twice about every detail that could point to one of them: a street, a jersey, a small school, a date. An exception needs a reason that we are willing to print, the agreement of the student and of a parent or guardian, and an editor's signature. Anyone named as a minor may ask us later to take the name down.

We do not alter photographs, except to hide what could identify a child. Illustrations are labeled. If we used a machine to translate or transcribe, a person who speaks the language has checked it.`

const CORRECTIONS = `We want to know when we are wrong. Write to corrections@homeroom.example, or tell any reporter; each of them has to pass it on the same day.

When a fact was false, we change it and say so in a correction below the story: what was wrong, what is right and when we changed it. When what we wrote was true but misled, we print a clarification. When the news itself has moved on, we add an update. An editor's note explains how a story came about. In the rare case that a story cannot stand, we retract all of it and leave the notice in its place.

Every correction carries the time at which it was issued. We do not edit or remove corrections afterward, and we keep all of them, newest first, on one public page. We do not fix errors silently, with the exception of spelling slips that change no meaning.

One thing we will not do in a correction is repeat what must not be public. If a name or a place that could harm somebody was published, we remove it at once, say that something was removed for reasons of safety, and do not say what it was. Then we talk to the person it concerned, and look for how it happened.`

const UNNAMED_SOURCES = `We name our sources whenever we can, because readers should be able to judge who is speaking. There are two kinds of exception, and we keep them apart.

The first is age. We withhold the names of students because they are minors, not because they asked to be hidden and not because we doubt them. Their words are checked like anybody's. An editor knows who each of them is, and below the story a note says that names are withheld, and why.

The second is risk. An adult who could lose a job, a home or the right to stay in this country by speaking with us may ask for anonymity. Before we agree, an editor must know the person's name, be satisfied that the information matters and cannot be had on the record, and have it confirmed by a second source or a document. In the story we say why the person is not named, and as much about how they know as we safely can.

We do not print unnamed opinions about other people, and we never use anonymity to make one voice look like several. We do not promise what we cannot keep: before an interview we explain what "off the record," "on background" and "on the record" mean, and we agree on one of them first.`

export const SETTINGS: SeedSettings = {
  name: 'Homeroom',
  tagline: 'Student journalism from the east side of Los Angeles',
  about: ABOUT,
  timeZone: ZONE,
  languages: ['en', 'es'],
  withholdingNote: {
    en: 'In this story, Homeroom is withholding the names of students because they are minors.',
    es: 'En esta nota, Homeroom omite los nombres de los estudiantes porque son menores de edad.',
  },
  policies: [
    { slug: 'ethics', kind: 'ethics', title: 'Ethics', text: ETHICS },
    { slug: 'corrections', kind: 'corrections', title: 'Corrections', text: CORRECTIONS },
    {
      slug: 'unnamed-sources',
      kind: 'unnamedSources',
      title: 'Unnamed sources',
      text: UNNAMED_SOURCES,
    },
  ],
}
