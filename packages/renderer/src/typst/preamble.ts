/**
 * The functions that the output of `writeTypst` calls, set in the fonts that ship inside the compiler.
 * Stands before that output.
 */
export const typstPreamble = String.raw`#let more-fonts = sys.inputs.at("fonts", default: "").split("\n").filter(family => family != "")
#let body-fonts = ("Libertinus Serif", "New Computer Modern Math", "DejaVu Sans Mono") + more-fonts
#set text(font: body-fonts, fallback: false)
#show raw: set text(font: ("DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern Math") + more-fonts)
#set raw(theme: none)
#show math.equation: set text(font: ("New Computer Modern Math", "Libertinus Serif") + more-fonts)
#let soft = luma(90)
#let rule-color = luma(150)
#let inline-math(alt, body) = math.equation(alt: alt, body)
#let short-math(alt, body) = box(math.equation(alt: alt, body))
#let display-math(alt, body) = math.equation(alt: alt, block: true, body)
#let content-heading(depth, body) = block(above: 1.1em, below: 0.6em, sticky: true, strong(body))
#let blank(width) = box(width: width, baseline: 0.2em, height: 1.1em, stroke: (bottom: 0.6pt))
#let axis-times = box(inset: (x: 0.15em))[×]
#let axis-blank(width, name) = box(baseline: 0.95em, align(center, stack(
  spacing: 0.25em, v(1.1em), line(length: width, stroke: 0.6pt), text(size: 0.7em, fill: soft, name),
)))
#let remark(body) = text(size: 0.9em, fill: soft)[(#body)]
#let picture(path, width, alt, caption) = block(width: 100%, breakable: false, above: 1em, below: 1em, align(center, layout(size => {
  image(path, width: calc.min(width, size.width), alt: alt)
  if caption != [] { v(0.5em, weak: true); text(size: 0.9em, caption) }
})))
#let data-table(align, header, rows) = block(above: 1em, below: 1em, {
  set par(justify: false)
  set text(number-width: "tabular")
  table(
    columns: align.len(), align: (x, y) => align.at(x) + horizon, stroke: none, inset: (x: 0.7em, y: 0.38em),
    table.hline(stroke: 0.9pt), table.header(..header.map(strong)), table.hline(stroke: 0.5pt),
    ..rows, table.hline(stroke: 0.9pt),
  )
})
#let blank-cell = box(width: 4em, height: 1em)
#let fill-table(align, header, rows) = block(above: 1em, below: 1em, {
  set par(justify: false)
  set text(number-width: "tabular")
  table(
    columns: align.len(), align: (x, y) => align.at(x) + horizon, stroke: 0.5pt + rule-color,
    inset: (x: 0.6em, y: 0.55em), table.header(..header.map(strong)), ..rows,
  )
})
#let cell-grid(rows, columns) = block(above: 1em, below: 1em, layout(size => {
  let width = calc.min(3.2em.to-absolute(), (size.width - 4pt) / columns)
  box(stroke: (left: 1.2pt, right: 1.2pt), inset: (x: 2pt), table(
    columns: (width,) * columns, rows: (2em,) * rows, stroke: 0.5pt + rule-color, ..([],) * (rows * columns),
  ))
}))
#let open-room(width, lines) = block(above: 1em, below: 1em, width: width, height: lines * 1.4em, stroke: 0.5pt + rule-color)
#let ruled-lines(count) = block(above: 0.4em, below: 1em, width: 100%, for _ in range(count) {
  block(above: 0pt, below: 0pt, width: 100%, height: 0.85cm, stroke: (bottom: 0.4pt + rule-color))
})
#let circle-mark = box(baseline: 0.08em, circle(radius: 0.38em, stroke: 0.6pt))
#let square-mark = box(baseline: 0.08em, square(size: 0.76em, stroke: 0.6pt))
#let option-list(mark, ..parts) = block(above: 0.9em, below: 1em, grid(
  columns: (auto, auto, 1fr), column-gutter: (0.5em, 0.5em), row-gutter: 0.9em,
  ..parts.pos().chunks(2).map(pair => (mark, pair.at(0), pair.at(1))).flatten(),
))
#let blank-box = move(dy: -0.3em, box(width: 1.8em, height: 1.3em, stroke: 0.6pt))
#let match-columns(left, right) = grid(columns: (1fr, 1fr), column-gutter: 1.5em, left, right)
#let plain-callout(label, body) = block(
  above: 1em, below: 1em, inset: (left: 0.8em, y: 0.2em), stroke: (left: 1.2pt + rule-color), [*#label.* #body],
)
#let note-callout = plain-callout
#let check-callout = plain-callout
#let convention-callout = plain-callout
#let result-callout(label, body) = block(
  above: 1em, below: 1em, inset: 0.7em, stroke: 0.8pt, radius: 2pt, width: 100%, breakable: false, [*#label.* #body],
)
`;
