/**
 * Stories one below the other, and the pages of topics, profiles, corrections, search and policies.
 */
export const lists = /* css */ `
.list-page { max-width: 56rem; margin-inline: auto; }
.section-page .lead { padding-block: 1.5rem; }
.section-page .lead:not(:last-child) { margin-bottom: 1.25rem; border-bottom: 1px solid var(--rule); }
.section-page .page-header + .story-grid { padding-top: 1.5rem; }
.page-header { padding: 0.75rem 0 1.5rem; border-bottom: 3px solid var(--rule-strong); }
.page-header h1 { font-size: clamp(2.25rem, 7vw, 3.5rem); }
.page-header .dek { max-width: var(--measure); margin-top: 0.6rem; font-size: 1.1875rem; line-height: 1.45; }
.page-header .search-form { margin-top: 1.25rem; }
.row { display: grid; gap: 0 1.5rem; padding: 1.5rem 0; border-bottom: 1px solid var(--rule); }
.row:not(.plain) { grid-template-columns: minmax(0, 1fr) minmax(6rem, 34%); }
.row .card-picture { grid-column: 2; grid-row: 1; }
.row .card-picture img { aspect-ratio: 3 / 2; }
.row .card-words { grid-column: 1; grid-row: 1; }
.row .headline { font-size: clamp(1.1875rem, 4.4vw, 1.625rem); }
.row .dek { font-size: 1rem; line-height: 1.45; }
.pager {
  display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; padding: 1.5rem 0; color: var(--ink-soft); font-size: 0.9375rem;
}
.pager a { padding: 0.4rem 0; color: var(--ink); font-weight: 600; }
.pager-after { margin-inline-start: auto; }
.found { padding: 1.25rem 0 0; font-size: 1rem; font-weight: 600; letter-spacing: 0; overflow-wrap: anywhere; }
.results { list-style: none; }
.result { padding: 1.25rem 0; border-bottom: 1px solid var(--rule); }
.result article { max-width: var(--measure); }
.result .headline { margin-top: 0.2rem; font-size: clamp(1.1875rem, 4.4vw, 1.5rem); }
.result .headline a { display: inline-block; }
.excerpt { margin: 0.4rem 0 0.35rem; line-height: 1.5; }
.correction-log { list-style: none; }
.correction-log li { padding: 1.4rem 0; border-bottom: 1px solid var(--rule); }
.correction-log li > * { max-width: var(--measure); }
.correction-log .headline { font-size: 1.3125rem; margin-bottom: 0.4rem; }
.correction-log .headline a { display: inline-block; }
.correction-kind { color: var(--accent); font-size: 0.9375em; font-weight: 700; text-decoration: none; }
.correction-kind:hover { text-decoration: underline; }
.feeds-here { color: var(--ink-soft); font-size: 0.875rem; padding-top: 0.5rem; }
.feeds-here a { display: inline-block; padding: 0.15rem 0; }
.staff { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0 2rem; list-style: none; }
.staff .bio { position: relative; align-items: center; border-bottom: 1px solid var(--rule); }
.staff .bio-name a::after { content: ''; position: absolute; inset: 0; }
.bio { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: 1rem; align-items: start; padding: 1rem 0; }
.bio.plain { grid-template-columns: minmax(0, 1fr); }
.bio .picture { border-radius: 50%; }
.bio img { width: 4.5rem; height: 4.5rem; object-fit: cover; }
.bio-name a { display: inline-block; font: 700 1.1875rem/1.3 var(--serif); }
.bio-title { display: block; color: var(--ink-soft); font-size: 0.8125rem; line-height: 1.45; }
.bio-name + p { margin-top: 0.35rem; font-size: 1rem; }
.profile { display: grid; gap: 1.5rem 2.5rem; padding: 1rem 0 2.5rem; }
.profile h1 { font-size: clamp(2.25rem, 7vw, 3.25rem); }
.profile .dek { margin-top: 0.35rem; font: 400 1rem/1.45 var(--sans); }
.profile .photo { max-width: 16rem; }
.profile .photo img { width: 100%; aspect-ratio: 4 / 5; object-fit: cover; }
.questions { margin-top: 1.25rem; max-width: var(--measure); }
.questions > div { padding: 0.85rem 0; border-top: 1px solid var(--rule); }
.questions dt { font-size: 0.8125rem; font-weight: 700; color: var(--accent); }
.questions dd a { display: inline-block; padding: 0.1rem 0; }
.list-page > section > .label { padding-top: 0.6rem; border-top: 3px solid var(--rule-strong); }
.prose { margin-top: 1.1rem; font-size: 1.1875rem; line-height: 1.6; white-space: pre-line; }
.policy, .about { max-width: var(--measure); margin-inline: auto; }
.about > section { margin-top: 2.5rem; padding-top: 0.7rem; border-top: 1px solid var(--rule-strong); }
.about h2 { font-size: 1.5rem; }
.about .prose { margin-top: 0.8rem; font-size: 1.125rem; }
.about .about-newsroom .prose { font-size: 1.3125rem; line-height: 1.5; margin-top: 1.25rem; }
.about .onward { margin-top: 0.6rem; }
.policies { list-style: none; margin-top: 0.5rem; }
.policies li { border-bottom: 1px solid var(--rule); }
.policies a { display: block; padding: 0.65rem 0; font-size: 1.125rem; font-weight: 650; text-decoration: none; }
.policies a:hover { text-decoration: underline; }
@media (min-width: 38rem) {
  .profile:not(.plain) { grid-template-columns: 16rem minmax(0, 1fr); }
}
@media (min-width: 56rem) {
  .section-page .lead .headline { font-size: 3.25rem; }
}
@media (min-width: 48rem) {
  .row:not(.plain) { grid-template-columns: minmax(0, 1fr) 16rem; gap: 0 2rem; }
}
`
