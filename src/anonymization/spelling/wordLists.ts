import type { Language } from '#newsroom/languages.ts'

/**
 * Word lists of the recognisers, folded (no accents, lower case). They are only here; add words
 * only here. `list` splits a text into words.
 */
export const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Given names and surnames that are also words of the story's language: in lower case in prose they
 * are the word. If a name is missing here, it is replaced everywhere, which the editor sees. If one
 * too many is here, that name is not replaced in lower case. The verifier knows its words from the dictionaries,
 * so a name that no dictionary has (Taylor, Parker) would be blocked if it were here.
 */
export const NAMES_THAT_ARE_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`
  abbey abbot ace acres allure almond am amber an angel apple april arbor arch archer aria arrow art as
  ash aspen aster at august autumn ax ball banker banks barber bark baron bass bay be beach bean bear bell
  bend berry best bill birch bird bishop black blade blaze bliss block bloom blue bolt bond boot booth bow
  bowl box brace branch brand brandy brave bread breeze briar brick bridge bright brook brooks brown brush
  buck bud bull bunch burns bush butcher butler buzz by cab cable cage camp can candy cane cannon cap car
  card carol carpenter case cash cast castle chance chapel charity charm chase chastity cherry chew china
  chip chuck church city clay clear cliff cloud clover coal coast colt comfort con constant cook cookie
  cool cooper coral corn cotton counts court cove cox crane crater cream creed crew crisp crook cross crow
  crystal cup curry cutter cypress daisy dale dance dash dawn day days deacon deal dean dear deer dew
  diamond dick dill do dock dolly don dot dove downs drake dream drew drum duke dusty eager early earnest
  east easter easy echo eden elder elm ember emerald ever fable fair faith fall falls farmer fast favor
  fawn fern field fields finch fine fish fisher fitness flag flint flood flora flower flowers fly ford
  forest fort fortune foster fountain fox frank free french friend frost fry fuller gale gamble game
  garden gardener garland gay gem gene general genesis gentle gift ginger glass glen glory go gold golden
  good gore grace grand grant grass graves gray green grey grove guard guest gun guy ha hack hale hall ham
  hand hands handy happy hard hardy harmony harp hart harvest haven hawk hay haze hazel he head heart
  heath heather heaven hedge herald heritage hero hi hill hills ho hobby holiday holly home honest honesty
  honey honor hood hook hope horn house hub hull hunt hunter ice imagine in indigo iris irish iron is it
  ivory ivy jack jade jasmine jasper jay jean jersey jet jewel job joker jolly journey joy judge july june
  juniors juniper just justice keen kid kind king kit knight knot la lace lady lake lamb lance land lane
  lark laurel lavender law lawless leader leaf lee legend lemon lent liberty life lily lime link lion
  little lively livings lo lock long love lovely loving low loyal luck lucky lush lyric ma mace magic
  major man maple marble march marine mariner mark marks marsh marshal martial mason masters matches
  maverick may me meadow meadows means melody mercy merit merry miles mill miller mills mint miracle misty
  mo mole monday money monk moon moral more morning moss mossy mountain mouse my myth na nail nation
  nature navy neon never new nice nick night no noble noon norm north nova novel oak oaks ocean odds of oh
  olive on only opal or orange orchard otter overall owl pa pace page paint painter palm paper paradise
  park parks parson pat patience patient paw peace peach peacock pearl penny pepper petal pierce pike pine
  plum poet pole pond pool poor pope poppy porter posh post potter potts pound powder power powers
  precious press price pride prince princess prior promise providence prudence quail queen quick quiet
  quill race rain raven ray raze read reason rebel red reed reef regal reign remedy remember rice rich
  riches ridge ring rise river rivers road rob robin rock rocket rocky rod rogue roman rook root rose
  rosemary roses rough round royal royalty ruby rue rule rush rust rusty rye sable sage sailor saint
  salmon salt sand sandy santa sapphire savage say scarlet scout sea seal season self serenity seven sewer
  shade shadow sharp shell shepherd shine shore short shy silk silver singer skipper sky slate slaughter
  sleep small smart smith snow so solo song sophomore south spark sparks spear spears spell spice spring
  spruce stack stamp star stark steel sterling stern still stock stone storm story stout strange stream
  street strong student sue sugar summer summers sun sunday sunny sunshine swallow swan sweet swift ta
  tailor tan tanner teal temperance tempest temple terrace the thorn thyme tide tiger timber to topaz
  tower towers town trace treasure treat trinity trip trout true truth tuck tulip turner unity up urban us
  vale valentine valley van velvet venus victor victory vine viola violet vision wade wait wales walker
  wall walls ward ware water waters watt watts wave way we weaver weed weeks well wells welsh west wheat
  whistler white wick wild wilder will willow win wind windy wing winner winter winters wise wish wolf
  wood woods woody word words work worth wren wright ya yard ye yes you young youngs zenith zest
  `),
  es: list(`
  a abril agosto al alba alegria alma amable amada amado amor angel angeles anunciacion arbol arena armas
  ascension asuncion aurora azucena baca barrera barrios bella bello benigno blanca blancas blanco bravo
  caballero calle camino campo campos cano canto carmen casa casas castillo celeste cielo clara claro
  clemente concepcion consuelo coral corazon cordero corona corral correa cortes costa crespo cruces cruz
  cuervo cuesta da de del delgado delicia diciembre dolores domingo doy dulce duque e el en encarnacion
  enero es escalera esmeralda espada esperanza espina espinosa estrella estrellas fe febrero feliz fiel
  fierro flor flores franco fuente fuentes fuerte galan gallegos gallo garza gato gloria gracia guerra
  guerrero ha he hermosa hermoso hidalgo hierro hoyos huerta iglesia iglesias inmaculada jardin jazmin
  julio junio justa justo la lagos las le leal leon leones libertad linda lindo llanos lo lobo loma los
  lozano lucero luna lunas luz madera madero manso manzano mar maravilla marcha margarita marques mayo
  mayor me mercado mercedes merino mesa mi mieles milagros mina mira montana montes mora morales moreno
  mota muro nevado nieto nieves no noche novia noviembre o octubre olmos oro ortiga pacifico palacio
  palacios palma paloma palomo pan pardo paredes parra pasion pastor pastora patria paz pena penas perla
  perlas piedad piedra pilar pinto plata plaza pozo prado preciado prieto primavera puente puentes puerta
  pureza ramos rana real refugio regalado reina rey reyes ria rico rio rios roble robles roca rocio rojas
  rojo romero ronda rosa rosado rosal rosales rosario rosas rubi rubia rubio rueda sal salas salud
  salvador santo santos se segundo segura septiembre serena si sierra silva so sol soledad soledades solis
  sombra soto su suave te tierra toro torre torres trigo triste trueno tu un va vaca valiente valle valles
  vega vela velas ventura vera verano verde verdugo vereda vida viejo viento villa virtudes y ya yo
  zapatero zarza zorro
  `),
}

/** Months in English, whose capital says nothing about a name. */
export const MONTHS = list(
  'january february march april may june july august september october november december',
)

/** Names that are also places: in doubt after "in", "from", "near". */
export const NAMES_THAT_ARE_PLACES = list(`
  africa alaska america asia aspen athens austin bethany bethlehem boston brooklyn bronx cairo camden carolina chad charlotte chelsea chester
  china cleveland concord cordoba cuba dakota dallas denver devon diego eden england florence florida francisco geneva georgia granada guadalajara
  hamilton harlem havana hayward holland houston india indiana ireland israel italia jackson jamaica jersey jordan jose juarez kent kenya kingston
  kyoto lancaster laredo leon lincoln london lorraine lourdes madison malaga malibu marin memphis merida mexico milan monroe montana morelos nevada
  odessa oakland ontario orlando oxford palermo paris persia petra phoenix pomona quincy raleigh richmond rio roma rome salem salvador san
  santiago savannah sedona seville sevilla siena sierra sofia sonora stockton sydney tijuana toledo trenton trinidad valencia venice
  verona victoria vienna virginia washington york zion
`)

/** Surnames that are also a people or a colour: in doubt even with a capital in prose. */
export const NAMES_THAT_ARE_PEOPLES = list(
  'black white brown english french german german irish scott roman welsh spanish christian jew pope latino moreno blanco',
)

/** Words that may have a capital beside a name without being part of it. */
export const NEVER_A_NAME = list(`
  a about according across after again against all along already also although am among amid an and another any are around as at
  away back be because been before behind being below beside besides between both but by called can cannot chapter come could dear did do does
  during each either even ever every everyone everybody few finally first following for former from further had has have he hello her here hers hey hi
  him his how however i if in inside instead into is it its just last late later least less let like many maybe me meanwhile might more moreover most
  much must my near neither never next no nobody none nor not nothing now of off often oh on once one only onto or other others our out outside over own
  part per perhaps please rather said says second several shall she should since so some somebody someone something soon still such than thank thanks that the
  their theirs them then there these they third this those though three through thus to together today tomorrow tonight too toward towards two under until
  unlike up upon us was we were what when whenever where whether which while who whom whose why will with within without would yes yesterday yet you your
  see meet watch call follow read contact congratulate listen join visit ask tell write remember imagine
  jr sr ii iii iv four five six seven eight nine ten class grade homeroom
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  el la los las un una unos unas lo y e o u de del al en con por para sin sobre entre hasta desde hacia segun tras ante bajo contra durante mediante
  que quien cuando donde como porque aunque si no ni pero sino mas muy ya aun tambien tampoco solo este esta estos estas ese esa esos esas aquel aquella
  su sus mi mis tu tus nuestro nuestra yo tu el ella ellos ellas nosotros usted ustedes se me te le les nos ayer hoy manana ahora luego despues antes
  entonces mientras ademas finalmente aqui alli lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre
`)

/** Verbs of saying and the like: before one, a word is a person. */
export const SPEECH = list(`
  said says say told tells asked asks added adds explained explains recalled recalls replied replies answered wrote writes texted posted tweeted laughed smiled
  nodded shrugged cried argued argues agreed agrees believes thinks hopes wants wanted remembers remembered noted notes joked yelled shouted whispered continued
  dijo dice dijeron comento conto explico explica agrego anadio recordo respondio pregunto escribio menciono senalo afirmo relato declaro sonrio penso
`)

/** Verbs of saying that are nouns as well: "high notes", "best wants", "un buen relato". */
export const SAYING_NOUNS = list('notes answers hopes wants jokes smiles replies relato comento')

/** Forms of address. They are replaced with the name that follows. */
export const HONORIFICS = list(
  'mr mrs ms mx miss dr mister madam don dona sr sra srta senor senora senorita joven nina nino',
)

/** Classes and other words for a student before a name ("junior Rubio"). */
export const CLASS_WORDS = list(`
  freshman freshmen sophomore junior senior student pupil schoolgirl schoolboy teen teenager grader eighth-grader minor
  estudiante alumna alumno adolescente colegial menor
`)

/** Classes in the plural, before several names: "Juniors Ana Ruiz and Bo Tran". */
export const CLASSES_OF_SEVERAL = list(`
  freshmen sophomores juniors seniors students pupils teens teenagers graders eighth-graders
  estudiantes alumnos alumnas adolescentes
`)

/** What somebody is to somebody, or in a club. Without the name, the noun can stand alone. */
export const ROLE_NOUNS = list(`
  classmate friend sister brother twin cousin daughter son niece nephew teammate roommate neighbor girlfriend boyfriend granddaughter grandson
  president captain cocaptain organizer founder cofounder member editor treasurer secretary leader reporter player winner
  runner goalkeeper goalie pitcher quarterback drummer singer violinist protester volunteer intern author
  companera companero amiga amigo hermana hermano prima primo hija hijo presidenta presidente capitana capitan organizadora organizador
`)

/** Initials that usually mean something else. */
export const COMMON_ABBREVIATIONS = list(`
  ab abc ac ad act ada adhd ai am ap api asb atm av bbc bc bce bs ca cbs cc cd cdc cdt ceo cfo cia cia co cpr cst dc dj dna dr ed edt eeuu elt em
  en er es esl est eu fafsa fbi fda ffa ft ga gi gmt gop gpa gps hbo hd he hiv hr hs ia ib ice id iep ii iii il in iq ir irs it iv jr jv ka kg km la lapd lausd lgbt
  ma mba md me mi mit ml mlb mlk mma mn mo mp mr mrs ms mt mvp nasa nato nba nbc nc ncaa nd ne nfl nh nj nm no npr nv nw ny nyc oh ok on or pa pac pbs pc pd
  pdf pe ph phd pm po pr ps psa psat pst pt pta ptsa pto ra rbg ri roi rotc sat sc sd se sms so sr ss st steam stem sw ta td tn tv tx ua uc ucla uk un ups us usa usc
  usda ut va vip vp vs vt wa wi wv wy yr
`)

/** Those of them that are commonly written with dots. */
export const DOTTED_ABBREVIATIONS = list(
  'us usa la dc pe ap ny pm am eu un uk jv pa tv id po bc ad sf hs ms nj nc sc ma ba phd md sa eeuu',
)

/** Names that are also modal verbs: "Will they come?" */
export const MODALS = list('will may can might do')

/** A word after which "Will", "May" or "Can" at a sentence's start makes a question. */
export const AFTER_A_MODAL = list(`
  i you he she it we they the a an this that these those there anyone anybody everyone everybody students teachers schools people my your his her our their
  any all some more
`)
