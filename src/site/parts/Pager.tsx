import type { Language } from '#newsroom/languages.ts'
import { pagePath } from '../addresses.ts'
import { wordsIn } from '../words.ts'

/** Links to the pages before and after; nothing where there is only one. */
export function Pager(props: { path: string; page: number; totalPages: number; lang: Language }) {
  const { path, page, totalPages, lang } = props
  const words = wordsIn(lang)
  if (totalPages < 2) return null
  return (
    <nav className="pager" aria-label={words.pageOf(page, totalPages)}>
      {page > 1 && (
        <a href={pagePath(path, page - 1)} rel="prev">
          ← {words.newer}
        </a>
      )}
      <span>{words.pageOf(page, totalPages)}</span>
      {page < totalPages && (
        <a href={pagePath(path, page + 1)} rel="next">
          {words.older} →
        </a>
      )}
    </nav>
  )
}
