import { type CorrectionKind, type HistoryKind, KIND_WORDS } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'

/** What the site itself says, as opposed to what the newsroom writes. */
export interface SiteWords {
  skip: string
  sections: string
  by: string
  and: string
  published: string
  /** Keyed by the byline's role; reporting and writing are plain "By". */
  roles: Readonly<Record<string, string>>
  kinds: Readonly<Record<CorrectionKind, string>>
  /** What befell a story: before a date, and in a list of them. */
  history: Readonly<Record<HistoryKind, string>>
  historyOfStory: string
  /** Beside a headline in lists and feeds. */
  corrected: string
  retracted: string
  seeCorrections: string
  correctionsOfStory: string
  editorsNote: string
  aboutReporters: string
  moreFrom: string
  latest: string
  latestEdition: string
  topics: string
  correctionsTitle: string
  correctionsIntro: string
  noCorrections: string
  noSuchCorrections: string
  correctionsFeed: string
  kindOfCorrection: string
  allKinds: string
  section: string
  allSections: string
  from: string
  to: string
  filter: string
  showAll: string
  nothingYet: string
  nothingHere: string
  staff: string
  former: string
  contact: string
  stories: string
  newer: string
  older: string
  pageOf: (page: number, pages: number) => string
  topic: string
  feeds: string
  about: string
  missingTitle: string
  missingText: string
  goneTitle: string
  goneText: string
  downTitle: string
  downText: string
  toFrontPage: string
}

const en: SiteWords = {
  skip: 'Skip to content',
  sections: 'Sections',
  by: 'By',
  and: 'and',
  published: 'Published:',
  roles: {
    photographed: 'Photos by',
    edited: 'Edited by',
    translated: 'Translated by',
    illustrated: 'Illustrations by',
    contributed: 'With contributions from',
  },
  kinds: KIND_WORDS.en,
  history: {
    published: 'Published',
    updated: 'Updated',
    corrected: 'Corrected',
    clarified: 'Clarified',
    noted: 'Editor’s note',
    retracted: 'Retracted',
    redacted: 'Removed for safety',
  },
  historyOfStory: 'History of this story:',
  corrected: 'Corrected',
  retracted: 'Retracted',
  seeCorrections: 'This story has been corrected. Read what changed.',
  correctionsOfStory: 'Changes to this story',
  editorsNote: 'Editor’s note',
  aboutReporters: 'Who made this story',
  moreFrom: 'More from',
  latest: 'Latest',
  latestEdition: 'Latest edition:',
  topics: 'Topics',
  correctionsTitle: 'Corrections',
  correctionsIntro: 'When we get something wrong, we say so: on the story, and here, newest first.',
  noCorrections: 'No story has needed a correction so far.',
  noSuchCorrections: 'No correction fits what you chose.',
  correctionsFeed: 'Corrections as a feed:',
  kindOfCorrection: 'Kind',
  allKinds: 'All kinds',
  section: 'Section',
  allSections: 'All sections',
  from: 'From',
  to: 'To',
  filter: 'Filter',
  showAll: 'Show all corrections',
  nothingYet: 'Nothing has been published yet. The first story will stand here.',
  nothingHere: 'Nothing has been published here yet.',
  staff: 'The staff',
  former: 'Graduated',
  contact: 'Contact',
  stories: 'Stories',
  newer: 'Newer',
  older: 'Older',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  topic: 'Topic',
  feeds: 'Feeds',
  about: 'How we work',
  missingTitle: 'There is no page here',
  missingText: 'The address may be mistyped, or the page may never have been.',
  goneTitle: 'This page has been taken down',
  goneText: 'The newsroom decided that it should no longer be public.',
  downTitle: 'We cannot show this page right now',
  downText: 'The fault is ours. Please try again in a minute.',
  toFrontPage: 'Go to the front page',
}

const es: SiteWords = {
  skip: 'Saltar al contenido',
  sections: 'Secciones',
  by: 'Por',
  and: 'y',
  published: 'Publicado:',
  roles: {
    photographed: 'Fotos de',
    edited: 'Edición de',
    translated: 'Traducción de',
    illustrated: 'Ilustraciones de',
    contributed: 'Con la colaboración de',
  },
  kinds: KIND_WORDS.es,
  history: {
    published: 'Publicado',
    updated: 'Actualizado',
    corrected: 'Corregido',
    clarified: 'Aclarado',
    noted: 'Nota de la redacción',
    retracted: 'Retractado',
    redacted: 'Retirado por seguridad',
  },
  historyOfStory: 'Historia de esta nota:',
  corrected: 'Corregido',
  retracted: 'Retractado',
  seeCorrections: 'Esta nota fue corregida. Lea qué cambió.',
  correctionsOfStory: 'Cambios en esta nota',
  editorsNote: 'Nota de la redacción',
  aboutReporters: 'Quién hizo esta nota',
  moreFrom: 'Más de',
  latest: 'Lo más reciente',
  latestEdition: 'Última edición:',
  topics: 'Temas',
  correctionsTitle: 'Correcciones',
  correctionsIntro:
    'Cuando nos equivocamos, lo decimos: en la nota y aquí, de lo más reciente a lo más antiguo.',
  noCorrections: 'Hasta ahora ninguna nota ha necesitado corrección.',
  noSuchCorrections: 'Ninguna corrección coincide con lo que eligió.',
  correctionsFeed: 'Correcciones como canal:',
  kindOfCorrection: 'Tipo',
  allKinds: 'Todos los tipos',
  section: 'Sección',
  allSections: 'Todas las secciones',
  from: 'Desde',
  to: 'Hasta',
  filter: 'Filtrar',
  showAll: 'Ver todas las correcciones',
  nothingYet: 'Todavía no se ha publicado nada. La primera nota aparecerá aquí.',
  nothingHere: 'Todavía no se ha publicado nada aquí.',
  staff: 'La redacción',
  former: 'Ya se graduó',
  contact: 'Contacto',
  stories: 'Notas',
  newer: 'Más recientes',
  older: 'Anteriores',
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
  topic: 'Tema',
  feeds: 'Canales',
  about: 'Cómo trabajamos',
  missingTitle: 'Aquí no hay ninguna página',
  missingText: 'Puede que la dirección tenga un error, o que la página nunca haya existido.',
  goneTitle: 'Esta página fue retirada',
  goneText: 'La redacción decidió que ya no debe ser pública.',
  downTitle: 'Ahora no podemos mostrar esta página',
  downText: 'La falla es nuestra. Intente de nuevo en un minuto.',
  toFrontPage: 'Ir a la portada',
}

const WORDS: Readonly<Record<Language, SiteWords>> = { en, es }

/** The site's own words in the language of the page. */
export const wordsIn = (lang: Language): SiteWords => WORDS[lang]

/** "and"; in Spanish "y", or "e" before the sound i ("Ana e Inés", but "nieve y hielo"; RAE, "y"). */
export function andBefore(name: string, lang: Language): string {
  if (lang !== 'es') return wordsIn(lang).and
  return /^(h?[ií])(?![aeouáéóú])/i.test(name) ? 'e' : wordsIn(lang).and
}
