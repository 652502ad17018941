/** Forms: in the masthead, on the search page, on 404, and above the corrections. */
export const forms = /* css */ `
.search-form { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; }
.search-form label, .filter label { display: grid; gap: 0.25rem; color: var(--ink-soft); font-size: 0.8125rem; }
.search-form input, .search-form select, .search-form button, .filter input, .filter select, .filter button {
  min-height: 2.75rem; padding: 0.375rem 0.75rem; border: 1px solid var(--edge); border-radius: 0.25rem;
  background: transparent; color: var(--ink); font: 400 1rem/1.4 var(--sans); max-width: 100%;
}
.search-form option, .filter option { background: var(--paper); color: var(--ink); }
.search-form button, .filter button {
  display: inline-flex; gap: 0.5rem; align-items: center; cursor: pointer; font-weight: 600;
}
.search-form.large button, .filter button { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.search-form.large button:hover, .filter button:hover { background: var(--accent); border-color: var(--accent); }
.search-form.large .search-words { flex: 1 1 16rem; }
.search-form.large .search-words input { width: 100%; font-size: 1.125rem; }
.search-form.small { flex-wrap: nowrap; gap: 0; font-size: 0.875rem; }
.search-form.small .search-words { position: relative; }
.search-form.small input {
  width: 9.5rem; min-height: 2.25rem; padding: 0.25rem 0.6rem; border-radius: 0.25rem 0 0 0.25rem; font-size: 0.875rem;
}
.search-form.small button {
  min-height: 2.25rem; padding: 0.25rem 0.55rem; border-inline-start: 0; border-radius: 0 0.25rem 0.25rem 0; color: var(--ink-soft);
}
.search-form.small button:hover { color: var(--accent); }
.search-form ::placeholder { color: var(--ink-soft); opacity: 1; }
.filter { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin-block: 1.25rem 0.5rem; }
.filter label { flex: 1 1 9rem; grid-template-columns: minmax(0, 1fr); }
.filter input, .filter select { width: 100%; }
.hints { max-width: var(--measure); padding: 1.25rem 0 2rem 1.1em; color: var(--ink-soft); font-size: 0.9375rem; }
.hints li + li { margin-top: 0.5rem; }
.hints a { color: var(--ink); }
`
