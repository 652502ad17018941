/** Makes a set of the words in these lines. */
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What somebody is in a club, on a team, on a stage, in a newsroom or in a courtroom. Folded, in small letters. */
export const ROLES_EN = set(`
  accompanist activist actor actress ambassador announcer applicant apprentice architect artist assistant athlete attorney author baker ballerina barista
  bassist batter beatboxer biker boxer brewer busser camper candidate captain cartoonist cashier catcher cellist chair chairman chairperson chairwoman champion
  cheerleader chef chessmaster choreographer clarinetist climber co-captain co-chair co-director co-editor co-founder co-leader co-president cocaptain cofounder
  columnist comedian composer competitor conductor contestant contributor coordinator costumer counselor cyclist dancer debater defendant defender
  delegate designer director diver dj drummer editor editor-in-chief emcee engineer entrepreneur fan farmer fencer filmmaker finalist firefighter flutist forward
  founder gamer gardener goalie goalkeeper golfer graduate guitarist gymnast historian host hurdler illustrator immigrant inductee inventor intern interpreter juggler
  jumper keyboardist king kicker leader libero librarian lifeguard linebacker lineman lyricist magician manager mascot mathlete mechanic medalist member mentor
  midfielder moderator musician nominee novelist oboist officer organist organizer outfielder owner painter panelist participant peer percussionist photographer
  pianist pitcher player playwright poet point-guard potter president prince princess producer programmer prosecutor protester puppeteer quarterback queen
  rapper receiver recipient refugee reporter representative resident reviewer rider rower runner runner-up sailor salutatorian saxophonist scientist
  sculptor secretary senator server setter shortstop singer skateboarder skater skier snowboarder soloist songwriter soprano speaker spectator sprinter
  storyteller striker student-athlete survivor swimmer teammate tenor thrower treasurer trombonist trumpeter tutor understudy usher valedictorian vaulter
  vice-president videographer violinist violist vlogger vocalist volunteer voter wrestler winner witness worker writer youtuber
  alternate backup starter alumna alumnus bandmate castmate co-star companion date fielder freshman honoree labmate lifter mate opponent partner phenom quarterfinalist recruit rival rusher semifinalist standout trainee
  classmate roommate neighbor friend boyfriend girlfriend
`)

/** Kin: they want an owner ("her sister"). */
export const KIN_EN = set(`
  sister brother twin cousin daughter son niece nephew granddaughter grandson stepsister stepbrother sibling half-sister half-brother
`)

/** Two words that are a role together, where the second alone says too little or something else. */
export const PAIRS_EN = set(`
  drum_major defensive_end tight_end running_back defensive_back cornerback_back point_guard shooting_guard color_guard offensive_guard small_forward
  power_forward stage_manager team_manager equipment_manager floor_manager business_manager project_manager prom_king prom_queen homecoming_king homecoming_queen
  first_baseman second_baseman third_baseman wide_receiver class_clown exchange_student transfer_student foster_child honors_student
  honor_student star_student special_guest cast_member crew_member board_member band_member choir_member club_member committee_member council_member team_member
  squad_member staff_member union_member
`)

/** Most newsrooms have one of these, so it takes "the". */
export const ONE_OF_A_KIND_EN = set(`
  captain president vice-president valedictorian salutatorian king queen editor-in-chief treasurer secretary goalkeeper goalie quarterback pitcher catcher
  prosecutor defendant chair chairman chairwoman chairperson director manager organizer founder conductor major owner host emcee moderator coordinator
  attorney guard historian choreographer producer mascot kicker libero setter shortstop winner runner-up understudy
`)

/** Words before a role or a class that belong to it. What has a capital inside a sentence belongs to it too. */
export const MODIFIERS_EN = set(`
  academic accordion acting all-state anime art arts assistant associate aspiring backup band baseball basketball bass bilingual board book boys budding campus cast ceramics
  cheer chemistry chess chief choir class climate club co-ed color committee community competitive computer concert copy council court crew cross-country cross country culinary current
  dance deaf debate defending defense defensive design devoted digital district drama drum elementary entertainment environmental exchange executive experienced fashion features fellow female film
  first first-chair first-generation first-time first-year flag food football former forensics foster founding frequent future gay gifted girls golf government graduating graphic guitar gymnastics
  head health high hip-hop history hockey homecoming homeless honor honors hurdles immigrant improv incoming indigenous intramural jazz journalism junior jv lacrosse language law lead leading
  life lifelong lighting local long-distance longtime magazine male managing marching marimba math media middle mock model multimedia music national native neighborhood new newly news newspaper nonbinary offensive
  online opening opinion opposing orchestra outgoing outreach part-time peer photo piano podcast poetry point political power prom publicity queer quiz regional relay reigning retired retiring
  rising robotics rookie running school science season second second-chair second-year section self-taught senior shooting shy soccer social softball solo sophomore soprano
  sound spanish speech sports staff stage standout star starting state stem strike student studio substitute summer swim swimming talented tap team tech technical teen
  teenage tennis theater third third-year tight top track trans transfer transgender tuba two-time three-time undefeated undocumented union utility varsity veteran vice video viola violin visiting visual
  volleyball volunteer water wide winning wrestling yearbook young youth
`)

/** These make a role the only one of its kind: "the lead actor". */
export const ONLY_ONE_EN = set(
  'lead head top reigning defending chief leading first-chair eventual',
)

/** Plural nouns before several names: "Captains Ana and Bo". Without the names they can stand alone. */
export const PLURALS_EN: ReadonlyMap<string, string> = new Map(
  [...ROLES_EN, ...KIN_EN].map((noun) => [
    /(?:s|ch|x)$/.test(noun)
      ? `${noun}es`
      : /[^aeiou]y$/.test(noun)
        ? `${noun.slice(0, -1)}ies`
        : noun.endsWith('man')
          ? `${noun.slice(0, -3)}men`
          : `${noun}s`,
    noun,
  ]),
)

/** Spanish roles and kin. */
export const ROLES_ES = set(`
  abanderada abanderado actor actriz activista alcalde alcaldesa aprendiz arquera arquero artista asesor asesora atleta autor autora ayudante bailarin bailarina bajista baterista
  becaria becario boxeador campeon campeona boxeadora candidata candidato cantante capitan capitana ciclista cocinera cocinero compositor compositora corredor corredora coreografa
  coreografo dancer defensa delantera delantero delegada delegado dibujante director directora disenador disenadora editor editora ensayista entrevistada entrevistado escritor escritora
  finalista flautista fotografa fotografo fundador fundadora ganador ganadora goleador goleadora guitarrista subcampeon subcampeona contrincante oponente pareja rival inmigrante integrante interprete jefa jefe joven jugador jugadora lanzador lanzadora
  lider locutor locutora luchador luchadora manifestante maratonista medallista mediocampista miembro migrante muchacha muchacho musica musico nadador nadadora nina nino novelista organizador organizadora
  participante patinadora patinador periodista pianista pintor pintora poeta portera portero presidenta presidente princesa principe protagonista rapera rapero redactor redactora reina reportera reportero
  representante rey secretaria secretario solista tesorera tesorero tenista trompetista tutor tutora vicepresidenta vicepresidente violinista vocalista vocero vocera
  voluntaria voluntario votante
  amiga amigo companera companero novia novio vecina vecino
  ahijada ahijado bisnieta bisnieto cunada cunado gemela gemelo hermana hermano hermanita hermanito hija hijo nieta nieto prima primo sobrina sobrino
  alumna alumno estudiante adolescente
`)

/** Plural nouns before several names: "los hermanos Iker y Dana". */
export const PLURALS_ES: ReadonlySet<string> = new Set(
  [...ROLES_ES].map((noun) => (/[aeiou]$/.test(noun) ? `${noun}s` : `${noun}es`)),
)

/** Words that follow a Spanish role and belong to it. Endings of peoples and of adjectives of a school. */
export const FOLLOWS_ROLE_ES =
  /^(?:\p{L}+(?:an[oa]|ense|eñ[oa]|teco|teca|il|al|lar|ista|tivo|tiva|ic[oa])|ingles|inglesa|frances|francesa|titular|suplente|mayor|menor|nuev[oa]|joven|actual|general|invitad[oa]|principal|trans|sordo|sorda|zurd[oa])$/u
