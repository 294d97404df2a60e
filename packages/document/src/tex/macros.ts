/**
 * The closed set of TeX: every macro and environment that our mathematics may use, in one table.
 * To add one, add a line here and a case to the table of `macros.test.ts`; every writer reads this table.
 */

/** What a macro is, which decides the space around it. */
export type MacroRole =
  | 'ordinary'
  | 'binary'
  | 'relation'
  | 'open'
  | 'close'
  | 'function'
  | 'large'
  | 'accent'
  | 'structure'
  | 'space';

export interface Macro {
  readonly role: MacroRole;
  /** Number of arguments in braces, each mathematics itself. */
  readonly arity: number;
  /** Plain characters for it, in a text alternative: "≤". Empty for a structure. */
  readonly text: string;
  /** Typst's spelling, where it is not `text`: a character, a name, or a function that takes the arguments. */
  readonly typst?: string;
  /** A function or large operator whose scripts stand above and below it in displayed mathematics. */
  readonly limits?: true;
}

const glyph = (role: MacroRole) => (text: string, typst?: string) =>
  typst === undefined ? ({ role, arity: 0, text } as const) : ({ role, arity: 0, text, typst } as const);
const ordinary = glyph('ordinary');
const binary = glyph('binary');
const relation = glyph('relation');
const open = glyph('open');
const close = glyph('close');
const space = glyph('space');
const large = (text: string) => ({ role: 'large', arity: 0, text, limits: true }) as const;
const named = (text: string) => ({ role: 'function', arity: 0, text }) as const;
const limit = (text: string) => ({ role: 'function', arity: 0, text, limits: true }) as const;
/** `text` is the combining character. */
const accent = (text: string, typst: string) => ({ role: 'accent', arity: 1, text, typst }) as const;
const structure = (arity: number, typst: string, text = '') =>
  ({ role: 'structure', arity, text, typst }) as const;

const table = {
  // Greek letters. The capitals that look Latin have no macro in TeX.
  alpha: ordinary('α'),
  beta: ordinary('β'),
  gamma: ordinary('γ'),
  delta: ordinary('δ'),
  epsilon: ordinary('ϵ'),
  varepsilon: ordinary('ε'),
  zeta: ordinary('ζ'),
  eta: ordinary('η'),
  theta: ordinary('θ'),
  iota: ordinary('ι'),
  kappa: ordinary('κ'),
  lambda: ordinary('λ'),
  mu: ordinary('μ'),
  nu: ordinary('ν'),
  xi: ordinary('ξ'),
  pi: ordinary('π'),
  rho: ordinary('ρ'),
  sigma: ordinary('σ'),
  tau: ordinary('τ'),
  upsilon: ordinary('υ'),
  phi: ordinary('ϕ'),
  varphi: ordinary('φ'),
  chi: ordinary('χ'),
  psi: ordinary('ψ'),
  omega: ordinary('ω'),
  Gamma: ordinary('Γ'),
  Delta: ordinary('Δ'),
  Theta: ordinary('Θ'),
  Lambda: ordinary('Λ'),
  Xi: ordinary('Ξ'),
  Pi: ordinary('Π'),
  Sigma: ordinary('Σ'),
  Phi: ordinary('Φ'),
  Psi: ordinary('Ψ'),
  Omega: ordinary('Ω'),

  // Letter-like signs.
  infty: ordinary('∞'),
  partial: ordinary('∂'),
  nabla: ordinary('∇'),
  ell: ordinary('ℓ'),
  top: ordinary('⊤'),
  forall: ordinary('∀'),
  exists: ordinary('∃'),
  dots: ordinary('…'),
  ldots: ordinary('…'),
  cdots: ordinary('⋯'),
  vdots: ordinary('⋮'),
  ddots: ordinary('⋱'),
  backslash: ordinary('\\', '\\\\'),
  '%': ordinary('%'),
  '#': ordinary('#', '\\#'),
  $: ordinary('$', '\\$'),
  '&': ordinary('&', '\\&'),
  _: ordinary('_', '\\_'),

  // Operators between two terms.
  cdot: binary('·', '⋅'),
  times: binary('×'),
  div: binary('÷'),
  pm: binary('±'),
  mp: binary('∓'),
  ast: binary('∗'),
  star: binary('⋆'),
  circ: binary('∘'),
  odot: binary('⊙'),
  oplus: binary('⊕'),
  otimes: binary('⊗'),
  cup: binary('∪'),
  cap: binary('∩'),
  setminus: binary('∖'),
  wedge: binary('∧'),
  vee: binary('∨'),

  // Relations and arrows.
  le: relation('≤'),
  leq: relation('≤'),
  ge: relation('≥'),
  geq: relation('≥'),
  ne: relation('≠'),
  neq: relation('≠'),
  ll: relation('≪'),
  gg: relation('≫'),
  approx: relation('≈'),
  equiv: relation('≡'),
  sim: relation('∼'),
  propto: relation('∝'),
  in: relation('∈'),
  notin: relation('∉'),
  subset: relation('⊂'),
  subseteq: relation('⊆'),
  mid: relation('∣'),
  to: relation('→'),
  rightarrow: relation('→'),
  leftarrow: relation('←'),
  gets: relation('←'),
  mapsto: relation('↦'),
  Rightarrow: relation('⇒'),
  Leftrightarrow: relation('⇔'),

  // Brackets; after \left and \right they grow.
  '{': open('{', '\\{'),
  '}': close('}', '\\}'),
  lfloor: open('⌊'),
  rfloor: close('⌋'),
  lceil: open('⌈'),
  rceil: close('⌉'),
  lvert: open('|'),
  rvert: close('|'),
  lVert: open('‖'),
  rVert: close('‖'),
  langle: open('⟨'),
  rangle: close('⟩'),

  // Named functions.
  ln: named('ln'),
  log: named('log'),
  exp: named('exp'),
  sin: named('sin'),
  cos: named('cos'),
  tan: named('tan'),
  sinh: named('sinh'),
  cosh: named('cosh'),
  tanh: named('tanh'),
  dim: named('dim'),
  arg: named('arg'),
  max: limit('max'),
  min: limit('min'),
  sup: limit('sup'),
  inf: limit('inf'),
  lim: limit('lim'),
  det: limit('det'),
  Pr: limit('Pr'),

  // Large operators.
  sum: large('∑'),
  prod: large('∏'),
  int: { role: 'large', arity: 0, text: '∫' },

  // Accents.
  hat: accent('\u0302', 'hat'),
  widehat: accent('\u0302', 'hat'),
  bar: accent('\u0304', 'macron'),
  tilde: accent('\u0303', 'tilde'),
  widetilde: accent('\u0303', 'tilde'),
  vec: accent('\u20d7', 'arrow'),
  dot: accent('\u0307', 'dot'),
  overline: accent('\u0305', 'overline'),
  underline: accent('\u0332', 'underline'),

  // Structures. \sqrt takes an index in square brackets.
  frac: structure(2, 'frac'),
  binom: structure(2, 'binom'),
  sqrt: structure(1, 'sqrt', '√'),
  underbrace: structure(1, 'underbrace'),
  overbrace: structure(1, 'overbrace'),
  boldsymbol: structure(1, 'bold'),

  // Space.
  ',': space(' ', 'thin'),
  ':': space(' ', 'med'),
  ';': space(' ', 'thick'),
  ' ': space(' ', 'space'),
  quad: space('  ', 'quad'),
  qquad: space('    ', 'wide'),
} as const satisfies Readonly<Record<string, Macro>>;

export type MacroName = keyof typeof table;

export const MACROS: Readonly<Record<MacroName, Macro>> = table;

export const isMacroName = (name: string): name is MacroName => Object.hasOwn(table, name);
