/**
 * HTML within a gap. Moodle decodes it once (`html_entity_decode`), so every `&` is escaped again. `}` would end the
 * gap and `#` start the feedback: both take a backslash. `~` starts the next answer and takes no backslash: it is
 * written as a character reference, which is decoded after the gap was taken apart. `{` stays bare.
 */
export function gapHtml(html: string): string {
  return html
    .replaceAll('&', '&amp;')
    .replace(/[}#]/g, '\\$&')
    .replaceAll('~', '&#126;')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\\$/, '&#92;');
}

/** Plain text within a gap, such as an accepted spelling: decoded once as well. */
export function gapText(text: string): string {
  return (
    gapHtml(text.replaceAll('<', '\uE000').replaceAll('>', '\uE001'))
      .replaceAll('\uE000', '&lt;')
      .replaceAll('\uE001', '&gt;')
      // An ampersand before the next delimiter would take it for part of an entity.
      .replace(/&amp;$/, '&#38;')
  );
}

/** HTML around the gaps: what would look like a gap, or like the place of one, is written as a character reference. */
export function guardGaps(html: string): string {
  return html.replace(/\{(?=#|\s*\d*\s*:)/g, '&#123;');
}
