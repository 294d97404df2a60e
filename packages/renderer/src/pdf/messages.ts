/** The messages within the compiler's debug output, each once. */
export function debugMessages(debug: string): string[] {
  const messages = [...debug.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) =>
    unescapeRust(message as string),
  );
  return [...new Set(messages)];
}

/** "no font has the characters 漢 (U+6F22), …" from the compiler's debug output; null where all have one. */
export function missingCharacters(debug: string): string | null {
  const texts = debugMessages(debug).flatMap((message) => {
    const text = /the text `"(.*)"` could not be displayed/s.exec(message)?.[1];
    return text === undefined ? [] : [unescapeRust(text)];
  });
  const characters = [...new Set(texts.flatMap((text) => [...text]))];
  if (characters.length === 0) return null;
  const named = characters.map((character) => {
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  const [plural, them] = characters.length === 1 ? ['', 'it'] : ['s', 'them'];
  return `no font has the character${plural} ${named.join(', ')}: printed as empty boxes; give a font that has ${them}`;
}

/** A string as Rust's debug output escapes it. */
function unescapeRust(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
