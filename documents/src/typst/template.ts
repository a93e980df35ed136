import type { Block } from '../form/model.ts';

/** How typst draws each block. Constant: what a record says comes in as data and is never read as markup. */
const DRAW: Readonly<Record<Block['kind'], string>> = {
  'title': String.raw`b => align(center, block(above: 0.2em, below: 1.1em, {
    heading(level: 1, outlined: false, text(size: 1.75em, b.text))
    if b.below != "" { block(above: 0.7em, text(size: 0.95em, fill: dim, b.below)) } }))`,
  'letterhead': String.raw`b => {
    let line-field(label, value) = block(below: 0.65em, grid(columns: (4.6em, 1fr), label, value))
    align(center, block(below: 1.8em, text(size: 1.75em, weight: "bold", b.organisation)))
    line-field("수신", b.receiver)
    line-field("(경유)", b.via)
    heading(level: 1, outlined: false, grid(columns: (3.9em, 1fr), text(size: 1.15em, "제목"), text(size: 1.15em, b.subject)))
    v(0.1em)
    line(length: 100%, stroke: 0.8pt)
    v(0.3em) }`,
  'heading': String.raw`b => heading(level: 2, b.text)`,
  'paragraph': String.raw`b => par(written(b.text))`,
  'items': String.raw`b => for line in b.lines {
    block(below: 0.7em, above: 0.7em, pad(left: line.level * 1.6em, if line.mark == "" { written(line.text) } else { grid(columns: (auto, 1fr), column-gutter: 0.5em, line.mark, written(line.text)) })) }`,
  'grid': String.raw`b => {
    let label-of(entry) = grid.cell(fill: shade, text(weight: "bold", entry.at(0)))
    let span = if b.columns == 2 { 3 } else { 1 }
    let cells = b.lines.map(line => if line.len() == 2 {
      (label-of(line.at(0)), written(line.at(0).at(1)), label-of(line.at(1)), written(line.at(1).at(1)))
    } else { (label-of(line.at(0)), grid.cell(colspan: span, written(line.at(0).at(1)))) }).flatten()
    block(above: 0.6em, below: 0.75em, breakable: b.lines.len() > 5 or is-long(b.lines.flatten()), grid(columns: if b.columns == 2 { (8.4em, 1fr, 8.4em, 1fr) } else { (10em, 1fr) }, inset: room, stroke: rule, align: horizon, ..cells)) }`,
  'table': String.raw`b => {
    let side = b.columns.map(c => if c.at("align", default: "start") == "center" { center } else if c.at("align", default: "start") == "end" { right } else { left })
    let body = if b.rows.len() == 0 { (table.cell(colspan: b.columns.len(), align: center, b.empty),) } else { b.rows.flatten().map(written) }
    block(above: 0.6em, below: 0.75em, breakable: b.rows.len() > 5 or is-long(b.rows.flatten()), table(
      columns: b.columns.map(c => c.width * 1fr), inset: room, stroke: rule,
      align: (x, y) => (if y == 0 { center } else { side.at(x) }) + horizon,
      fill: (_, y) => if y == 0 { shade },
      table.header(..b.columns.map(c => text(weight: "bold", c.label))), ..body)) }`,
  'box': String.raw`b => block(above: 0.6em, below: 0.75em, width: 100%, inset: (x: 0.6em, y: 0.6em), stroke: rule, written(b.text))`,
  'quote': String.raw`b => block(above: 0.7em, below: 0.9em, inset: (left: 0.9em, y: 0.35em), stroke: (left: 2pt + luma(140)), breakable: is-long((b.text,)), {
    written("「" + b.text + "」")
    linebreak()
    text(size: 0.86em, fill: dim, b.source) })`,
  'note': String.raw`b => block(above: 0.7em, below: 0.7em, text(size: 0.86em, fill: dim, written("※ " + b.text)))`,
  'end': String.raw`b => block(above: 1.2em, below: 0.9em, for line in b.lines {
    block(above: 0.6em, below: 0.6em, if line.at(0) == "" and b.lines.len() == 1 { line.at(1) } else { grid(columns: (3.4em, 1fr), line.at(0), line.at(1)) }) })`,
  'approvals': String.raw`b => {
    let few = b.approvals.len()
    align(right, block(above: 0.7em, below: 0.9em, table(
      columns: (3.6em,) + (if few > 5 { 1fr } else { 7.6em },) * few, inset: (x: 0.4em, y: 0.42em), stroke: rule, align: center + horizon, fill: (x, y) => if y == 0 or x == 0 { shade },
      rows: (auto, 2.2em, auto),
      table.header(text(weight: "bold", "결재"), ..b.approvals.map(a => text(weight: "bold", a.at(0)))),
      text(weight: "bold", "이름"), ..b.approvals.map(a => a.at(1)),
      text(weight: "bold", "일자"), ..b.approvals.map(a => text(size: 0.86em, a.at(2)))))) }`,
  'signatures': String.raw`b => block(above: 1.6em, below: 1em, width: 100%, breakable: b.signers.len() > 12 or is-long((b.statement,)), {
    if b.statement != "" { block(below: 1.2em, written(b.statement)) }
    align(center, block(below: 1.2em, b.on))
    for signer in b.signers { align(right, block(above: 0.9em, below: 0.9em, grid(columns: (9em, 11em, 6.6em), column-gutter: 0.6em, align: (right, center, right), signer.role, block(width: 100%, stroke: (bottom: 0.5pt + luma(120)), inset: (bottom: 0.25em), if signer.name == "" { sym.space.nobreak } else { signer.name }), signed-of(b)))) }
    if b.to != "" { block(above: 1.4em, text(size: 1.35em, weight: "bold", b.to)) } })`,
  'sender': String.raw`b => align(center, block(above: 1.4em, below: 1.2em, breakable: false, grid(columns: 3, column-gutter: 0.8em, align: horizon,
    if b.seal == "place" { box(width: 5em) } else { none },
    text(size: 1.55em, weight: "bold", b.name),
    if b.seal == "place" { box(width: 4.6em, height: 4.6em, stroke: (paint: luma(150), dash: "dashed"), align(center + horizon, text(size: 0.86em, fill: luma(90), b.words))) } else if b.seal == "omitted" { b.words } else { none })))`,
  'registration': String.raw`b => block(above: 1em, below: 0.6em, breakable: false, width: 100%, stroke: (top: 0.8pt), inset: (top: 0.8em), {
    grid(columns: (7.4em, 1fr, 4.6em, 9em), row-gutter: 0.7em, text(weight: "bold", "생산등록번호"), b.number, text(weight: "bold", "시행일"), b.sentOn,
      ..if b.receipt.len() == 0 { () } else { (text(weight: "bold", "접수등록번호"), b.receipt.at(0), text(weight: "bold", "접수일"), b.receipt.at(1)) }) })`,
  'contact': String.raw`b => block(above: 0.6em, text(size: 0.86em, fill: dim, written(b.text)))`,
  'page-break': String.raw`b => pagebreak(weak: true)`,
};

/** The page of every form (A4): head, foot with number and page, then its blocks. */
export const TEMPLATE = String.raw`
#let form = json(bytes(sys.inputs.form))
#let (year, month, day) = form.dated
#set document(title: form.title, author: form.organisation, date: datetime(year: year, month: month, day: day))
#let dim = luma(80)
#let shade = luma(240)
#let rule = 0.5pt + luma(130)
#let room = (x: 0.6em, y: 0.41em)
#let written(value) = value.split("\n").join(linebreak())
#let is-long(texts) = texts.map(text => text.split("\n").len() + text.len() / 120).sum(default: 0) > 25
#let signed-of(b) = b.signed
#set page(paper: "a4", margin: (x: 20mm, top: 21mm, bottom: 18mm),
  background: if form.mark != "" { rotate(-35deg, text(size: 120pt, weight: "bold", fill: luma(236), form.mark)) },
  header: text(size: 8.5pt, fill: dim, grid(columns: (1fr, auto), form.running.head, form.running.notice)),
  footer: context align(center, text(size: 8.5pt, fill: dim, [#form.running.foot · #counter(page).display("1 / 1", both: true)])))
#set text(font: "Pretendard GOV", size: form.points * 1pt, lang: "ko")
#set par(leading: 0.68em, spacing: 0.85em)
#show heading: set text(size: form.points * 1pt)
#show heading.where(level: 2): it => block(above: 1.05em, below: 0.7em, sticky: true, text(size: 1.12em, weight: "bold", it.body))
#let draw = (
${Object.entries(DRAW).map(([kind, code]) => `  "${kind}": ${code},`).join('\n')}
)
#for b in form.blocks { (draw.at(b.kind))(b) }
`;
