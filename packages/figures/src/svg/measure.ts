/** Advance widths in em, on the wide side of Libertinus Serif, Times and Computer Modern. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!]/, 0.3],
  [/[ftrI()[\]/\s"-]/, 0.41],
  [/[mwMW@%]/, 0.98],
  [/[0-9]/, 0.53],
  [/[₀-₉⁰-⁹¹²³]/, 0.4],
  [/[×−+=<>±·∗⋆≤≥]/, 0.68],
  [/[A-Z]/, 0.76],
  [/[a-z]/, 0.56],
];

/** An estimate from above of the width of one line of text, in pixels. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += classes.find(([match]) => match.test(character))?.[1] ?? 0.8;
  return em * size;
}
