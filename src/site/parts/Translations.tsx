import type { Story } from '#client/clientTypes.ts'
import { wordsIn } from '../siteText.ts'

/** Links to the same story in other languages, each in its own language: "Leer en español". */
export function Translations({ story }: { story: Pick<Story, 'translations'> }) {
  const others = story.translations ?? []
  return others.map(({ lang, slug, url }) => (
    <p className="translation" key={slug}>
      <a href={url} lang={lang} hrefLang={lang} rel="alternate">
        {wordsIn(lang).readInThisLanguage}
      </a>
    </p>
  ))
}
