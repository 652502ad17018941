const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Last words in the names of institutions and places. Folded. */
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

/** Last words in the names of schools, which can mean nothing else. Folded. */
export const SCHOOL_ENDS = list(
  'school elementary academy college university institute polytechnic conservatory preparatoria secundaria primaria',
)

/** First words in the names of schools, mostly in Spanish. Folded. */
export const SCHOOL_STARTS = list(
  'escuela preparatoria secundaria primaria colegio universidad instituto academia liceo conservatorio',
)

/** Words within a name that are written in lower case. Folded. */
export const SMALL_IN_NAMES = list(
  'a al an and at d da das de del dels der di do dos du e el en for i in la las los of on para por san the to von van y s',
)

/** Places, days and fixed phrases that contain names. They are asked about like listed phrases. */
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

/** Words that may come between a name and the words above ("Rubio Memorial High School"). */
export const INSTITUTION_FILLERS = list(
  'memorial senior junior community public early performing arts science math technical regional jr sr',
)

/** First words in the names of institutions and places, Spanish and English. Folded. */
export const INSTITUTION_STARTS = list(`
  escuela preparatoria secundaria primaria colegio universidad instituto academia liceo calle avenida bulevar camino carretera paseo plaza
  parque biblioteca museo estadio teatro puente aeropuerto hospital clinica iglesia catedral capilla premio beca medalla copa torneo condado
  ciudad centro auditorio gimnasio fundacion
  lake mount mt fort port cape san santa santo saint st
`)
