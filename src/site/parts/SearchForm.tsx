import type { Section } from '#client/clientTypes.ts'
import type { SearchWords } from '../translations/siteTextTypes.ts'

/** The most characters that /v1 takes in `q`. */
export const LONGEST_SEARCH = 200

interface Props {
  words: SearchWords
  /** `small` in the masthead, `large` on a page of its own. */
  look: 'small' | 'large'
  /** The words that were searched for, shown so that they can be changed. */
  asked?: string
  /** Sections to choose from, with the label of the choice. */
  sections?: { choices: readonly Section[]; chosen: string; label: string; all: string }
}

/** A plain form that asks /search: it needs no script. */
export function SearchForm({ words, look, asked = '', sections }: Props) {
  return (
    <form
      action="/search"
      className={`search-form ${look}`}
      method="get"
      role="search"
      aria-label={look === 'small' ? words.title : words.words}
    >
      <label className="search-words">
        <span className={look === 'small' ? 'unseen' : undefined}>{words.words}</span>
        <input
          type="search"
          name="q"
          defaultValue={asked}
          placeholder={look === 'small' ? words.title : undefined}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          spellCheck={false}
          required
        />
      </label>
      {sections && sections.choices.length > 0 && (
        <label className="search-section">
          <span>{sections.label}</span>
          <select name="section" defaultValue={sections.chosen}>
            <option value="">{sections.all}</option>
            {sections.choices.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit">
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
        <span className={look === 'small' ? 'unseen' : undefined}>{words.go}</span>
      </button>
    </form>
  )
}
