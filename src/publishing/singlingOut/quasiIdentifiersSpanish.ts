import { SPANISH_ORDINALS } from '#newsroom/grades.ts'
import { always, schoolAge, told } from './quasiIdentifiers.ts'
import type { DetailPattern, DetailReader } from './quasiIdentifiers.ts'

// \b does not know accented letters, so word borders are written out.
const B = String.raw`(?<![\p{L}\d])`
const E = String.raw`(?![\p{L}\d])`
const PLAIN = String.raw`(?!(?:el|la|los|las|un|una|y|o|que|quien|dijo|de|del|en|con|por|para|a|al|su|es|era|fue)${E})[\p{L}\d’'-]{1,24} `
const NAME = String.raw`\p{Lu}[\p{L}’'.-]{1,20}(?: (?:de |del |de la |la )?\p{Lu}[\p{L}’'-]{1,20}){0,2}`
const GROUP = String.raw`(?:equipo|club|banda|coro|selección|orquesta|escuadra|consejo)`
const RELATIVE = String.raw`(?:madre|padre|mamá|papá|abuela|abuelo|tía|tío|madrastra|padrastro|padres|abuelos)`
const MONTH = String.raw`(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)`

/** Years of the preparatoria, as grades of a US high school. */
const YEARS: Readonly<Record<string, string>> = {
  primer: '9',
  segundo: '10',
  tercer: '11',
  cuarto: '12',
  último: '12',
}

const row = (
  kind: DetailPattern['kind'],
  source: string,
  value: DetailPattern['value'] = told,
): DetailPattern => ({ kind, pattern: new RegExp(B + source, 'giu'), value })
/** Names begin with a capital letter, so case counts. */
const named = (kind: DetailPattern['kind'], source: string): DetailPattern => ({
  kind,
  pattern: new RegExp(B + source, 'gu'),
  value: told,
})

const HEADS = String.raw`(?:estudiante|alumn[oa]|adolescente|joven|niñ[oa]|muchach[oa]|chic[oa]|capitan[ae]?|capitán|porter[oa]|president[ea] estudiantil|president[ea] del (?:consejo|club|alumnado)|editora? en jefe|jugadora?|menor)`

const patterns: readonly DetailPattern[] = [
  row('age', String.raw`(?:de |tiene |a los |, )(?<told>(?<age>\d{1,2}) años)${E}`, (m) =>
    schoolAge(m.groups?.age ?? ''),
  ),
  row(
    'grade',
    String.raw`(?<told>(?:de |en |del )(?<grade>${Object.keys(SPANISH_ORDINALS).join('|')}|\d{1,2}\.?[º°o]?) grado)${E}`,
    (m) => {
      const grade = m.groups?.grade?.toLowerCase() ?? ''
      return (
        SPANISH_ORDINALS[grade] ?? (/^\d/u.test(grade) ? `${Number.parseInt(grade, 10)}` : null)
      )
    },
  ),
  row(
    'grade',
    String.raw`(?<told>(?:de|en|del) (?<year>primer|segundo|tercer|cuarto|último) año)${E}`,
    (m) => YEARS[m.groups?.year?.toLowerCase() ?? ''] ?? null,
  ),
  named(
    'street',
    String.raw`(?:viv[eí][aó]?n?|vivir|casa|apartamento|parada|esquina|cuadra|vecin[oa]s?)(?: (?!\p{Lu})[\p{L}\d’'-]{1,20}){0,4} (?<told>(?:la )?(?:calle|Calle|avenida|Avenida|bulevar|Bulevar) ${NAME})`,
  ),
  named(
    'neighbourhood',
    String.raw`(?:viv[eí]a?n?|vivir|casa|apartamento|creció|criad[oa]|vecin[oa]|residente|familia) (?:en|de) (?:el barrio de |la colonia |el )?(?<told>${NAME})`,
  ),
  named(
    'neighbourhood',
    String.raw`${HEADS} (?:de|en) (?:el barrio de |la colonia )(?<told>${NAME})`,
  ),
  row(
    'team',
    String.raw`(?:del|en el|en la|de la|al|su|con el|con la) (?<told>${GROUP}(?: (?:femenil|varonil|escolar|estudiantil))?(?: de ${PLAIN.trimEnd()}){0,2}(?: (?:femenil|varonil|escolar|estudiantil))?)${E}`,
  ),
  row(
    'position',
    String.raw`(?<told>porter[oa]|mariscal de campo|lanzador(?:a)?|receptor(?:a)?|armadora|acomodador(?:a)?|delanter[oa]|mediocampista|solista)${E}`,
  ),
  row(
    'office',
    String.raw`(?<!(?:policía|bomberos) )(?<told>capitana|capitán|capitanea|capitaneó)${E}(?! de (?:la )?(?:policía|bomberos))`,
    always('captain'),
  ),
  row(
    'office',
    String.raw`(?<told>(?:vice)?president[ea] (?:estudiantil|del alumnado|del consejo estudiantil|de la clase|del club(?: de ${PLAIN.trimEnd()})?|(?:del|de la) (?:club|unión|alianza|sociedad|asociación)(?: de [\p{L}’]{2,20}){0,2})|editora? en jefe|mejor promedio de su generación|representante estudiantil)${E}`,
  ),
  row(
    'only',
    String.raw`(?<told>(?:un[oa] de (?:l[oa]s )?(?:dos|tres|cuatro|cinco|seis) (?:estudiantes|alumn[oa]s|muchach[oa]s|chic[oa]s|jugadoras|jugadores)|(?:el|la) (?:únic[oa]) (?:estudiante|alumn[oa]|joven|niñ[oa]|muchach[oa]|chic[oa]|jugadora?|mujer|persona)|(?:el|la) (?:más joven|menor) del (?:equipo|grupo|club)))${E}`,
  ),
  row(
    'act',
    String.raw`(?<told>organizó|fundó|encabezó|lideró|convocó|(?:inició|creó|lanzó)(?= (?:la|el|una|un) (?:marcha|protesta|huelga|club|grupo|petición|campaña|cuenta|festival|movimiento|programa|colecta)))${E}`,
    always('led'),
  ),
  row(
    'act',
    String.raw`(?<told>(?:fue|había sido|ha sido) (?:arrestad|detenid|suspendid|expulsad|deportad|hospitalizad|herid|apuñalad|atacad|agredid|acosad|esposad|acusad)[oa]|(?:arrestó|detuvo|suspendió|expulsó|esposó|deportó)(?= (?:al|a (?:la|el|una?|este|esta)) ${HEADS})|presentó (?:una|la) (?:queja|demanda|denuncia))${E}`,
    always('incident'),
  ),
  row(
    'act',
    String.raw`(?<told>testificó|declaró ante|habló ante (?:la|el) (?:junta|consejo|concejo|comité)|le dijo a la junta)${E}`,
    always('spoke'),
  ),
  row(
    'act',
    String.raw`(?<told>ganó (?:oro|plata|bronce)|ganó(?= (?:el|la|un|una|su) (?:torneo|título|campeonato|premio|concurso|elección|medalla|carrera|competencia))|(?:quedó|terminó) en (?:primer|segundo|tercer) lugar|campe(?:ón|ona) (?:estatal|nacional|de la ciudad|de la sección)|rompió el récord)${E}`,
    always('won'),
  ),
  row(
    'family',
    String.raw`(?<told>(?:hermana gemela|hermano gemelo|su gemel[oa]|trilliz[oa]))${E}`,
  ),
  row(
    'family',
    String.raw`(?<told>(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\d) herman[oa]s)${E}`,
    always('siblings'),
  ),
  row(
    'family',
    String.raw`(?<told>(?:panadería|restaurante|tienda|taquería|negocio|taller|puesto|iglesia|rancho|lavandería|salón) de su ${RELATIVE}|cuy[oa]s? ${RELATIVE} (?:es|son|era|trabaja|trabajan|tiene|tienen|murió)|hij[oa] (?:de una?|del|de la) ${PLAIN.trimEnd()})${E}`,
    always('relative'),
  ),
  named(
    'origin',
    String.raw`(?:naci(?:ó|d[oa]) en|emigró de|inmigró de|llegó de|vino de|huyó de) (?<told>${NAME})`,
  ),
  row(
    'language',
    String.raw`habla (?:solo |solamente )?(?<told>yucateco|maya|mixteco|zapoteco|náhuatl|purépecha|mam|kiche|k’iche’|quiché|q’anjob’al|kanjobal|coreano|mandarín|cantonés|tagalo|árabe|armenio|farsi|vietnamita|jemer|ruso|francés|portugués|hindi|samoano)${E}`,
  ),
  row(
    'birthday',
    String.raw`(?<told>(?:nació el|cumplió \d{1,2} años el|cumple años el) \d{1,2} de ${MONTH})${E}`,
  ),
  row(
    'circumstance',
    String.raw`(?<told>(?:usa|en) (?:una |su )?silla de ruedas|es (?:sord[oa]|cieg[oa]|indocumentad[oa]|transgénero)|está embarazada|(?:tiene|con) (?:cáncer|leucemia|diabetes|epilepsia|autismo|síndrome de Down)|hogar de acogida|indocumentad[oa])${E}`,
  ),
]

/** Spanish, as it is written in the United States. */
export const spanish: DetailReader = {
  patterns,
  someone: new RegExp(
    String.raw`${B}(?<det>una?|otr[oa]|el|la|este|esta) (?:${PLAIN}){0,3}?${HEADS}${E}`,
    'giu',
  ),
  indefinite: new Set(['un', 'una', 'otro', 'otra']),
  apposition: /^(?:,? ?(?:de )?\d{1,2} años)?,?(?: (?:y|quien es|que es|es|era|como))? ?$/u,
  ofMyself: /(?<!\p{L})(?:soy|fui|como) $/iu,
  // Spanish may leave out the subject. A sentence that begins with an article has a subject.
  goesOn: /^[“"¿¡]?(?!(?:el|la|los|las|un|una|unos|unas)(?![\p{L}]))/iu,
  school:
    /(?<![\p{L}\d])(?:(?:Escuela )?(?:Preparatoria|Secundaria|Primaria)|preparatoria|secundaria|Escuela|Colegio|Academia|Instituto|Liceo)(?: (?:de la |de |del )?\p{Lu}[\p{L}’'.-]{1,20}){1,4}|(?<![\p{L}\d])(?:\p{Lu}[\p{L}’'.-]{0,20} ){1,5}(?:High School|Middle School|Academy)(?![\p{L}])/gu,
}
