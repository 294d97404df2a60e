import fc from 'fast-check';

/** Strings that are code in one notation or another. */
export const NASTY = [
  '\\input{/etc/passwd}',
  '\\end{document}',
  '#read("/etc/passwd")',
  '#import "@preview/x:1.0.0"',
  '$x$ costs $5 and $6',
  '<script>alert(1)</script>',
  '<b>bold</b> &amp; &#65;',
  '*star* _under_ **strong** __x__',
  '@cite <label> [link](u) ![i](u)',
  '`code` ``two``',
  '~tilde~ ~~strike~~ ^hat',
  '{brace} {{handlebars}}',
  '100% "quoted" it\'s -- --- ...',
  '1. list',
  '- item',
  '# heading',
  '> quote',
  '| a | b |',
  '= x',
  '+ y',
  '/ term: z',
  '// comment',
  '/* comment */',
  'https://example.org/a_b www.example.org a@example.org',
  "?` !` ,, << >> ''",
  '[^1]: note',
  ':--- | ---:',
  'a_b_c x^2',
  '\\',
  '%',
  '&',
];

/** Text of words and signs that mean something to a notation, in one line without outer spaces. */
export const nastyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY),
      fc.constantFrom(...'\\#$*_`<>@[]~/=+-.\'":{}()|&!?%;,^ 0aé×−αß'),
      fc.constantFrom('word', '12', ' '),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');
