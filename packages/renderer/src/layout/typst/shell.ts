import { typstPreamble } from '../../typst/preamble.ts';

/** The page functions of the Typst layouts, after those of the writer. */
export const typstShell = `${typstPreamble}${String.raw`
#let private-line(body) = align(center, text(size: 0.85em, weight: "bold", tracking: 0.04em, body))
#let exam-page(
  title: [], course: [], kind: [], code: [], variant: [], page-word: [], of-word: [], private: none,
  language: "en", paper: "a4", size: 11pt, margin: (x: 2.3cm, top: 2cm, bottom: 2.1cm), body,
) = {
  set document(title: title, date: none)
  set page(paper: paper, margin: margin, header: if private != none { private-line(private) }, footer: context {
    set text(size: 0.8em)
    grid(columns: (1fr, auto, 1fr), align: (left, center, right),
      [#variant #raw(code)], if private != none { private }, [#page-word #counter(page).display() #of-word #counter(page).final().first()])
  })
  set text(font: body-fonts, fallback: false, lang: language.split("-").first(), size: size, costs: (widow: 300%, orphan: 300%))
  set par(justify: true, leading: 0.62em, spacing: 0.95em)
  body
}
#let title-block(course, title, facts, kind: none) = {
  block(below: 0.9em, width: 100%, {
    if course != [] { block(below: 0.75em, text(size: 1.05em, smallcaps(course))) }
    show heading: it => block(below: 0.7em, text(size: 1.65em, weight: "bold", it.body))
    heading(level: 1, outlined: false, if kind == none { title } else [#kind: #title])
    if facts.len() > 0 {
      text(size: 0.95em, facts.map(((label, value)) => box([#text(fill: soft)[#label] #value])).join(h(1.6em)))
    }
  })
  line(length: 100%, stroke: 0.9pt)
}
#let name-boxes(name-word, name, id-word, id) = block(above: 0.9em, below: 0.9em, grid(
  columns: (3fr, 2fr), column-gutter: 0.6em,
  ..((name-word, name), (id-word, id)).map(((word, value)) => box(width: 100%, height: 1.15cm, stroke: 0.6pt, inset: (x: 0.5em, y: 0.4em), {
    text(size: 0.72em, fill: soft, word)
    linebreak()
    text(value)
  })),
))
#let points-table(question-word, points-word, reached-word, total-word, numbers, points, total) = {
  let chunks = numbers.zip(points).chunks(12)
  for (index, chunk) in chunks.enumerate() {
    let last = index == chunks.len() - 1
    let tail(cell) = if last { (cell,) } else { () }
    block(above: 0.7em, below: 0.7em, {
      set text(size: 0.9em)
      table(
        columns: (auto,) + (1.05cm,) * chunk.len() + tail(1.5cm), stroke: 0.5pt + rule-color, inset: 0.42em,
        align: (x, y) => (if x == 0 { left } else { center }) + horizon,
        table.header(question-word, ..chunk.map(pair => pair.at(0)), ..tail(strong(total-word))),
        points-word, ..chunk.map(pair => pair.at(1)), ..tail(strong(total)),
        reached-word, ..chunk.map(_ => v(1.3em)), ..tail([]),
      )
    })
  }
}
#let instruction-block(body) = block(above: 0.9em, below: 1.2em, inset: (x: 0.8em, y: 0.6em), fill: luma(244), width: 100%, body)
#let section-title(body) = {
  show heading: it => block(below: 1.1em, text(size: 1.2em, it.body))
  heading(level: 2, outlined: false, body)
}
#let question-title(number, title, level: 3, beside: none) = {
  show heading: it => block(below: 0.8em, sticky: true, width: 100%, { beside; it.body })
  heading(level: level, outlined: false, {
    number
    if title != [] { h(0.6em); title }
  })
}
#let margin-points(points) = place(top + right, dx: 1.75cm, dy: -0.15cm, box(width: 1.35cm, height: 0.72cm, stroke: 0.5pt, inset: (right: 0.3em), align(right + horizon, text(size: 0.85em)[\/ #points])))
// The title of a section stands with its first question, so that the two are never parted. A question is kept whole:
// room to answer gives way by up to half where the question would not fit into a page otherwise.
#let line-height = 0.85cm
#let question(section, number, title, points, level, body, space, lines, tall: true) = {
  v(1.6em, weak: true)
  let asked = {
    if section != [] { v(0.5em); section-title(section) }
    question-title(number, title, level: level, beside: margin-points(points))
    body
  }
  // To measure is to set the question twice, so only what may be too tall is measured.
  if not tall { return block(breakable: false, width: 100%, { asked; space(lines) }) }
  layout(size => {
    let height = measure(block(width: size.width, asked)).height
    let fitting = calc.floor((size.height - height - 1.5em.to-absolute()) / line-height)
    if 2 * fitting >= lines {
      block(breakable: false, width: 100%, { asked; space(calc.min(lines, fitting)) })
    } else {
      block(breakable: height > size.height, width: 100%, asked)
      space(lines)
    }
  })
}
#let space-none(count) = none
#let space-blank(count) = if count > 0 { v(count * line-height) }
#let space-lines(count) = if count > 0 { v(0.3em); ruled-lines(count) }
#let space-grid(count) = if count > 0 {
  v(0.5em)
  let squares = calc.ceil(count * line-height / 0.5cm)
  layout(size => {
    let columns = calc.floor(size.width / 0.5cm)
    rect(width: columns * 0.5cm, height: squares * 0.5cm, stroke: 0.35pt + rule-color, inset: 0pt, fill: tiling(size: (0.5cm, 0.5cm), {
      place(line(start: (0pt, 0pt), end: (0.5cm, 0pt), stroke: 0.35pt + rule-color))
      place(line(start: (0pt, 0pt), end: (0pt, 0.5cm), stroke: 0.35pt + rule-color))
    }))
  })
}
#let key-table(size, columns, header, rows, total-word, total) = {
  set text(size: size, number-width: "tabular")
  set par(justify: false)
  let body = table(
    columns: if columns == 1 { (auto, 3fr, 4fr, auto, auto) } else { (auto, 3fr, 3fr, auto, auto) }, align: (left, left, left, left, right).map(side => side + horizon), stroke: none, inset: (x: 0.45em, y: 0.36em),
    table.hline(stroke: 0.9pt), table.header(..header.map(strong)), table.hline(stroke: 0.5pt),
    ..rows.flatten(), table.hline(stroke: 0.5pt),
    strong(total-word), [], [], [], strong(total), table.hline(stroke: 0.9pt),
  )
  if columns == 1 { body } else { std.columns(columns, gutter: 1.2em, body) }
}
#let repeated-question(body) = block(above: 0.8em, below: 0.9em, inset: (left: 0.8em), stroke: (left: 0.6pt + rule-color), width: 100%, text(size: 0.85em, body))
#let solution-title(body) = block(above: 1em, below: 0.6em, sticky: true, strong(body))
#let mistake-list(title, rows) = block(above: 1.1em, {
  block(below: 0.6em, sticky: true, strong(title))
  set par(justify: false, hanging-indent: 1.1em)
  for (value, explanation) in rows {
    block(above: 1em, below: 1em, breakable: false, { if value != [] { text(weight: "semibold", value); [: ] }; explanation })
  }
})
`}`;
