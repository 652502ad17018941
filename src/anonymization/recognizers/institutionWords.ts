const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What the name of an institution or a place ends with. Folded. */
export const INSTITUTION_ENDS = list(`
  school high elementary middle academy college university institute polytechnic prep preparatory magnet charter campus district
  street avenue ave boulevard blvd road rd drive lane court way place terrace highway freeway expressway parkway plaza square
  park garden gardens beach creek river lake bay valley canyon hills heights mountain peak island bridge tunnel airport station
  library museum center centre stadium gym gymnasium field arena auditorium theater theatre hall building tower pool clinic hospital
  church cathedral temple synagogue mosque chapel cemetery
  award awards scholarship fellowship medal cup prize trophy bowl invitational tournament classic foundation fund
  county city township department bureau company inc corp corporation llc club team league association society union
  middleschool highschool hs ms
`)

/** What the name of a school ends with, so that it can be nothing else. Folded. */
export const SCHOOL_ENDS = list(
  'school elementary academy college university institute polytechnic conservatory preparatoria secundaria primaria',
)

/** What it begins with, mostly in Spanish. Folded. */
export const SCHOOL_STARTS = list(
  'escuela preparatoria secundaria primaria colegio universidad instituto academia liceo conservatorio',
)

/** Words between those of a name that are written small. Folded. */
export const SMALL_IN_NAMES = list(
  'a al an and at d da das de del dels der di do dos du e el en for i in la las los of on para por san the to von van y s',
)

/** Places, days and fixed phrases that hold names; asked about like listed phrases. */
export const FIXED_PHRASES: readonly string[] = [
  'Los Angeles',
  'East Los Angeles',
  'Las Vegas',
  'Las Cruces',
  'El Paso',
  'El Monte',
  'El Sereno',
  'El Salvador',
  'Costa Rica',
  'Puerto Rico',
  'Ciudad Juárez',
  'Monterey Park',
  'Echo Park',
  'Boyle Heights',
  'Lincoln Heights',
  'Baldwin Hills',
  'Beverly Hills',
  'Long Beach',
  'Palm Springs',
  'Grand Canyon',
  'Mount Rushmore',
  'White House',
  'Supreme Court',
  'Rose Bowl',
  'Rose Parade',
  'Rose Queen',
  'May Day',
  'Labor Day',
  'Good Friday',
  'Black Friday',
  'Memorial Day',
  'Veterans Day',
  'Independence Day',
  'Cesar Chavez Day',
  'Martin Luther King Day',
  'Earth Day',
  'April Fools',
  'Cinco de Mayo',
  'Dia de los Muertos',
  'Black Lives Matter',
  'Black Student Union',
  'Black History Month',
  'Amber Alert',
  'Apple Watch',
  'Art Club',
  'Art Department',
  'Art Institute',
  'Art Walk',
  'Art Show',
  'Glee Club',
  'Green New Deal',
  'Christmas Day',
  'New Year',
  'United States',
  'Mexico City',
  'New York',
  'New Mexico',
  'Salt Lake City',
  'Santa Monica',
  'Diego Rivera',
  'Frida Kahlo',
  'Rosa Parks',
  'Cesar Chavez',
  'Dolores Huerta',
  'Martin Luther King',
  'Sor Juana',
  'Benito Juarez',
  'Emiliano Zapata',
  'Simon Bolivar',
]

/** Words that may stand between a name and those ("Rubio Memorial High School"). */
export const INSTITUTION_FILLERS = list(
  'memorial senior junior community public early performing arts science math technical regional jr sr',
)

/** What the name of an institution or a place begins with, Spanish and English. Folded. */
export const INSTITUTION_STARTS = list(`
  escuela preparatoria secundaria primaria colegio universidad instituto academia liceo calle avenida bulevar camino carretera paseo plaza
  parque biblioteca museo estadio teatro puente aeropuerto hospital clinica iglesia catedral capilla premio beca medalla copa torneo condado
  ciudad centro auditorio gimnasio fundacion
  lake mount mt fort port cape san santa santo saint st
`)
