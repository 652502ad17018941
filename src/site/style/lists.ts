/** Wherever stories stand side by side or one below the other: front page, sections, topics, profiles, corrections. */
export const lists = /* css */ `
.card-words > * + * { margin-top: 0.4rem; }
.card-picture { display: block; }
.card-picture img { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; }
.lead .card-picture img { aspect-ratio: 3 / 2; }
.feature .card-picture { margin-bottom: 0.75rem; }
.feature .headline { font-size: 1.3125rem; }
.feature .dek { font-size: 0.9375rem; line-height: 1.45; }
.feature.plain .headline { font-size: 1.5rem; }
.lead .headline { font-size: clamp(2rem, 6.2vw, 2.5rem); line-height: 1.05; letter-spacing: -0.018em; }
.lead .dek { font-size: 1.1875rem; line-height: 1.42; }
.lead .card-words > * + * { margin-top: 0.65rem; }
.lead .card-picture { margin-bottom: 1rem; }
.brief { padding: 0.8rem 0; border-bottom: 1px solid var(--rule); }
.brief:last-child { border-bottom: 0; }
.brief .headline { font-size: 1.0625rem; line-height: 1.25; }
.brief .card-words > * + * { margin-top: 0.25rem; }
.front-top { padding-bottom: 2rem; }
.rail { margin-top: 2rem; padding-top: 0.6rem; border-top: 3px solid var(--rule-strong); }
.columns { display: grid; gap: 1.75rem; }
.front-stories .columns { margin-top: 1.75rem; padding-top: 1.75rem; border-top: 1px solid var(--rule); }
.columns > * + * { padding-top: 1.75rem; border-top: 1px solid var(--rule); }
.section-row { margin-top: 0.5rem; padding: 0.55rem 0 2.25rem; border-top: 3px solid var(--rule-strong); }
.section-block { padding: 0.55rem 0 1.75rem; border-top: 3px solid var(--rule-strong); }
.section-block .brief { border: 0; border-top: 1px solid var(--rule); }
.section-block .feature { padding-bottom: 0.9rem; }
.section-title { font-size: 1.375rem; margin-bottom: 1rem; }
.section-title a { text-decoration: none; }
.section-title a:hover { text-decoration: underline; }
.page-header { padding: 1rem 0 1.5rem; border-bottom: 3px solid var(--rule-strong); }
.page-header h1 { font-size: clamp(2.25rem, 7vw, 3.5rem); letter-spacing: -0.02em; }
.page-header .dek { max-width: var(--measure); margin-top: 0.6rem; font-size: 1.125rem; }
.list-page { max-width: 56rem; }
.row { display: grid; gap: 0 1.5rem; padding: 1.5rem 0; border-bottom: 1px solid var(--rule); }
.row:not(.plain) { grid-template-columns: minmax(0, 1fr) minmax(6rem, 34%); }
.row .card-picture { grid-column: 2; grid-row: 1; }
.row .card-words { grid-column: 1; grid-row: 1; }
.row .headline { font-size: clamp(1.1875rem, 4.4vw, 1.625rem); }
.pager { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; padding: 1.5rem 0; font-size: 0.9375rem; color: var(--ink-soft); }
.pager a { padding: 0.4rem 0; color: var(--ink); font-weight: 600; }
.correction-log { list-style: none; }
.correction-log li { padding: 1.5rem 0; border-bottom: 1px solid var(--rule); max-width: var(--measure); }
.correction-log .headline { font-size: 1.3125rem; margin-bottom: 0.4rem; }
.correction-kind { color: var(--accent); font-weight: 700; text-decoration: none; }
.correction-kind:hover { text-decoration: underline; }
.filter { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin-block: 1rem; }
.filter label { display: grid; gap: 0.25rem; font-size: 0.8125rem; color: var(--ink-soft); }
.filter select, .filter input, .filter button { font: inherit; font-size: 1rem; min-height: 2.75rem; padding: 0.375rem 0.625rem; color: inherit; background: transparent; border: 1px solid var(--ink-soft); border-radius: 0.25rem; }
.filter select option { color: initial; }
.filter button { cursor: pointer; color: var(--ink); }
.staff { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0 2rem; list-style: none; }
.staff .bio { border-bottom: 1px solid var(--rule); }
.bio { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: 1rem; align-items: start; padding: 1rem 0; }
.bio.plain { grid-template-columns: minmax(0, 1fr); }
.bio img { width: 4.5rem; height: 4.5rem; border-radius: 50%; object-fit: cover; }
.bio-name a { display: inline-block; font: 700 1.1875rem/1.3 var(--display); }
.bio-title { display: block; color: var(--ink-soft); font-size: 0.8125rem; }
.bio-name + p { margin-top: 0.35rem; font-size: 1rem; }
.profile { display: grid; gap: 1.5rem 2.5rem; padding: 1rem 0 2.5rem; }
.profile h1 { font-size: clamp(2.25rem, 7vw, 3.25rem); letter-spacing: -0.02em; }
.profile .photo { max-width: 16rem; }
.profile .photo img { width: 100%; aspect-ratio: 4 / 5; object-fit: cover; }
.questions { margin-top: 1.25rem; max-width: var(--measure); }
.questions > div { padding: 0.85rem 0; border-top: 1px solid var(--rule); }
.questions dt { font-size: 0.8125rem; font-weight: 700; color: var(--accent); }
.list-page > section > .label { padding-top: 0.6rem; border-top: 3px solid var(--rule-strong); }
.policy { max-width: var(--measure); }
.prose { margin-top: 1.2rem; font-size: 1.1875rem; line-height: 1.6; white-space: pre-line; }
@media (min-width: 38rem) {
  .section-blocks { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.5rem 2.5rem; }
  .section-block { position: relative; }
  .section-block::before { content: ''; position: absolute; inset: 0 auto 0.5rem -1.25rem; border-left: 1px solid var(--rule); }
  .section-block:nth-child(odd)::before { display: none; }
  .columns.of-2 { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .columns.of-3, .columns.of-4 { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .columns { gap: 2rem 2.5rem; }
  .section-row .columns.of-1 { max-width: 22rem; }
  .columns > * { position: relative; }
  .columns > * + * { padding-top: 0; border-top: 0; }
  .columns > :nth-child(even)::before {
    content: ''; position: absolute; inset: 0 auto 0 -1.25rem; border-left: 1px solid var(--rule);
  }
  .columns.of-3 > :nth-child(3) { grid-column: 1 / -1; padding-top: 2rem; border-top: 1px solid var(--rule); }
  .columns.of-3 > :nth-child(3):not(.plain) { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5rem; }
  .columns.of-4 > :nth-child(n + 3) { padding-top: 2rem; border-top: 1px solid var(--rule); }
  .profile:not(.plain) { grid-template-columns: 16rem minmax(0, 1fr); }
}
@media (min-width: 48rem) {
  .lead:not(.plain) { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 2rem; }
  .lead .card-picture { grid-column: 2; grid-row: 1; margin: 0; }
  .lead .card-picture img { aspect-ratio: 4 / 3; }
  .lead .card-words { grid-column: 1; grid-row: 1; }
  .lead.plain .headline { font-size: 3.5rem; max-width: 20ch; }
  .lead.plain .dek { max-width: var(--measure); }
  .row:not(.plain) { grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 2rem; }
}
@media (min-width: 56rem) {
  .section-blocks { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .section-block:nth-child(odd)::before { display: block; }
  .section-block:nth-child(3n + 1)::before { display: none; }
  .columns.of-3 { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .columns.of-4 { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .columns > :nth-child(n + 2)::before {
    content: ''; position: absolute; inset: 0 auto 0 -1.25rem; border-left: 1px solid var(--rule);
  }
  .columns.of-3 > :nth-child(3):not(.plain), .columns.of-3 > :nth-child(3) { display: block; grid-column: auto; padding-top: 0; border-top: 0; }
  .columns.of-4 > :nth-child(n + 3) { padding-top: 0; border-top: 0; }
  .of-4 .feature .headline, .front-stories .feature .headline { font-size: 1.1875rem; }
}
@media (min-width: 64rem) {
  .front-top.with-rail { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 3rem; }
  .rail { position: relative; margin-top: 0; }
  .rail::before { content: ''; position: absolute; inset: -3px auto 0 -1.5rem; border-left: 1px solid var(--rule); }
  .lead .headline { font-size: 2.75rem; }
}
`
