import type { Calendar } from './calendar.ts'
import type { SeedConsent, SeedPerson } from './demoTypes.ts'

type Student = Pick<SeedPerson, 'key' | 'fullName' | 'pronouns' | 'age' | 'grade' | 'school'> &
  Partial<SeedPerson>

/** A student whose name is withheld unless the row says otherwise. */
const student = (row: Student): SeedPerson => ({
  aliases: [],
  handles: [],
  kind: 'student',
  naming: 'withhold',
  reason: null,
  ...row,
})

type Adult = Pick<SeedPerson, 'key' | 'fullName' | 'pronouns'> & Partial<SeedPerson>

const adult = (row: Adult): SeedPerson => ({
  aliases: [],
  handles: [],
  kind: 'adult',
  age: null,
  grade: null,
  school: null,
  naming: 'fullName',
  reason: null,
  ...row,
})

/** Takes the demonstration's calendar; returns the registry of everyone in its stories. All of them are invented. */
export const peopleOf = (calendar: Calendar): readonly SeedPerson[] => {
  const consent = (
    givenBy: string,
    relation: string,
    scope: SeedConsent['scope'],
    daysAgo: number,
    lasts: number | null,
  ): SeedConsent => ({
    givenBy,
    relation,
    how: 'paper',
    date: calendar.today.plus(-daysAgo).iso,
    scope,
    expires: lasts === null ? null : calendar.today.plus(lasts - daysAgo).iso,
    onFile: true,
  })

  return [
    // The walkout
    student({
      key: 'itzel',
      fullName: 'Itzel Barrenechea',
      pronouns: 'she',
      age: 16,
      grade: '11',
      school: 'roosevelt',
    }),
    student({
      key: 'dariel',
      fullName: 'Dariel Montejano',
      aliases: ['Dari'],
      handles: ['@darimonte09'],
      pronouns: 'he',
      age: 15,
      grade: '10',
      school: 'garfield',
    }),
    student({
      key: 'yaretzi',
      fullName: 'Yaretzi Monterrubio',
      pronouns: 'she',
      age: 17,
      grade: '12',
      school: 'mendez',
      naming: 'firstNameOnly',
      reason:
        'She led the walkout and spoke from the steps in public. She and her mother asked to be known by her first name.',
      consents: [
        consent('Rosaura Monterrubio', 'mother', ['firstName', 'school', 'photo'], 9, 365),
      ],
    }),
    adult({ key: 'celestina', fullName: 'Celestina Robledo', pronouns: 'she', age: 44 }),
    adult({ key: 'harlan', fullName: 'Harlan Pettibone', pronouns: 'he', school: 'roosevelt' }),
    adult({
      key: 'castellaw',
      fullName: 'Lorna Castellaw',
      pronouns: 'she',
      kind: 'publicFigure',
      reason: 'Mayor of the city in these stories.',
    }),

    // The library vote
    student({
      key: 'anjali',
      fullName: 'Anjali Thekkekara',
      pronouns: 'she',
      age: 14,
      grade: '9',
      school: 'wilson',
    }),
    student({
      key: 'mateus',
      fullName: 'Mateus Fonzalida',
      pronouns: 'he',
      age: 17,
      grade: '12',
      school: 'mendez',
    }),
    adult({ key: 'nobuko', fullName: 'Nobuko Tarrant', pronouns: 'she', school: 'wilson' }),
    adult({
      key: 'palacio',
      fullName: 'Gideon Palacio-Wren',
      pronouns: 'he',
      kind: 'publicFigure',
      reason: 'Elected member of the school board in these stories.',
    }),
    adult({
      key: 'wickersham',
      fullName: 'Thea Wickersham',
      pronouns: 'she',
      kind: 'publicFigure',
      reason: 'President of the school board in these stories.',
    }),

    // The volleyball final
    student({
      key: 'xiomara',
      fullName: 'Xiomara Quintanar',
      aliases: ['Xio'],
      pronouns: 'she',
      age: 16,
      grade: '11',
      school: 'garfield',
    }),
    student({
      key: 'jalysa',
      fullName: 'Jalysa Montclaire',
      pronouns: 'she',
      age: 17,
      grade: '12',
      school: 'garfield',
      naming: 'fullName',
      reason:
        'Team captain; her father consented in writing to her name and picture in sports news.',
      consents: [consent('Reginald Montclaire', 'father', ['name', 'photo', 'school'], 60, 365)],
    }),
    student({
      key: 'brielle',
      fullName: 'Brielle Osterhout',
      pronouns: 'she',
      age: 15,
      grade: '10',
      school: 'wilson',
    }),
    adult({ key: 'ishikawa', fullName: 'Dwayne Ishikawa', pronouns: 'he', school: 'garfield' }),

    // The mural
    student({
      key: 'citlali',
      fullName: 'Citlali Rentañaza',
      pronouns: 'she',
      age: 13,
      grade: '8',
      school: 'loma-middle',
    }),
    student({
      key: 'ulises',
      fullName: 'Ulises de la Parra',
      pronouns: 'he',
      age: 16,
      grade: '11',
      school: 'mendez',
    }),
    adult({
      key: 'perpetua',
      fullName: 'Perpetua Salcido',
      handles: ['@perpetua.paints'],
      pronouns: 'she',
      age: 38,
    }),

    // The robot
    student({
      key: 'kwabena',
      fullName: 'Kwabena Asamani',
      pronouns: 'he',
      age: 17,
      grade: '12',
      school: 'eastlight',
    }),
    student({
      key: 'soomin',
      fullName: 'Soomin Hwangbo',
      pronouns: 'she',
      age: 15,
      grade: '10',
      school: 'eastlight',
    }),
    student({
      key: 'noor',
      fullName: 'Noor Haddadin',
      pronouns: 'they',
      age: 16,
      grade: '11',
      school: 'eastlight',
    }),
    adult({
      key: 'ballesteros',
      fullName: 'Lucretia Ballesteros-Wynn',
      pronouns: 'she',
      school: 'eastlight',
    }),

    // The bus line
    student({
      key: 'fernanda',
      fullName: 'Fernanda Tzunún',
      pronouns: 'she',
      age: 15,
      grade: '10',
      school: 'wilson',
    }),
    adult({ key: 'virgil', fullName: 'Virgil Hathcock', pronouns: 'he', age: 58 }),
    adult({ key: 'eulalia', fullName: 'Eulalia Zambrana', pronouns: 'she', age: 71 }),
    adult({ key: 'lindqvist', fullName: 'Petra Lindqvist', pronouns: 'she' }),

    // The garden
    student({
      key: 'benicio',
      fullName: 'Benicio Arreguín',
      pronouns: 'he',
      age: 12,
      grade: '7',
      school: 'loma-middle',
    }),
    student({
      key: 'malia',
      fullName: 'Malia Tuitelapaga',
      pronouns: 'she',
      age: 13,
      grade: '8',
      school: 'loma-middle',
    }),
    {
      key: 'tavo',
      fullName: 'Gustavo Peralejo',
      aliases: ['Tavo'],
      handles: [],
      pronouns: 'he',
      kind: 'unknown',
      age: null,
      grade: null,
      school: null,
      naming: 'withhold',
      reason: null,
      descriptorFirst: 'a volunteer',
      descriptorLater: 'the volunteer',
    },
    adult({ key: 'consuelo', fullName: 'Consuelo Bracamonte', pronouns: 'she', age: 52 }),
    adult({
      key: 'applewhite',
      fullName: 'Jerome Applewhite',
      pronouns: 'he',
      school: 'loma-middle',
    }),

    // The slam
    student({
      key: 'zuleyka',
      fullName: 'Zuleyka Marroquín',
      handles: ['@zuleyka.writes'],
      pronouns: 'she',
      age: 17,
      grade: '12',
      school: 'roosevelt',
      descriptorFirst: 'a 17-year-old senior at Roosevelt High School',
      descriptorLater: 'the senior',
    }),
    student({
      key: 'imani',
      fullName: 'Imani Oyelaran',
      pronouns: 'she',
      age: 16,
      grade: '11',
      school: 'garfield',
      naming: 'firstNameOnly',
      reason:
        'She won in public under her first name, the only name on the scoreboard; her mother agreed to that name alone.',
      consents: [consent('Folake Oyelaran', 'mother', ['firstName', 'photo'], 45, 365)],
    }),
    adult({ key: 'thaddeus', fullName: 'Thaddeus Villaseca', pronouns: 'he', age: 31 }),

    // The column
    student({
      key: 'leocadio',
      fullName: 'Leocadio Buenrostro',
      pronouns: 'he',
      age: 15,
      grade: '9',
      school: 'roosevelt',
    }),
    adult({
      key: 'okonjo',
      fullName: 'Winifred Okonjo-Baird',
      pronouns: 'she',
      school: 'roosevelt',
    }),

    // La clínica
    student({
      key: 'nayeli',
      fullName: 'Nayeli Xicayán',
      pronouns: 'she',
      age: 16,
      grade: '11',
      school: 'mendez',
    }),
    student({
      key: 'elias',
      fullName: 'Elías Cojulún',
      pronouns: 'he',
      age: 17,
      grade: '12',
      school: 'garfield',
    }),
    adult({ key: 'graciela', fullName: 'Graciela Urrutia Peñaloza', pronouns: 'she', age: 49 }),
    adult({ key: 'hortensia', fullName: 'Hortensia Balam', pronouns: 'she', age: 63 }),

    // The heat
    student({
      key: 'desiree',
      fullName: 'Desirée Olmedo-Knapp',
      pronouns: 'she',
      age: 16,
      grade: '11',
      school: 'wilson',
    }),
    student({
      key: 'tomasz',
      fullName: 'Tomasz Wojtanek',
      pronouns: 'he',
      age: 14,
      grade: '9',
      school: 'wilson',
    }),
    adult({ key: 'solberg', fullName: 'Ingrid Solberg-Diaz', pronouns: 'she', school: 'wilson' }),
    adult({ key: 'vandergriff', fullName: 'Curtis Vandergriff', pronouns: 'he' }),
    adult({ key: 'adeyinka', fullName: 'Folasade Adeyinka-Moss', pronouns: 'she' }),

    // College night
    student({
      key: 'guadalupe',
      fullName: 'Guadalupe Arizmendi',
      aliases: ['Lupita'],
      pronouns: 'she',
      age: 17,
      grade: '12',
      school: 'mendez',
    }),
    adult({
      key: 'ezequiel',
      fullName: 'Ezequiel Tamayo-Ruelas',
      pronouns: 'he',
      age: 18,
      grade: '12',
      school: 'roosevelt',
      reason: 'A senior who has turned 18 and agreed to be named.',
      consents: [
        {
          givenBy: 'Ezequiel Tamayo-Ruelas',
          relation: 'self',
          how: 'inPerson',
          date: calendar.today.plus(-40).iso,
          scope: ['name', 'school', 'photo'],
          expires: null,
          onFile: true,
        },
      ],
    }),
    adult({ key: 'echeverry', fullName: 'Margit Echeverry', pronouns: 'she', school: 'mendez' }),

    // Not published
    student({
      key: 'renata',
      fullName: 'Renata Villafaña',
      pronouns: 'she',
      age: 15,
      grade: '10',
      school: 'roosevelt',
    }),
    adult({ key: 'delphine', fullName: 'Delphine Abernethy', pronouns: 'she', age: 47 }),
    student({
      key: 'kalea',
      fullName: 'Kalea Nakashiro',
      handles: ['@kalea.qb'],
      pronouns: 'she',
      age: 16,
      grade: '11',
      school: 'wilson',
    }),
    adult({ key: 'kilgannon', fullName: 'Rhonda Kilgannon', pronouns: 'she', school: 'wilson' }),
    student({
      key: 'anselmo',
      fullName: 'Anselmo Tirrell',
      pronouns: 'he',
      age: 17,
      grade: '12',
      school: 'garfield',
    }),
    student({
      key: 'bettina',
      fullName: 'Bettina Kowalczuk',
      pronouns: 'she',
      age: 16,
      grade: '11',
      school: 'mendez',
    }),
    adult({ key: 'marchetti', fullName: 'Rafe Marchettini', pronouns: 'he', school: 'garfield' }),
  ]
}
