import { mathStylesheet } from './math-style.ts';

/** The looks of what `writeHtml` writes: figures, tables, blanks, steps, callouts, mathematics. */
export const htmlStylesheet = `${mathStylesheet}.v-math { margin: 0.8em 0; overflow-x: auto; overflow-y: hidden; }
.v-code { padding: 0.6em 0.8em; overflow-x: auto; border: 1px solid var(--v-line, #bbb); border-radius: 3px; font-size: 0.9em; line-height: 1.35; }
.v-figure { margin: 1em 0; text-align: center; break-inside: avoid; }
.v-figure svg, .v-figure img { max-width: 100%; height: auto; background: #fff; border-radius: 3px; }
.v-figure figcaption { margin-top: 0.3em; font-size: 0.9em; color: var(--v-soft, #555); }
.v-scroll { overflow-x: auto; margin: 0.8em 0; }
.v-table { border-collapse: collapse; border-top: 0.1em solid; border-bottom: 0.1em solid; font-variant-numeric: tabular-nums lining-nums; break-inside: avoid; }
.v-table th, .v-table td { padding: 0.25em 0.8em; text-align: left; }
.v-table thead th { border-bottom: 0.06em solid; font-weight: 600; }
.v-table .v-right { text-align: right; } .v-table .v-center { text-align: center; }
.v-fill td { border: 1px solid var(--v-line, #999); height: 1.9em; }
.v-fill th { border: 1px solid var(--v-line, #999); }
.v-cell { min-width: 6em; }
.v-answer { white-space: nowrap; }
.v-blank { display: inline-block; border-bottom: 1px solid; height: 1.3em; vertical-align: baseline; margin: 0 0.15em; }
.v-blank-integer, .v-blank-rational { width: 5em; } .v-blank-number { width: 5.5em; } .v-blank-axis { width: 3.5em; }
.v-blank-expression { width: min(16em, 100%); } .v-blank-text { width: min(12em, 100%); }
.v-axis { display: inline-grid; justify-items: center; vertical-align: text-top; } .v-axis small { font-size: 0.7em; color: var(--v-soft, #555); line-height: 1.1; }
.v-note { font-size: 0.9em; color: var(--v-soft, #555); }
.v-grid { border-collapse: collapse; border-left: 2px solid; border-right: 2px solid; }
.v-grid td { width: 3.2em; height: 2em; border: 1px solid var(--v-line, #999); }
.v-room { border: 1px solid var(--v-line, #999); margin: 0.8em 0; max-width: 30em; }
.v-room-vector { height: 3em; } .v-room-matrix { height: 10em; }
.v-options { list-style: none; padding: 0; margin: 0.6em 0; }
.v-options > li { display: flex; align-items: baseline; gap: 0.5em; margin: 0.35em 0; break-inside: avoid; }
.v-option > :first-child { margin-top: 0; } .v-option > :last-child { margin-bottom: 0; } .v-option { min-width: 0; }
.v-mark { flex: none; width: 0.85em; height: 0.85em; border: 1px solid; align-self: baseline; transform: translateY(0.1em); }
.v-circle { border-radius: 50%; } .v-square { border-radius: 1px; }
.v-box { flex: none; width: 1.8em; height: 1.5em; border: 1px solid; align-self: center; }
.v-match { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); column-gap: 2em; align-items: start; }
.v-lines { margin: 0.6em 0; } .v-line { height: 2em; border-bottom: 1px solid var(--v-line, #999); }
.v-steps > li { margin: 0.6em 0; } .v-step-title { margin: 0; }
.v-callout { margin: 0.9em 0; padding: 0.4em 0.9em; border-left: 3px solid var(--v-line, #999); break-inside: avoid; }
.v-callout-result { border: 1.5px solid; border-radius: 3px; }
.v-callout > p { margin: 0.3em 0; } .v-callout-label { font-weight: 600; font-size: 0.85em; letter-spacing: 0.03em; }
`;
