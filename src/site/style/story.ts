/**
 * One story: text in a wide column. The head starts at the column's left edge and is wider; the
 * lead picture is widest.
 */
export const story = /* css */ `
.story { max-width: 64rem; margin: 0 auto; }
.story-body, .story-notes, .topics, .bios { max-width: var(--measure); margin-inline: auto; }
.story-header, .lead-photo figcaption { margin-inline-start: max(0px, 50% - var(--measure) / 2); max-width: 46rem; }
.story-header { padding-top: 0.5rem; }
.story-header .headline { font-size: clamp(2.125rem, 7vw, 3.5rem); line-height: 1.04; letter-spacing: -0.028em; margin: 0.5rem 0 0; }
.story-header .dek { margin-top: 0.9rem; font-size: clamp(1.1875rem, 3.4vw, 1.4375rem); line-height: 1.36; text-wrap: pretty; }
.story-facts { margin-top: 1.4rem; padding-top: 0.9rem; border-top: 1px solid var(--rule); }
.story-facts .byline { font-size: 0.9375rem; line-height: 1.6; }
.byline a { display: inline-block; padding: 0.05rem 0; }
.story-facts .byline + .stamp { margin-top: 0.25rem; }
.stamp.updated { color: var(--ink); font-weight: 600; }
.translation { margin-top: 0.6rem; font-size: 0.9375rem; font-weight: 600; }
.translation a { display: inline-block; padding: 0.2rem 0; }
.corrected { margin-top: 0.9rem; font-size: 0.9375rem; font-weight: 600; }
.corrected a { display: inline-block; padding: 0.2rem 0; color: var(--accent); }
.correction-top { margin-top: 1.25rem; padding: 1rem 1.1rem; border: 2px solid var(--accent); }
.lead-photo { margin: 1.75rem 0 2rem; }
.photo img { width: 100%; }
figcaption { margin-top: 0.5rem; color: var(--ink-soft); font-size: 0.8125rem; line-height: 1.5; }
.story-body { margin-top: 2rem; font-size: clamp(1.125rem, 2.6vw, 1.25rem); line-height: 1.62; hanging-punctuation: first; }
.story-body > * + * { margin-top: 1.1em; }
.story-body a, .prose a { text-decoration-thickness: 0.08em; }
.dateline { font: 650 0.8em var(--sans); letter-spacing: 0.03em; text-transform: uppercase; }
.story-body h2, .story-body h3, .story-body h4 { margin-top: 1.7em; font-size: 1.35em; line-height: 1.2; }
.story-body h3 { font-size: 1.15em; }
.story-body h4 { font-size: 1em; }
.story-body :is(h2, h3, h4) + * { margin-top: 0.5em; }
.story-body ul, .story-body ol { padding-inline-start: 1.3em; }
.story-body li + li { margin-top: 0.35em; }
.story-body li::marker { color: var(--accent); }
.story-body blockquote { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--rule); color: var(--ink-soft); }
.story-body hr { width: 6rem; margin: 2em auto; border: 0; border-top: 1px solid var(--rule-strong); }
.story-body code { font-size: 0.88em; }
.story-body .photo { margin: 2em 0; }
.pull-quote { margin: 2.2em 0; padding: 1.1em 0; border-block: 1px solid var(--rule-strong); text-align: center; }
.story-body .pull-quote blockquote { padding: 0; border: 0; color: var(--ink); font: 500 1.6em/1.25 var(--serif); letter-spacing: -0.012em; text-wrap: balance; }
.pull-quote p { text-wrap: balance; }
.pull-quote figcaption { margin-top: 0.8em; }
.fact-box { margin: 2em 0; padding: 1.1em 1.25em 1.25em; background: var(--paper-deep); border-top: 3px solid var(--accent); font: 400 0.85em/1.55 var(--sans); }
.fact-box > * + * { margin-top: 0.6em; }
.fact-box-title { font-weight: 750; font-size: 1.05em; }
.card { padding: 0.9em 1.1em; border: 1px solid var(--rule); font: 500 0.85em/1.45 var(--sans); }
.card-source { display: block; color: var(--ink-soft); font-size: 0.75rem; letter-spacing: 0.05em; text-transform: uppercase; }
.story-notes { margin-top: 2.75rem; }
.story-notes > * + * { margin-top: 1.75rem; }
.withholding-note { padding: 1rem 0 0; border-top: 4px double var(--rule-strong); color: var(--ink-soft); font-size: 1.0625rem; }
.editors-note, .corrections { padding-top: 0.7rem; border-top: 1px solid var(--rule-strong); }
.editors-note p { margin-top: 0.4rem; }
.corrections ol { list-style: none; }
.corrections li { margin-top: 0.9rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); }
.correction-top:target, .corrections li:target { background: var(--paper-deep); }
.story-history { color: var(--ink-soft); font: 400 0.8125rem/1.5 var(--sans); }
.topics { margin-top: 2.25rem; font-size: 0.875rem; }
.topics ul { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; }
.topics a { display: block; padding: 0.3rem 0.75rem; border: 1px solid var(--rule); border-radius: 1rem; text-decoration: none; }
.topics a:hover { border-color: var(--accent); }
.bios { margin-top: 2.5rem; padding-top: 0.7rem; border-top: 3px solid var(--rule-strong); }
.story + .section-row { margin-top: 4rem; }
`
