/** The look of a report, on screen in light and dark and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1b1f24; --muted: #59636e; --background: #ffffff; --line: #d1d9e0; --raised: #f6f8fa;
  --warning: #9a4d00; --info: #0a5fc4; --good: #1a6e34; --bad: #b3261e;
  --first: #0a5fc4; --second: #b35900; --third: #7a3fc0; --fourth: #1a6e34; --fifth: #b3261e; --sixth: #7a6200;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --muted: #9da7b1; --background: #10151b; --line: #3a434d; --raised: #1a2129;
    --warning: #f0a04b; --info: #6cb6ff; --good: #6bd48b; --bad: #ff8f85;
    --first: #6cb6ff; --second: #f0a04b; --third: #c8a2ff; --fourth: #6bd48b; --fifth: #ff8f85; --sixth: #e0c65c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem;
  background: var(--background); color: var(--text);
  font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; overflow-wrap: break-word;
}
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 3rem 0 .25rem; font-size: 1.4rem; line-height: 1.25; }
h3 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
h4 { margin: 1.5rem 0 .25rem; font-size: 1rem; }
p { margin: .25rem 0; }
a { color: var(--info); }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
code { font-size: .9em; }
.quiet { color: var(--muted); }
nav ol { padding-inline-start: 1.5rem; }
.coverage { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; font-weight: 600; }
meter { width: 10rem; height: .9rem; }
blockquote { margin: 0; }
.claims, .quotations, .disagreements, .passages { margin: 0; padding: 0; list-style: none; }
.claims > li, .quotations > li, .disagreements > li {
  margin: 0 0 1rem; padding: .75rem 1rem; background: var(--raised);
  border: 1px solid var(--line); border-inline-start: .3rem solid var(--muted); border-radius: .35rem;
}
.claim > blockquote, .quotations > li > blockquote { font-family: Georgia, 'Times New Roman', serif; font-size: 1.1rem; }
.status-verified, .settled, .as-said { border-inline-start-color: var(--good) !important; }
.status-wrong { border-inline-start-color: var(--bad) !important; }
.status-disputed, .status-cannot-verify, .warning { border-inline-start-color: var(--warning) !important; }
.disagreements > .info { border-inline-start-color: var(--info); }
.standing { color: var(--muted); }
.standing strong { color: var(--text); }
.status-verified strong, .as-said strong { color: var(--good); }
.status-wrong strong { color: var(--bad); }
.status-disputed strong, .status-cannot-verify strong, .quotations > .warning strong, .question { color: var(--warning); }
.question { font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(5rem, auto) 1fr; gap: .15rem 1rem; margin: .5rem 0 0; }
dt { color: var(--muted); }
dd { margin: 0; min-width: 0; }
dd ul { margin: 0; padding: 0; list-style: none; }
dd blockquote { color: var(--muted); font-style: italic; }
.passages > li { margin: .5rem 0 0; padding-inline-start: .75rem; border-inline-start: 2px solid var(--line); }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px; text-underline-offset: 3px; }
ins { text-decoration: underline; font-weight: 700; }
.wide { overflow-x: auto; }
.wide > svg { display: block; }
.matrix { width: 100%; border-collapse: collapse; }
.matrix th, .matrix td { padding: .5rem .6rem; text-align: start; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--line); }
.matrix .open + .open { margin-top: .4rem; }
.matrix .open, .matrix .topic, .matrix .label, .matrix .date, .matrix .standing, .matrix .voice { display: block; }
.matrix .topic, .matrix .label { font-weight: 600; }
.matrix .date, .matrix .standing, .matrix .voice, .matrix .corner { color: var(--muted); font-size: .9em; }
.matrix .voice { padding-inline-start: 1.35rem; }
.matrix .settled .topic, .matrix .settled .said { text-decoration: line-through; color: var(--muted); }
.matrix .values { display: none; }
.sign { vertical-align: -2px; margin-inline-end: .4rem; }
.timeline, .timeline ul { margin: 0; padding: 0; list-style: none; }
.timeline > li { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
.timeline .when, .timeline .account { color: var(--muted); }
.timeline .account { display: block; font-size: .9em; }
.timeline ul > li + li { margin-top: .35rem; }
.timeline .tag { margin-inline-end: .5rem; padding: 0 .4rem; border: 1px solid var(--line); border-radius: .25rem; font-size: .85em; color: var(--muted); }
.timeline .disputed .tag { color: var(--warning); border-color: currentColor; }
@media (max-width: 36rem) { .timeline > li { grid-template-columns: 1fr; } dl { grid-template-columns: 1fr; gap: 0; } dt { margin-top: .35rem; } }
@media print {
  :root { --background: #fff; --raised: #fff; --text: #000; --muted: #444; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  .claims > li, .quotations > li, .disagreements > li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  a { color: inherit; }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .85em; overflow-wrap: anywhere; }
}
`;
