import type { Calendar, Day } from './calendar.ts'
import type { SeedPhoto } from './demoTypes.ts'

type Row = Omit<SeedPhoto, 'obscure' | 'visiblePeople'> &
  Partial<Pick<SeedPhoto, 'obscure' | 'visiblePeople'>>

const picture = (row: Row): SeedPhoto => ({ visiblePeople: [], obscure: [], ...row })

const LILIT = {
  make: 'Canon',
  model: 'Canon EOS R50',
  serial: '082031004417',
  owner: 'Lilit Manoukian-Shaw',
}
const HANA = {
  make: 'FUJIFILM',
  model: 'X-T30 II',
  serial: '2CQ41877',
  owner: 'Hana Sugimori',
}
const AMARANTA = {
  make: 'samsung',
  model: 'SM-A546U',
  serial: 'R5CT80XK21',
  owner: 'Amaranta Solís-Greer',
}
const STAFF = 'Homeroom'

/** Takes the demonstration's calendar; returns its photographs. The days agree with those of the stories they stand in. */
export const photosOf = (calendar: Calendar): readonly SeedPhoto[] => {
  const march = calendar.last('Thursday').plus(-1)
  const board = calendar.last('Wednesday', 1).plus(-1)
  const game = calendar.last('Sunday').plus(-1)
  const unveiled = calendar.last('Friday', 1).plus(-6)
  const meet = calendar.last('Monday', 2).plus(-2)
  const stop = calendar.last('Tuesday').plus(-4)
  const lunch = calendar.last('Thursday', 3).plus(-2)
  const slam = calendar.last('Monday', 3).plus(-3)
  const lockers = calendar.last('Friday', 3).plus(-2)
  const clinica = calendar.last('Tuesday', 2).plus(-3)
  const night = calendar.last('Friday', 4).plus(-1)
  const heat = calendar.last('Thursday')
  const bowl = calendar.last('Monday')
  const roof = calendar.last('Saturday')

  return [
    picture({
      key: 'walkout-march',
      fileName: 'walkout_itzel-barrenechea_front.jpg',
      scene: 'march',
      caption: `Students from three high schools cross the Camino Alto bridge in Los Angeles on ${march.date}. Itzel Barrenechea, a junior at Roosevelt, left a chemistry quiz to join them.`,
      credit: { creator: 'Lilit Manoukian-Shaw', organisation: STAFF, kind: 'staff' },
      alt: 'A column of marchers seen from far away, holding blank signs and orange flags above their heads as they cross a bridge at midday.',
      takenAt: march.at(11, 12),
      gps: { lat: 34.0407, lon: -118.2018 },
      keywords: ['walkout', 'immigration', 'Itzel Barrenechea', 'Roosevelt High School'],
      visiblePeople: ['itzel'],
      obscure: [{ left: 0.3, top: 0.52, width: 0.18, height: 0.16 }],
      camera: LILIT,
    }),
    picture({
      key: 'library-evening',
      fileName: 'IMG_3307.jpg',
      scene: 'library',
      caption: `The library at Woodrow Wilson High School after the closing bell on ${board.plus(-1).date}, with the lamps still on.`,
      credit: { creator: 'Hana S.', organisation: STAFF, kind: 'staff' },
      alt: 'Empty reading tables with green lamps between tall shelves of books, in evening light.',
      takenAt: board.plus(-1).at(16, 5),
      gps: { lat: 34.0712, lon: -118.1904 },
      keywords: ['library', 'Wilson High School'],
      camera: HANA,
    }),
    picture({
      key: 'board-podium',
      fileName: 'board-meeting-thekkekara.jpg',
      scene: 'podium',
      caption: `The speakers' podium at the board meeting on ${board.date}, minutes after the first student finished. She had brought her own step stool.`,
      credit: {
        creator: '',
        organisation: 'Loma Serena Unified School District',
        kind: 'handout',
      },
      alt: 'A wooden podium with two microphones in front of a half circle of empty chairs and a dark blue curtain.',
      takenAt: board.at(20, 48),
      gps: { lat: 34.0521, lon: -118.1977 },
      keywords: ['school board', 'Anjali Thekkekara'],
      camera: {
        make: 'NIKON CORPORATION',
        model: 'NIKON D750',
        serial: '3014482',
        owner: 'LSUSD Communications',
      },
    }),
    picture({
      key: 'volleyball-net',
      fileName: 'final-montclaire-serve.jpg',
      scene: 'gym',
      caption: `Captain Jalysa Montclaire waits to serve for Garfield in the fifth set on ${game.date}. The last six points decided the match.`,
      credit: { creator: 'Hana S.', organisation: STAFF, kind: 'staff' },
      alt: 'A volleyball hangs above the net in a bright gym, with long shadows on a polished wooden floor and full bleachers behind.',
      takenAt: game.at(20, 31),
      gps: { lat: 34.0266, lon: -118.1712 },
      keywords: ['volleyball', 'Jalysa Montclaire', 'Xiomara Quintanar'],
      visiblePeople: ['jalysa'],
      camera: HANA,
    }),
    picture({
      key: 'mural-wall',
      fileName: 'DSC_0091.jpg',
      scene: 'mural',
      caption: `"What the Water Remembers," a mural on the wall of the Burbuja Laundromat in Los Angeles, on ${unveiled.date}. A junior led the 14 students who painted it.`,
      credit: { creator: 'Lilit Manoukian-Shaw', organisation: STAFF, kind: 'staff' },
      alt: 'A long wall painted with a winding blue river, reeds, four white herons and an orange sun; a ladder and paint cans stand in front.',
      takenAt: unveiled.at(15, 22),
      gps: { lat: 34.0479, lon: -118.1881 },
      keywords: ['mural', 'Perpetua Salcido'],
      camera: LILIT,
    }),
    picture({
      key: 'mural-eve',
      fileName: 'ulises_delaparra_roof.jpg',
      scene: 'nightCampus',
      caption:
        "The laundromat's lot on the evening before the mural was unveiled, in a picture that a student took from the roof.",
      credit: { creator: 'Ulises de la Parra', organisation: '', kind: 'courtesy' },
      alt: 'A courtyard between low buildings, with strings of lights under a deep blue sky with stars.',
      takenAt: unveiled.plus(-1).at(19, 40),
      gps: { lat: 34.0478, lon: -118.1883 },
      keywords: ['mural', 'Ulises de la Parra'],
      camera: {
        make: 'Google',
        model: 'Pixel 8a',
        serial: '39221FDJH0041',
        owner: 'Ulises de la Parra',
      },
    }),
    picture({
      key: 'robot-table',
      fileName: 'tortuga-asamani.jpg',
      scene: 'robot',
      caption: `Tortuga rests between matches at the Eastside Regional on ${meet.date}. Its motor was found beside a trash bin.`,
      credit: { creator: 'Hana S.', organisation: STAFF, kind: 'staff' },
      alt: 'A squat robot with a jointed arm and two large wheels stands on a workbench among tools and colored crates.',
      takenAt: meet.at(13, 17),
      gps: { lat: 34.0633, lon: -118.2109 },
      keywords: ['robotics', 'Tortuga', 'Kwabena Asamani', 'Soomin Hwangbo'],
      camera: HANA,
    }),
    picture({
      key: 'bus-stop',
      fileName: 'line9_0652.jpg',
      scene: 'busStop',
      caption: `The last stop of Line 9 before sunrise on ${stop.date}.`,
      credit: { creator: 'Hana S.', organisation: STAFF, kind: 'staff' },
      alt: 'An empty bus shelter with a glowing panel at dawn; a bus with lit windows comes down the hill under a pink sky.',
      takenAt: stop.at(6, 38),
      gps: { lat: 34.0789, lon: -118.1755 },
      keywords: ['transit', 'Line 9', 'Fernanda Tzunún'],
      camera: HANA,
    }),
    picture({
      key: 'garden-beds',
      fileName: 'IMG_4410.jpg',
      scene: 'garden',
      caption: `Chard and tomatoes grow on 14 former parking spaces at Loma Serena Middle School on ${lunch.date}.`,
      credit: { creator: 'Hana S.', organisation: STAFF, kind: 'staff' },
      alt: 'Raised wooden beds full of green leaves and red tomatoes in front of a low school building, with a watering can.',
      takenAt: lunch.at(7, 11),
      gps: { lat: 34.0555, lon: -118.1822 },
      keywords: ['garden', 'school lunch', 'Benicio Arreguín'],
      camera: HANA,
    }),
    picture({
      key: 'garden-hands',
      fileName: 'malia_tuitelapaga_soil_chart.jpg',
      scene: 'books',
      caption: "Soil records in the science room. A student's chart of the garden is 22 feet long.",
      credit: { creator: 'Hana S.', organisation: STAFF, kind: 'staff' },
      alt: 'A pile of notebooks and books in warm light on a table, with a pencil and a small plant in a jar.',
      takenAt: lunch.at(9, 2),
      gps: { lat: 34.0556, lon: -118.1824 },
      keywords: ['science', 'Malia Tuitelapaga'],
      camera: HANA,
    }),
    picture({
      key: 'slam-microphone',
      fileName: 'slam-imani-oyelaran-winner.jpg',
      scene: 'microphone',
      caption: `The stage of the East Word Slam on ${slam.date}, minutes before Imani Oyelaran won by half a point.`,
      credit: { creator: '@eastwordslam', organisation: 'Instagram', kind: 'social' },
      alt: 'A microphone on a stand in the beam of one spotlight, with a dark room and strings of small lights behind it.',
      takenAt: slam.at(21, 3),
      gps: { lat: 34.0351, lon: -118.1946 },
      keywords: ['poetry', 'slam', 'Zuleyka Marroquín', 'Imani Oyelaran'],
      camera: {
        make: 'Apple',
        model: 'iPhone 14',
        serial: 'F2LZK9Q1',
        owner: 'Thaddeus Villaseca',
      },
    }),
    picture({
      key: 'opinion-books',
      fileName: 'IMG_2975.jpg',
      scene: 'books',
      caption: `A table in the library at Theodore Roosevelt High School on ${lockers.date}, during a lunch period without phones.`,
      credit: { creator: 'Lilit Manoukian-Shaw', organisation: STAFF, kind: 'staff' },
      alt: 'A pile of books in warm light on a table, with a pencil and a small plant in a jar.',
      takenAt: lockers.at(12, 20),
      gps: { lat: 34.0392, lon: -118.2101 },
      keywords: ['phones', 'school'],
      camera: LILIT,
    }),
    picture({
      key: 'clinica-mesa',
      fileName: 'clinica_mesa_03.jpg',
      scene: 'kitchenTable',
      caption: `La mesa de los intérpretes de la Clínica Puente, en Los Ángeles, el ${clinica.fecha}. Hortensia Balam habla tres idiomas.`,
      credit: { creator: 'Amaranta Solís-Greer', organisation: STAFF, kind: 'staff' },
      alt: 'Una mesa con un mantel de colores, tazas de café, fruta y papeles, junto a una ventana con luz de la mañana.',
      takenAt: clinica.at(10, 26),
      gps: { lat: 34.0544, lon: -118.1831 },
      keywords: ['clínica', 'intérpretes', 'Nayeli Xicayán'],
      camera: AMARANTA,
    }),
    // The picture of the Spanish story, captioned anew for those who read the English one.
    picture({
      key: 'clinic-table',
      fileName: 'clinica_mesa_03_english.jpg',
      scene: 'kitchenTable',
      caption: `The interpreters' table at Clínica Puente in Los Angeles on ${clinica.date}. Hortensia Balam speaks three languages.`,
      credit: { creator: 'Amaranta Solís-Greer', organisation: STAFF, kind: 'staff' },
      alt: 'A table with a colorful cloth, coffee cups, fruit and papers beside a window in morning light.',
      takenAt: clinica.at(10, 26),
      gps: { lat: 34.0544, lon: -118.1831 },
      keywords: ['clinic', 'interpreters', 'Nayeli Xicayán'],
      camera: AMARANTA,
    }),
    picture({
      key: 'college-night',
      fileName: 'lupita_arizmendi_folder.jpg',
      scene: 'nightCampus',
      caption: `The courtyard of Felicitas and Gonzalo Mendez High School on ${night.date}, before the families came.`,
      credit: { creator: 'Lilit Manoukian-Shaw', organisation: STAFF, kind: 'staff' },
      alt: 'A courtyard between low school buildings with strings of lights and round tables under a starry blue sky.',
      takenAt: night.at(19, 15),
      gps: { lat: 34.0449, lon: -118.2066 },
      keywords: ['college', 'Guadalupe Arizmendi', 'Mendez High School'],
      camera: LILIT,
    }),
    picture({
      key: 'hot-school',
      fileName: 'IMG_5120.jpg',
      scene: 'hotFacade',
      caption: `The west side of Woodrow Wilson High School in the afternoon of ${heat.date}.`,
      credit: { creator: 'Lilit Manoukian-Shaw', organisation: STAFF, kind: 'staff' },
      alt: 'A school façade with closed blinds under an enormous orange sun, with bare flagpole and two palm trees.',
      takenAt: heat.at(14, 44),
      gps: { lat: 34.0713, lon: -118.1907 },
      keywords: ['heat', 'Desirée Olmedo-Knapp'],
      camera: LILIT,
    }),
    picture({
      key: 'skate-bowl',
      fileName: 'renata-villafana-bowl.jpg',
      scene: 'skatePark',
      caption: `The Pilar Street skate bowl behind a fence on ${bowl.date}.`,
      credit: { creator: 'Xavier T.', organisation: STAFF, kind: 'staff' },
      alt: 'A concrete skate bowl with a lone skateboard at its edge behind a wire fence, in violet evening light.',
      takenAt: bowl.at(17, 2),
      gps: { lat: 34.0311, lon: -118.1853 },
      keywords: ['skateboarding', 'Renata Villafaña'],
      camera: {
        make: 'motorola',
        model: 'moto g power',
        serial: 'ZY22G5LK7P',
        owner: 'Xavier Tolentino-Bui',
      },
    }),
    picture({
      key: 'skate-fence',
      fileName: 'received_20931.jpg',
      scene: 'skatePark',
      caption: 'Skaters measured the crack before the city did.',
      credit: null,
      alt: 'A concrete skate bowl behind a wire fence.',
      takenAt: bowl.at(7, 35),
      gps: { lat: 34.0311, lon: -118.1854 },
      keywords: ['skateboarding', 'Oswaldo Pinedo-Rask'],
      camera: {
        make: 'Apple',
        model: 'iPhone SE',
        serial: 'DX3KQ0PLM2',
        owner: 'Oswaldo Pinedo-Rask',
      },
    }),
    picture({
      key: 'film-projector',
      fileName: 'rooftop_tirrell.jpg',
      scene: 'projector',
      caption: `The projector at the Rooftop Shorts on ${roof.date}. Anselmo Tirrell started the festival three years ago.`,
      credit: { creator: 'Lilit Manoukian-Shaw', organisation: STAFF, kind: 'staff' },
      alt: 'A film projector on a roof at night throws a cone of light toward a hanging sheet, with the city skyline behind.',
      takenAt: roof.at(20, 10),
      gps: { lat: 34.0262, lon: -118.1715 },
      keywords: ['film', 'Anselmo Tirrell', 'Bettina Kowalczuk'],
      camera: LILIT,
    }),
    ...portraits(calendar.today.plus(-70)),
  ]
}

const PORTRAITS: readonly [
  key: string,
  scene: SeedPhoto['scene'],
  owner: string,
  caption: string,
  alt: string,
][] = [
  [
    'marisol',
    'portraitJacaranda',
    'Marisol Ketterman',
    'Marisol Ketterman, editor-in-chief.',
    'Illustration: a jacaranda in bloom above low hills.',
  ],
  [
    'devontae',
    'portraitMoon',
    'Devontae Arredondo',
    'Homeroom news desk.',
    'Illustration: a full moon over a dark ridge with one lit window.',
  ],
  [
    'lilit',
    'portraitCamera',
    'Lilit Manoukian-Shaw',
    'Lilit Manoukian-Shaw, photo editor.',
    'Illustration: an old camera with a large lens on a red ground.',
  ],
  [
    'xavier',
    'portraitWhistle',
    'Xavier Tolentino-Bui',
    'Homeroom sports desk.',
    'Illustration: a referee’s whistle above a striped court.',
  ],
  [
    'paloma',
    'portraitCactus',
    'Paloma Echavarri',
    'Homeroom arts desk.',
    'Illustration: a flowering cactus in a painted pot.',
  ],
  [
    'hana',
    'portraitHills',
    'Hana Sugimori',
    'Homeroom schools desk.',
    'Illustration: layered hills at sunrise with a radio mast.',
  ],
  [
    'amaranta',
    'portraitNotebook',
    'Amaranta Solís-Greer',
    'Amaranta Solís-Greer, editora de En español.',
    'Ilustración: un cuaderno abierto con un lápiz y una taza.',
  ],
]

/** Portraits are drawn, not photographed, but their files know who sat for them, as camera files do. */
const portraits = (day: Day): SeedPhoto[] =>
  PORTRAITS.map(([key, scene, owner, caption, alt], index) =>
    picture({
      key: `portrait-${key}`,
      fileName: `portrait-${owner.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-')}.jpg`,
      scene,
      caption,
      credit: { creator: 'Lilit Manoukian-Shaw', organisation: STAFF, kind: 'staff' },
      alt,
      takenAt: day.at(15, 5 + index),
      gps: { lat: 34.0501 + index / 10_000, lon: -118.2002 },
      keywords: ['portrait', owner],
      camera: { ...LILIT, owner },
    }),
  )
