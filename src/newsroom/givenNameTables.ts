const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Tables from which the given name in a full name is read, in small letters without accents. They
 * are data: the engine and its verifier use them with code of their own.
 *
 * Spanish and English given names that begin one of two words, with what may follow.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'maria mari ana',
    'jose fernanda elena guadalupe isabel teresa luisa paula camila eugenia cristina victoria sol belen paz ines laura gracia alejandra maria sofia ' +
      'lucia karen jesus julia clara carmen rosa elisa emilia antonia valentina mercedes dolores pia ximena daniela gabriela andrea',
  ],
  [
    'juan jose luis',
    'carlos jose pablo manuel luis antonio diego david miguel andres ramon francisco daniel sebastian maria angel juan alberto eduardo fernando ' +
      'enrique alfonso felipe ignacio roberto ricardo javier guillermo gabriel esteban jesus pedro arturo',
  ],
  ['miguel angel jesus', 'angel manuel antonio gabriel alejandro david'],
  ['carlos jorge victor', 'alberto andres eduardo manuel luis hugo enrique alfonso antonio daniel'],
  ['francisco', 'javier jose antonio'],
  ['marco', 'antonio tulio'],
  ['pedro', 'pablo luis antonio'],
  ['rosa luz blanca flor', 'maria elena marina estela isabel adriana angelica stella'],
  [
    'mary',
    'kate ann anne beth lou jane grace ellen jo frances margaret claire elizabeth alice katherine katharine',
  ],
  ['anna sarah emma ella', 'kate beth jane claire grace'],
  ['john', 'paul mark henry michael david luke'],
  ['jean', 'paul luc claude pierre marc michel baptiste philippe'],
  ['billy bobby', 'joe bob ray jo jean'],
  ['jo lee ruth', 'ann anne'],
  ['betty peggy', 'lou jo sue'],
]

/** Given names of two words: by the first, what may be the second. */
export const SECOND_GIVEN_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  PAIRS.flatMap(([first, second]) => [...list(first)].map((name) => [name, list(second)] as const)),
)

/** Given names with a particle: María del Carmen, José de Jesús, Juan de Dios. */
export const BEFORE_PARTICLE = list('maria ana rosa jose juan flor manuel luz')
export const AFTER_PARTICLE = list(
  'carmen pilar rosario angeles mar refugio rocio socorro lourdes jesus consuelo dolores guadalupe remedios nieves dios maria luz paz sol',
)
/** Arabic given names of two words: Abdul Rahman. */
export const SERVANT_OF = list('abdul abd abdel abdal')

/**
 * Family names of languages that write the family name first (Vietnamese, Korean, Chinese,
 * Japanese, Hungarian), and that are nobody's given name.
 */
export const FAMILY_FIRST = list(`
  nguyen tran pham huynh hoang vuong truong duong dang bui ngo dinh phan trinh luong
  park choi jung jeong kang yoon jang lim kwon hwang ahn yoo jeon
  li wang zhang liu chen zhao huang zhou wu xu sun hu zhu gao guo luo liang zheng xie tang feng deng cao peng zeng xiong cai jiang yuan cheng
  wong cheung leung lau chow ng kwok tsai hsu hsieh
  sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki matsumoto inoue kimura hayashi shimizu
  nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros
`)
/** The same, of family names that are given names too. */
export const FAMILY_FIRST_TOO = list(
  'kim lee song han shin cho seo oh yang chang lin chan le vo vu do ho ly ma he yu lu su pan dai xia ye yan jin mai lam cao ha to luu dao mac',
)
/** Middle names that are never the name somebody is called by. */
export const NEVER_CALLED = list('thi van')

/** One syllable of a Vietnamese, Korean or Chinese name in Latin letters. */
export const SYLLABLE =
  '(?:[csztkpg]h|ngh?|nh|tr|gi|qu|[bcdfghjklmnpqrstvwxyz])?[aeiouy]{1,3}(?:ch|ngh?|nh|[cklmnptr])?'
