/** Stories side by side: the front page and what else shows more than one. */
export const cards = /* css */ `
.card-story { position: relative; }
.card-story .headline a::after { content: ''; position: absolute; inset: 0; }
@supports selector(:has(*)) {
  .card-story .headline a:focus-visible { outline: none; }
  .card-story:has(.headline a:focus-visible) { outline: 3px solid var(--focus); outline-offset: 4px; border-radius: 1px; }
}
.card-words > * + * { margin-top: 0.4rem; }
.card-words > .byline + .moment { margin-top: 0.1rem; }
.card-picture img { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; }
.lead .card-picture img { aspect-ratio: 3 / 2; }
.feature .card-picture { margin-bottom: 0.75rem; }
.feature .headline { font-size: 1.3125rem; }
.feature .dek { font-size: 0.9375rem; line-height: 1.45; }
.feature.plain .headline { font-size: 1.5rem; }
.lead .headline { font-size: clamp(2rem, 7vw, 2.5rem); line-height: 1.04; letter-spacing: -0.024em; }
.lead .dek { font-size: 1.1875rem; line-height: 1.42; }
.lead .card-words > * + * { margin-top: 0.65rem; }
.lead .card-picture { margin-bottom: 1rem; }
.brief { padding: 0.75rem 0; border-bottom: 1px solid var(--rule); }
.brief:last-child { border-bottom: 0; }
.brief .headline { font-size: 1.0625rem; font-weight: 650; line-height: 1.28; }
.brief .card-words > * + * { margin-top: 0.2rem; }
.front-top { padding-bottom: 2.25rem; }
.rail { margin-top: 2rem; padding-top: 0.6rem; border-top: 3px solid var(--rule-strong); }
.front-stories .lead:not(:last-child) { padding-bottom: 1.75rem; border-bottom: 1px solid var(--rule); }
.front-stories .story-grid { margin-top: 1.25rem; }
.section-blocks { display: grid; gap: 2.25rem var(--gap); }
/* Each cell draws a line before and over itself, in the gap; those of the first column and row fall outside and are cut off. */
.story-grid {
  display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); row-gap: 2.25rem;
  margin: -0.5rem calc(var(--gap) / -2); padding-block: 0.5rem; overflow: clip;
}
.cell { position: relative; grid-column: span 12; padding-inline: calc(var(--gap) / 2); }
.cell::before {
  content: ''; position: absolute; top: -1.125rem; inset-inline: calc(var(--gap) / 2); border-top: 1px solid var(--rule);
}
.cell::after { content: ''; position: absolute; inset-block: 0; inset-inline-start: -1px; border-inline-start: 1px solid var(--rule); }
.section-row { margin-top: 0.5rem; padding: 0.55rem 0 2.25rem; border-top: 3px solid var(--rule-strong); }
.section-block { padding: 0.55rem 0 0; border-top: 3px solid var(--rule-strong); }
.section-block .brief { border: 0; border-top: 1px solid var(--rule); }
.section-block .feature { padding-bottom: 0.9rem; }
.section-title { font-size: 1.375rem; margin-bottom: 0.9rem; }
.section-title a { display: inline-block; padding: 0.1rem 0; text-decoration: none; }
.section-title a:hover { text-decoration: underline; text-decoration-color: var(--accent); }
@media (max-width: 37.99rem) {
  .section-page .cell .feature:not(.plain) { display: grid; grid-template-columns: minmax(0, 1fr) minmax(6rem, 34%); gap: 0 1rem; }
  .section-page .cell .card-picture { order: 1; margin: 0; }
  .section-page .cell .card-picture img { aspect-ratio: 1; }
  .section-page .cell .headline, .section-page .cell .plain .headline { font-size: 1.1875rem; }
}
@media (min-width: 38rem) {
  .section-blocks { grid-template-columns: repeat(2, minmax(0, 1fr)); row-gap: 2.5rem; }
  .cell { grid-column: span 6; }
  .cell:last-child:nth-child(odd), .cell.of-12 { grid-column: span 12; }
  .cell:last-child:nth-child(odd) .feature:not(.plain) {
    display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--gap);
  }
  .cell:last-child:nth-child(odd) .card-picture { margin: 0; }
}
@media (min-width: 48rem) {
  .lead:not(.plain) { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 7fr); gap: var(--gap); align-items: start; }
  .lead .card-picture { grid-column: 2; grid-row: 1; margin: 0; }
  .lead .card-picture img { aspect-ratio: 4 / 3; }
  .lead .card-words { grid-column: 1; grid-row: 1; }
  .lead.plain .headline { font-size: 3.25rem; max-width: 22ch; }
  .lead.plain .dek { max-width: var(--measure); }
}
@media (min-width: 56rem) {
  .section-blocks { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .section-blocks:has(> :nth-child(4):last-child) { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .cell.of-3, .cell.of-3:last-child { grid-column: span 3; }
  .cell.of-4, .cell.of-4:last-child { grid-column: span 4; }
  .cell:last-child:nth-child(odd):not(.of-12) .feature:not(.plain) { display: block; }
  .cell:last-child:nth-child(odd):not(.of-12) .card-picture { margin-bottom: 0.75rem; }
  .cell:not(.of-6) .headline { font-size: 1.1875rem; }
  .cell:not(.of-6) .plain .headline { font-size: 1.375rem; }
}
@media (min-width: 64rem) {
  .front-top.with-rail { display: grid; grid-template-columns: minmax(0, 1fr) 16.5rem; gap: calc(var(--gap) * 1.2); }
  .rail { position: relative; margin-top: 0; align-self: start; }
  .rail::before { content: ''; position: absolute; inset: -3px auto 0 calc(var(--gap) * -0.6); border-left: 1px solid var(--rule); }
}
`
