import type { Calendar } from '../calendar.ts'
import { bullets, h2, p } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { unpublished } from './publicationState.ts'

/** Sent back by an editor with questions. */
export const filmFestival = (calendar: Calendar): SeedStory => {
  const shown = calendar.last('Saturday')
  return {
    key: 'film-festival',
    headline: 'Nine films, one bedsheet and a projector that hums',
    dek: 'The Garfield rooftop festival showed work made entirely on phones, and one film made on none.',
    section: 'arts-and-culture',
    tags: ['Film', 'Live events'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'paloma', role: 'reported' },
      { reporter: 'lilit', role: 'photographed' },
    ],
    people: ['anselmo', 'bettina', 'marchetti'],
    leadPhoto: 'film-projector',
    blocks: [
      p(
        `The screen was a king-size bedsheet, ironed by three people at once. On ${shown.weekday}, ${shown.date}, it hung from the stairwell on the roof of James A. Garfield High School, and 200 people in blankets watched nine films on it.`,
      ),
      p(
        `Anselmo Tirrell, 17, a senior, started the Rooftop Shorts three years ago, when the auditorium was closed for asbestos. It has been open since, and Tirrell has never moved back.`,
      ),
      p(
        `"In the auditorium you hear the seats," Tirrell said. "Up here you hear the trains, and they are always on time for somebody's ending."`,
      ),
      p(
        `Eight of the films were made on phones. The ninth, *Six Ways to Leave the Freeway*, was made on none: Bettina Kowalczuk, a 16-year-old junior at Felicitas and Gonzalo Mendez High School, drew it in 1,900 pencil frames and photographed them on a copier.`,
      ),
      h2('Nineteen hundred pages'),
      p(
        `Kowalczuk drew on the bus and at the dentist's. The film is two minutes and 11 seconds long. It took 14 months and two boxes of pencils, which she has kept, worn down, in a jar.`,
      ),
      p(
        `"People ask why I didn't use an app," Kowalczuk said. "I like that you can see where I got tired."`,
      ),
      p(
        `Rafe Marchettini, who teaches photography and runs the projector, says the machine is older than every filmmaker on the program. It hums in B flat. Two of the films have been scored around it.`,
      ),
      p(
        `There was no prize. After the last film, Tirrell asked everyone to fold their blankets and to tell one stranger which scene they would remember. It took most of an hour.`,
      ),
      p(
        `Marchettini carried the projector down five flights, as he has after each festival, in the arms of his coat. Kowalczuk's jar went home on the bus.`,
      ),
      h2('The program'),
      bullets(
        '*Six Ways to Leave the Freeway*, Bettina Kowalczuk',
        '*Laundry, Sunday*, Anselmo Tirrell',
        '*The Dog Who Knew the Schedule*, by the sophomore film class',
      ),
    ],
    seoTitle: 'Rooftop Shorts: nine student films on a bedsheet',
    seoDescription: 'A student film festival on the roof of Garfield High School.',
    socialText: 'It hums in B flat. Two of the films have been scored around it.',
    editorsNote: null,
    internalNotes:
      'Sent back: who made the other six films? Was the roof permitted? Tirrell and Kowalczuk in the program list: withheld there as well.',
    ...unpublished('changesRequested'),
    corrections: [],
  }
}
