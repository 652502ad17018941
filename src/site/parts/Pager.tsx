import type { Language } from '#newsroom/languages.ts'
import { pagePath } from '../urlPaths.ts'
import { wordsIn } from '../siteText.ts'

interface Props {
  path: string
  page: number
  totalPages: number
  lang: Language
  /** Labels of the links, where pages are not in order of time. */
  names?: { before: string; after: string }
}

/** Links to the pages before and after. Shows nothing where there is only one page. */
export function Pager({ path, page, totalPages, lang, names }: Props) {
  const words = wordsIn(lang)
  if (totalPages < 2) return null
  return (
    <nav className="pager" aria-label={words.pages}>
      {page > 1 && (
        <a className="pager-before" href={pagePath(path, page - 1)} rel="prev">
          <span aria-hidden="true">← </span>
          {names?.before ?? words.newer}
        </a>
      )}
      <span className="pager-place">{words.pageOf(page, totalPages)}</span>
      {page < totalPages && (
        <a className="pager-after" href={pagePath(path, page + 1)} rel="next">
          {names?.after ?? words.older}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
