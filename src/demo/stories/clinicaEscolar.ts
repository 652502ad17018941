import type { Calendar } from '../calendar.ts'
import { bullets, factBox, h2, p, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const clinicaEscolar = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Tuesday', 2)
  const clinica = printed.plus(-3)
  const proxima = printed.plus(25)
  return {
    key: 'clinica-escolar',
    headline: 'En la clínica de los sábados, los estudiantes aprenden a no ser los intérpretes',
    dek: 'Un programa capacita a intérpretes adultos para que los hijos puedan ser, otra vez, solamente hijos.',
    section: 'en-espanol',
    tags: ['Salud', 'Familias'],
    dateline: 'LOS ÁNGELES',
    lang: 'es',
    bylines: [{ reporter: 'amaranta', role: 'reported' }],
    people: ['nayeli', 'elias', 'graciela', 'hortensia'],
    leadPhoto: 'clinica-mesa',
    blocks: [
      p(
        `Nayeli Xicayán tenía ocho años cuando le explicó a su abuela qué significaba la palabra "biopsia". Tuvo que buscarla primero.`,
      ),
      p(
        `"La dije bien, pero la dije con miedo", recordó Xicayán, de 16 años, estudiante de tercer año en la preparatoria Felicitas and Gonzalo Mendez High School. "Una palabra así no la debe decir una niña".`,
      ),
      p(
        `El ${clinica.dia} pasado, en la Clínica Puente, que abre dos veces al mes en el gimnasio de la escuela secundaria de Loma Serena, había por primera vez una mesa con un letrero: "Aquí interpretamos nosotros". Detrás estaban seis adultos capacitados durante el verano.`,
      ),
      p(
        `La idea fue de los propios estudiantes. Elías Cojulún, de 17 años, alumno de último año de James A. Garfield High School, llevó la cuenta de las citas en que un menor traducía para su familia. En tres meses anotó 118.`,
      ),
      pullQuote('Una palabra así no la debe decir una niña.', 'Nayeli Xicayán, estudiante'),
      p(
        `"Yo también lo hago", dijo Cojulún. "Me sé el nombre de todas las pastillas de mi papá. Lo que no sabía es que la clínica está obligada a conseguir a alguien más".`,
      ),
      h2('Un derecho que casi nadie pide'),
      p(
        `Graciela Urrutia Peñaloza, la enfermera que dirige el programa, explicó que las clínicas que reciben fondos federales deben ofrecer un intérprete sin costo y que no deben depender de los hijos, salvo en una emergencia. "El derecho existe desde hace años", dijo Urrutia Peñaloza. "Lo que faltaba era la mesa".`,
      ),
      p(
        `Hortensia Balam, de 63 años, es una de las intérpretes. Habla yucateco, español e inglés, y trabajó 22 años limpiando oficinas. "Nadie me había preguntado cuántos idiomas sabía", dijo Balam. Ahora la esperan en la puerta.`,
      ),
      p(
        `La capacitación dura 40 horas. Los participantes practican con casos inventados y aprenden, sobre todo, a no agregar nada: ni alivio, ni consejo.`,
      ),
      p(
        `Los estudiantes siguen yendo a la clínica. Ponen las sillas, cuidan a los niños pequeños y reparten fruta. Xicayán se sentó por primera vez junto a su abuela, y no en medio.`,
      ),
      p(`"Ella me agarró la mano", contó. "Antes yo tenía las manos ocupadas con los papeles".`),
      factBox(
        'Para pedir un intérprete',
        bullets(
          'Pida uno al hacer la cita, y otra vez al llegar. No tiene costo.',
          'También hay intérpretes por teléfono, incluso de lenguas indígenas.',
          `La próxima clínica será el ${proxima.dia} ${proxima.fecha}, de 9 a.m. a 1 p.m.`,
        ),
      ),
    ],
    seoTitle: 'Una clínica escolar capacita intérpretes para relevar a los hijos',
    seoDescription:
      'Los estudiantes contaron 118 citas en que un menor traducía. Ahora hay una mesa de intérpretes adultos.',
    socialText: '"Una palabra así no la debe decir una niña".',
    editorsNote: null,
    internalNotes: 'La abuela de Xicayán no quiere que se diga su enfermedad. No se dice.',
    ...publishedOn(calendar, printed, 9, 30),
    corrections: [],
  }
}
