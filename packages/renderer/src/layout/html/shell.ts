import { htmlStylesheet } from '../../html/stylesheet.ts';

/** The stylesheet of the HTML layouts: readable on a screen, light or dark, and on paper. */
export const htmlShell = `:root { color-scheme: light dark; --v-text: #1b1b1b; --v-page: #fff; --v-soft: #595959; --v-line: #999; --v-tint: #f3f3f3; }
@media (prefers-color-scheme: dark) { :root { --v-text: #e6e6e6; --v-page: #17181a; --v-soft: #a8a8a8; --v-line: #6b6b6b; --v-tint: #232528; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem; font-family: "Libertinus Serif", "Latin Modern Roman", Georgia, "Times New Roman", serif; font-size: 1.06rem; line-height: 1.5; color: var(--v-text); background: var(--v-page); }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.1em 0 0.4em; } h2 { font-size: 1.3rem; margin: 2em 0 0.6em; } h3 { font-size: 1.08rem; margin: 0; }
a { color: inherit; }
.course { margin: 0; font-variant: small-caps; letter-spacing: 0.03em; }
.facts { display: flex; flex-wrap: wrap; gap: 0.2em 1.6em; margin: 0 0 0.8em; padding: 0 0 0.7em; border-bottom: 2px solid; }
.facts div { display: flex; gap: 0.4em; } .facts dt { color: var(--v-soft); } .facts dd { margin: 0; }
.boxes { display: grid; grid-template-columns: 3fr 2fr; gap: 0.6em; margin: 0.9em 0; }
.boxes div { border: 1px solid var(--v-line); padding: 0.3em 0.6em; min-height: 3.3em; } .boxes small { display: block; color: var(--v-soft); }
.points { border-collapse: collapse; margin: 1em auto; font-size: 0.95em; } .points th, .points td { border: 1px solid var(--v-line); padding: 0.25em 0.7em; text-align: center; min-width: 2.4em; } .points th[scope="row"] { text-align: left; } .points tr:last-child td { height: 2.2em; }
.instructions { background: var(--v-tint); padding: 0.5em 0.9em; margin: 1em 0; } .instructions p { margin: 0.3em 0; }
.question { margin: 1.8em 0; break-inside: avoid; }
.question > header { display: flex; justify-content: space-between; gap: 1em; align-items: baseline; break-after: avoid; }
.question > header p { margin: 0; white-space: nowrap; color: var(--v-soft); }
.space { margin-top: 0.8em; } .space-lines div { height: 2.1em; border-bottom: 1px solid var(--v-line); }
.space-grid { border-right: 1px solid var(--v-line); border-bottom: 1px solid var(--v-line); background-image: linear-gradient(to right, var(--v-line) 1px, transparent 1px), linear-gradient(to bottom, var(--v-line) 1px, transparent 1px); background-size: 5mm 5mm; print-color-adjust: exact; } .space-grid div, .space-blank div { height: 8.5mm; }
.private { text-align: center; font-weight: 700; letter-spacing: 0.03em; border: 1.5px solid; padding: 0.25em; margin: 0 0 1.2em; }
.repeated { font-size: 0.88em; border-left: 2px solid var(--v-line); padding-left: 1em; }
.key { width: 100%; } .key td, .key th { vertical-align: top; } .key tfoot td, .key tfoot th { border-top: 1px solid; font-weight: 600; }
.mistakes { display: grid; grid-template-columns: auto 1fr; gap: 0.4em 1.2em; } .mistakes dt { font-weight: 600; } .mistakes dd { margin: 0; } .mistakes dd p { margin: 0; }
footer { margin-top: 3em; padding-top: 0.5em; border-top: 1px solid var(--v-line); color: var(--v-soft); font-size: 0.9em; }
code { font-size: 0.9em; }
${htmlStylesheet}@media print {
  :root { color-scheme: light; --v-text: #000; --v-page: #fff; --v-soft: #444; --v-line: #888; --v-tint: #f3f3f3; }
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.35; } a { text-decoration: none; }
  h2, h3 { break-after: avoid; } p { orphans: 3; widows: 3; } .v-scroll, .v-math { overflow: visible; }
}
`;
