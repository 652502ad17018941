/**
 * Style of the page at /v1: one column on a phone; on a large screen the list of addresses beside
 * it. Contrast is at least 4.5:1 in both colour schemes (WCAG 1.4.3).
 */
export const referenceStyle = /* css */ `
:root {
  color-scheme: light dark;
  --paper: #fdfbf6; --deep: #f4efe5; --ink: #16130f; --soft: #57514a; --rule: #d3cbbd; --accent: #a3261c; --focus: #0b57d0;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15130f; --deep: #201d18; --ink: #f0ebe1; --soft: #b9b1a4; --rule: #3d382f; --accent: #ff9280; --focus: #8ab4f8;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem; max-width: 76rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; padding-top: 1.5rem; border-top: 3px solid var(--ink); margin-top: 2.5rem; }
h3 { font-size: 1.0625rem; margin-top: 2rem; }
p { margin: 0.75rem 0 0; max-width: 42rem; }
a { color: var(--accent); text-underline-offset: 0.16em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
code { font: 0.9375em var(--mono); }
.skip { position: absolute; left: 0.5rem; top: -10rem; padding: 0.75rem 1rem; background: var(--ink); color: var(--paper); }
.skip:focus { top: 0.5rem; }
.over { color: var(--soft); font-size: 0.875rem; }
.lede { font-size: 1.1875rem; }
.method { color: var(--accent); font-size: 0.8125rem; letter-spacing: 0.06em; }
.place { color: var(--soft); font-size: 0.875rem; font-weight: 400; }
nav { margin-top: 2rem; padding: 1rem 0; border: solid var(--rule); border-width: 1px 0; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-left: 0.75rem; margin-bottom: 0.5rem; font-size: 0.875rem; }
nav a { display: inline-block; padding: 0.2rem 0; min-height: 1.75rem; color: inherit; }
dl { margin: 1rem 0 0; border-top: 1px solid var(--rule); }
dl > div { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
dt { font-weight: 600; }
dd { margin: 0; color: var(--soft); }
pre {
  margin: 0.5rem 0 0; padding: 0.75rem 1rem; overflow-x: auto; background: var(--deep); border: 1px solid var(--rule);
  border-radius: 4px; font-size: 0.875rem; line-height: 1.5;
}
pre code { font-size: 1em; }
details { margin-top: 0.75rem; }
summary { cursor: pointer; padding: 0.35rem 0; min-height: 1.75rem; }
details pre { max-height: 28rem; overflow: auto; }
@media (min-width: 48rem) {
  dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
}
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 3rem; }
  header { grid-column: 1 / -1; }
  nav { align-self: start; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
}
@media print {
  nav, .skip { display: none; }
  pre { white-space: pre-wrap; }
}
`.trim()
