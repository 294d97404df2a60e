/**
 * An SVG whose text asks only for fonts that ship inside the compiler: what a system has under "sans-serif"
 * differs between machines, and the bytes of the PDF would with it.
 */
export function withEmbeddedFonts(svg: string): string {
  return svg
    .replace(/\sfont-family=("[^"]*"|'[^']*')/g, (_, families: string) =>
      attribute(/mono|courier/i.test(families)),
    )
    .replace(/^<svg(?![^>]*\sfont-family=)/, `<svg${attribute(false)}`);
}

const attribute = (mono: boolean) => ` font-family="${mono ? 'DejaVu Sans Mono' : 'Libertinus Serif'}"`;
