import type { Language } from '#newsroom/languages.ts'
import { list } from './wordLists.ts'

/**
 * Verbs, beside those of saying, that a newspaper uses of people and hardly of things. A word with a capital before one at a sentence's start is a
 * name. Left out are those of which a thing may be the subject too: "Time stood still", "Love won", "Water ran".
 */
const ACTS = list(`
  hates hated likes liked loves loved thinks thought knows knew believes believed prefers enjoys enjoyed decided
  learns learned realized forgot wondered insisted complained admitted apologized bragged teased joked giggled grinned
  scored dribbled kicked threw throws caught swam swims swum jogged skated biked hiked pitched batted punted
  sang sings danced dances hummed strummed rehearsed auditioned
  studies studied enrolled graduated volunteers volunteered tutors tutored babysat coached teaches taught
  painted sketched drew writes wrote texted texts emailed tweeted googled signed
  sat slept woke ate drank cooked baked sewed knitted chewed sneezed coughed blinked waved nodded shrugged winked hugged kissed
  thanked greeted invited applauded cheered booed wore wears skipped borrowed
`)

const ACTOS = list(`
  escribe canta baila toca pinta cose vende trabaja ayuda dibuja lee llora sonrie corre nada cocina duerme extrana
  anoto gano metio pateo nado corrio canto bailo toco pinto dibujo leyo escribio estudio estudia nacio sonrio lloro rio pidio quiere
  queria cree creia piensa pensaba sabe odia juega jugo entrena entreno suena saludo abrazo agradecio bosteza comio durmio cocino
  ensayo preparo organizo ayudo 
  aprendio enseno olvido decidio prefiere tutea bromeo grito aplaudio
`)

const VERBS: Readonly<Record<Language, ReadonlySet<string>>> = { en: ACTS, es: ACTOS }

/** True for a folded word that is a verb of what people do, in the story's language. */
export const isPersonVerb = (lang: Language, word: string): boolean => VERBS[lang].has(word)
