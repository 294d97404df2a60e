import { RenderError } from '../common/error.ts';

/**
 * The declarations that Temml writes into `style` attributes for the closed set, and the class that stands
 * for each: a strict Content-Security-Policy (`style-src 'self'`) ignores `style` attributes.
 */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['padding-left:0em', 'v-pl0'],
  ['padding-left:0pt', 'v-pl0'],
  ['padding-right:0em', 'v-pr0'],
  ['padding-right:0pt', 'v-pr0'],
  ['padding-left:5.9776pt', 'v-pl6'],
  ['padding-right:5.9776pt', 'v-pr6'],
  ['padding-left:1em', 'v-pl1'],
  ['padding-right:1em', 'v-pr1'],
  ['padding-left:0.1389em', 'v-pls'],
  ['padding-right:0.1389em', 'v-prs'],
  ['padding-left:0.5em', 'v-plh'],
  ['padding-right:0.5em', 'v-prh'],
  ['padding-left:2em', 'v-pl2'],
  ['padding:0', ''],
  ['padding:3pt', 'v-boxed'],
  ['border:1px solid', ''],
  ['math-depth:0', 'v-depth0'],
  ['math-depth:1', 'v-depth1'],
  ['math-depth:2', 'v-depth2'],
  ['width:100%', 'v-wide'],
  ['width:50%', 'v-half'],
  ['margin-left:-0.1667em', 'v-neg'],
  ['border-bottom:0.06em solid', 'v-rule-b'],
  ['border-top:0.06em solid', 'v-rule-t'],
  ['border-right:0.06em solid', 'v-rule-r'],
  ['border-left:0.06em solid', 'v-rule-l'],
  ['display:block math', ''],
]);

/** What Temml leaves of its own bookkeeping on empty cells; says nothing to a browser. */
const NOISE =
  /^(?:level:\d|color:undefined|font:|font-family:|font-size:1|font-weight:|font-shape:|max-size:Infinity,Infinity)$/;

/** `mathml` with each `style` attribute turned into classes. Throws `bad-math` for a style it does not know. */
export function stylesToClasses(mathml: string): string {
  if (!mathml.includes(' style="')) return mathml;
  return mathml.replace(
    /(?: class="([^"]*)")? style="([^"]*)"/g,
    (_, own: string | undefined, style: string) => {
      const classes = own === undefined ? [] : [own];
      for (const declaration of style.split(';')) {
        if (declaration === '' || NOISE.test(declaration)) continue;
        const name = CLASSES.get(declaration);
        if (name === undefined) {
          throw new RenderError('bad-math', `no class stands for the style "${declaration}" of a formula`);
        }
        if (name !== '') classes.push(name);
      }
      return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
    },
  );
}

/** The rules behind those classes and behind Temml's own, for system mathematics fonts. */
export const mathStylesheet = `math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "Libertinus Math", "DejaVu Math TeX Gyre", math; font-style: normal; font-weight: normal; line-height: normal; text-indent: 0; letter-spacing: normal; direction: ltr; }
math * { border-color: currentColor; }
math[display="block"], math.tml-display { display: block math; width: 100%; }
mtd { padding: 0.5ex 0.4em; }
mtd.tml-left { text-align: -webkit-left; text-align: left; }
mtd.tml-right { text-align: -webkit-right; text-align: right; }
mtable.tml-jot mtd { padding-top: 0.7ex; padding-bottom: 0.7ex; }
.v-pl0 { padding-left: 0; } .v-pr0 { padding-right: 0; }
.v-pl6 { padding-left: 5.98pt; } .v-pr6 { padding-right: 5.98pt; }
.v-pl1 { padding-left: 1em; } .v-pr1 { padding-right: 1em; } .v-pl2 { padding-left: 2em; }
.v-pls { padding-left: 0.14em; } .v-prs { padding-right: 0.14em; }
.v-plh { padding-left: 0.5em; } .v-prh { padding-right: 0.5em; }
.v-boxed { padding: 3pt; border: 1px solid; }
.v-depth0 { math-depth: 0; } .v-depth1 { math-depth: 1; } .v-depth2 { math-depth: 2; }
.v-wide { width: 100%; } .v-half { padding: 0; width: 50%; } .v-neg { margin-left: -0.1667em; }
.v-rule-b { border-bottom: 0.06em solid; } .v-rule-t { border-top: 0.06em solid; }
.v-rule-r { border-right: 0.06em solid; } .v-rule-l { border-left: 0.06em solid; }
`;
