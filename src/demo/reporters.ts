import { typeset } from './prose.ts'
import type { SeedReporter } from './demoTypes.ts'

const bio = (background: string, work: string, whyLa: string, contact: string) => [
  { question: 'My background', answer: typeset(background) },
  { question: 'What I do', answer: typeset(work) },
  { question: 'Why LA', answer: typeset(whyLa) },
  { question: 'The best way to contact me', answer: typeset(contact) },
]

/** Eight bylines. The policy, not the key, decides what a reader sees of the name. */
export const REPORTERS: readonly SeedReporter[] = [
  {
    key: 'marisol',
    fullName: 'Marisol Ketterman',
    title: 'Editor-in-chief',
    minor: false,
    bylinePolicy: 'full',
    status: 'active',
    bio: bio(
      "I grew up above my aunt's alterations shop and learned to read from the pattern envelopes. I joined Homeroom in ninth grade to get out of gym and stayed for the deadlines.",
      'I run the news meeting, edit the front page and cover the school board when nobody else wants the four-hour meeting.',
      'Because two people on the same bus can be living in different cities, and both of them are Los Angeles.',
      'Send me an e-mail with the word "tip" in the subject. I read every one, usually on the bus.',
    ),
    contacts: [
      { label: 'E-mail', value: 'marisol@homeroom.example', public: true },
      { label: 'Signal', value: 'marisol.k.44', public: false },
    ],
    portrait: 'portrait-marisol',
  },
  {
    key: 'devontae',
    fullName: 'Devontae Arredondo',
    title: 'News reporter',
    minor: true,
    bylinePolicy: 'staff',
    status: 'active',
    bio: bio(
      'I was a debate kid who got tired of arguing about things I had not seen for myself.',
      'I cover immigration, policing and protest. My name stays off those stories on purpose; the desk knows who wrote them.',
      'My grandparents met at a bus bench here. I have been waiting at it for eleven years.',
      'Write to the news desk. It reaches me, and it reaches an adult too.',
    ),
    contacts: [
      { label: 'News desk', value: 'news@homeroom.example', public: true },
      { label: 'Signal', value: 'darredondo.09', public: false },
    ],
    portrait: 'portrait-devontae',
  },
  {
    key: 'lilit',
    fullName: 'Lilit Manoukian-Shaw',
    title: 'Photo editor',
    minor: false,
    bylinePolicy: 'full',
    status: 'active',
    bio: bio(
      'I got my first camera by trading a bicycle for it. I miss the bicycle only on hills.',
      'I assign the photographs, check every caption twice and ask of each face: does this person know where the picture is going?',
      'The light at 5 p.m. forgives everything, even the freeway.',
      'E-mail, with the picture attached small. Please do not send me pictures of children you do not know.',
    ),
    contacts: [
      { label: 'E-mail', value: 'lilit@homeroom.example', public: true },
      { label: 'Photo desk', value: 'photo@homeroom.example', public: true },
    ],
    portrait: 'portrait-lilit',
  },
  {
    key: 'xavier',
    fullName: 'Xavier Tolentino-Bui',
    title: 'Sports reporter',
    minor: true,
    bylinePolicy: 'firstNameInitial',
    status: 'active',
    bio: bio(
      'I have been cut from four teams and kept the scorebook for all of them.',
      'I cover volleyball, wrestling and anything with a bracket. I also keep the statistics page, by hand.',
      'You can watch three sports on one street here and buy fruit at halftime of each.',
      "Come find me at the scorer's table, or write to the sports desk.",
    ),
    contacts: [
      { label: 'Sports desk', value: 'sports@homeroom.example', public: true },
      { label: 'Phone', value: '213-555-0142', public: false },
    ],
    portrait: 'portrait-xavier',
  },
  {
    key: 'paloma',
    fullName: 'Paloma Echavarri',
    title: 'Arts writer',
    minor: true,
    bylinePolicy: 'penName',
    penName: 'Luz Serrano Vega',
    status: 'active',
    bio: bio(
      'I started with reviews of the murals between my house and school: 14 of them, and one was only a primer coat.',
      'I write about paint, poems and music, under a pen name that my family helped me choose.',
      'Because here the walls talk back.',
      'Leave a note with the arts desk, or after a slam by the door.',
    ),
    contacts: [
      { label: 'Arts desk', value: 'arts@homeroom.example', public: true },
      { label: 'E-mail', value: 'paloma.e@homeroom.example', public: false },
    ],
    portrait: 'portrait-paloma',
  },
  {
    key: 'hana',
    fullName: 'Hana Sugimori',
    title: 'Reporter and photographer',
    minor: true,
    bylinePolicy: 'firstNameInitial',
    status: 'active',
    bio: bio(
      'I came to Homeroom from the robotics club with a toolbox and a borrowed lens.',
      'I report on classrooms and science, and take the pictures when the picture desk is stretched.',
      'A city that plants tomatoes beside a freeway is worth a notebook.',
      'Write to the schools desk; I answer after sixth period.',
    ),
    contacts: [
      { label: 'Schools desk', value: 'schools@homeroom.example', public: true },
      { label: 'E-mail', value: 'hana.s@homeroom.example', public: false },
    ],
    portrait: 'portrait-hana',
  },
  {
    key: 'amaranta',
    fullName: 'Amaranta Solís-Greer',
    title: 'Editora, En español',
    minor: false,
    bylinePolicy: 'full',
    status: 'active',
    bio: bio(
      'Crecí traduciendo recetas médicas, contratos y telenovelas, en ese orden de importancia.',
      'Edito la sección En español y traduzco las notas que las familias nos piden.',
      'Porque esta ciudad se entiende mejor en dos idiomas, y a veces en tres.',
      'Escríbame por correo electrónico, en el idioma que quiera.',
    ),
    contacts: [
      { label: 'Correo', value: 'amaranta@homeroom.example', public: true },
      { label: 'Signal', value: 'amaranta.sg.21', public: false },
    ],
    portrait: 'portrait-amaranta',
  },
  {
    key: 'theo',
    fullName: 'Theo Balderrama-Finch',
    title: 'Opinion editor, emeritus',
    minor: false,
    bylinePolicy: 'full',
    status: 'graduated',
    bio: bio(
      'I edited the opinion page for two years and lost most arguments on it.',
      'I graduated in June and study urban planning. I still write when the desk lets me.',
      'I left for three months and found that I had been describing one street to everybody.',
      'By e-mail; I am slow, but I answer.',
    ),
    contacts: [{ label: 'E-mail', value: 'theo@homeroom.example', public: true }],
    portrait: null,
  },
]
