const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * All folded, as `listed()` returns words. English and Spanish together unless their names say
 * otherwise.
 */
export const SPEECH = list(`
  said says say told tells tell explained explains added adds asked asks recalled recalls admitted joked replied wrote writes laughed texted posted tweeted
  argued noted stated insisted wondered remembered shouted whispered described called believes thinks hopes wants
  dijo dice afirmo afirma explico explica agrego agrega conto cuenta comento comenta respondio responde recordo recuerda senalo aseguro declaro expreso
`)
export const TITLES = list(`
  mr mrs ms miss mx dr prof professor rev sir lady lord king queen prince princess saint coach principal officer sgt sergeant lt capt captain gen general col
  judge justice sen senator rep congressman congresswoman gov governor president mayor councilman councilwoman councilmember councilor supervisor
  superintendent director chancellor dean secretary minister chief deputy detective attorney pastor father sister brother rabbi imam
  senor senora senorita sr sra srta don dona profe profesor profesora maestro maestra doctor doctora entrenador entrenadora director directora alcalde alcaldesa
  presidente presidenta gobernador gobernadora padre hermano hermana tio tia uncle aunt grandma grandpa abuela abuelo auntie
`)
export const ROLES = list(`
  student students junior juniors senior seniors sophomore sophomores freshman freshmen graduate graduates alum alumna alumnus grader graders classmate classmates
  teammate teammates captain cocaptain coach teacher teachers principal counselor counsellor organizer organizers activist activists member members leader
  leaders founder cofounder president treasurer editor reporter writer photographer artist singer rapper author poet dancer player goalkeeper pitcher forward
  guard quarterback runner swimmer wrestler actor actress director producer host journalist musician drummer guitarist vocalist bassist manager owner
  friend friends boyfriend girlfriend sister brother mother father mom mum dad son daughter cousin uncle aunt grandmother grandfather grandma grandpa parent
  parents wife husband partner twin twins nephew niece neighbor girl boy teen teenager kid kids child children woman man mama papa baby resident volunteer
  estudiante estudiantes alumno alumna alumnos companero companera companeros amigo amiga amigos hermano hermana hermanos madre padre mama papa hijo hija primo prima
  tio tia abuela abuelo maestra maestro profesor profesora director directora entrenador entrenadora novio novia joven chico chica nino nina menor vecino vecina
`)
export const DETERMINERS = list(
  'the a an this that these those my your his her its our their el la los las un una unos unas mi su sus este esta',
)
export const PREPOSITIONS = list(
  'in at from near to of for on into across around outside inside toward towards over under en de a desde hacia hasta por',
)
export const COMPANY = list(
  'by with and named name called like except including versus vs vs. beat against meet con y e llamado llamada por junto contra',
)
export const PERSON_VERBS = list(`
  is was has had who whose will would can could did does didn doesn isn wasn plans hopes likes loves lives goes plays runs walks sat stood held walked ran scored
  won lost joined started began decided felt feels thought knew knows went got gets came grew moved attends attended graduated smiled waved cried spoke speaks
  founded led leads created organized organised helped married died born wrote wants wanted took made gave became works worked
  es fue era tiene tenia quien estudia vive juega gano perdio empezo llego fundo lleva sostuvo asiste espera nacio escribio
`)
export const ORGANISATION_LAST = list(`
  school schools elementary middle high academy college university institute polytechnic preparatory magnet charter campus district library museum center centre
  hall stadium field arena gym gymnasium auditorium theater theatre building tower hospital clinic church cathedral chapel temple mosque synagogue cemetery
  street st avenue ave boulevard blvd road rd drive lane court way place terrace highway freeway parkway plaza square park parks garden gardens beach creek
  river lake bay valley canyon hills heights mountain mountains island islands bridge tunnel airport station pool county city township department bureau
  company inc corp corporation llc ltd club team league association society union foundation fund award awards scholarship fellowship medal cup prize
  trophy bowl invitational tournament classic memorial act party festival day week month night house press times post journal news magazine records band
  committee commission council board agency office administration ministry program programme project initiative coalition alliance movement network group
  services studies science sciences arts education test exam course class division conference championship championships series show games album song
  matters lives army navy force brigade regiment corps battalion war battle revolution bill amendment law court church east west north south street
  fc united athletic eagles lions tigers bears hawks knights panthers wildcats bulldogs warriors trojans spartans mustangs
`)
export const ORGANISATION_FIRST = list(`
  escuela preparatoria secundaria primaria colegio universidad instituto academia liceo calle avenida bulevar camino carretera paseo plaza parque biblioteca museo
  estadio teatro puente aeropuerto hospital clinica iglesia catedral capilla premio beca copa torneo condado ciudad centro lake mount mt fort port cape
  university college school bank church republic state department ministry isle gulf bay rio club partido sindicato ministerio consejo comite junta municipio provincia
  departamento estado distrito colonia barrio grupo radio canal asociacion federacion real battle treaty house order district board office bureau
`)
/** Days, months, feasts: written with a capital, but no one's name. */
export const CALENDAR = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr
  jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter halloween thanksgiving ramadan hanukkah kwanzaa juneteenth
  lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre navidad pascua
  spring summer fall autumn winter am pm today tomorrow yesterday tonight
`)
/** Countries, states, peoples, languages, faiths. */
export const PEOPLES = list(`
  america american americans usa us uk eu u.s mexico mexican mexicans canada canadian england english britain british scotland scottish wales welsh ireland irish france french
  germany german spain spanish italy italian portugal portuguese greece greek russia russian ukraine ukrainian poland polish china chinese japan japanese korea
  korean koreans vietnam vietnamese philippines filipino filipina filipinos india indian indians pakistan pakistani bangladesh iran iranian iraq iraqi israel israeli
  palestine palestinian syria syrian lebanon lebanese egypt egyptian turkey turkish armenia armenian saudi arabia arab arabic yemen afghanistan afghan nigeria
  nigerian ghana ghanaian kenya kenyan ethiopia ethiopian somalia somali sudan eritrea congo african africa asian asia europe european latin latino latina
  latinos latinx latine hispanic black white native indigenous chicano chicana salvadoran salvador guatemala guatemalan honduras honduran nicaragua cuba cuban haiti
  haitian jamaica jamaican puerto rican dominican colombia colombian venezuela venezuelan peru peruvian ecuador bolivia chile chilean argentina argentine
  brazil brazilian oaxacan zapotec mixtec mayan nahuatl cherokee navajo chumash tongva christian christians catholic protestant baptist muslim muslims
  jewish jews jew hindu sikh buddhist islam democrat democrats democratic republican republicans socialist communist marxist nazi
  california californian texas arizona nevada oregon washington york jersey florida georgia ohio michigan illinois alabama alaska arkansas colorado connecticut
  delaware hawaii idaho indiana iowa kansas kentucky louisiana maine maryland massachusetts minnesota mississippi missouri montana nebraska hampshire oklahoma
  pennsylvania carolina dakota tennessee utah vermont virginia wisconsin wyoming angeles hollywood brooklyn manhattan bronx queens chicago boston
  eeuu estados unidos mexicano mexicana californiano ingles frances aleman espanol chino japones coreano indigena
  pacific atlantic mediterranean caribbean arctic antarctic earth mars internet google facebook instagram twitter youtube tiktok snapchat netflix spotify discord zoom
  iphone android apple amazon microsoft disney nike god jesus christ bible
`)
/** Lower-case words inside a name, or before a surname. */
export const PARTICLES = list(
  'de del de-la la las los da das do dos di du van von der den ter bin binti ibn al el y e st saint san',
)
export const GENERATION = list('jr sr ii iii iv')
