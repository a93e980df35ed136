/**
 * The page of a 시행문 (행정 효율과 협업 촉진에 관한 규정 시행규칙 별지 제1호서식): who sends, to whom, the matter, the sender's name, then
 * approval, number and date at the foot. Constant: what was written in the record comes in as data and is never read as markup.
 */
export const TEMPLATE = String.raw`
#let letter = json(bytes(sys.inputs.letter))
#set document(title: letter.title)
#set page(paper: "a4", margin: (x: 22mm, top: 17mm, bottom: 18mm), background: if letter.mark != "" { rotate(-35deg, text(size: 120pt, weight: "bold", fill: luma(232), letter.mark)) }, footer: context align(center, text(size: 8.5pt, fill: luma(90), [#letter.footer · #counter(page).display("1 / 1", both: true)])))
#set text(font: "Pretendard GOV", size: 10.5pt, lang: "ko")
#set par(leading: 0.7em, spacing: 0.85em)
#show heading.where(level: 1): it => block(below: 1.1em, text(size: 12pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.2em, below: 0.7em, text(size: 10.5pt, weight: "bold", it.body))
#show table.cell.where(y: 0): set text(weight: "bold")

#let line-field(label, value) = block(below: 0.65em, grid(columns: (17mm, 1fr), label, value))
#let listed(head, rows, widths) = table(
  columns: widths, inset: (x: 7pt, y: 4.5pt), stroke: 0.5pt + luma(150), fill: (_, y) => if y == 0 { luma(238) },
  table.header(..head), ..rows.flatten())
#let written(value) = value.split("\n").join(linebreak())

#align(center, block(below: 1.8em, text(size: 18pt, weight: "bold", letter.organisation)))
#line-field([수신], letter.receiver)
#line-field([(경유)], letter.via)
#line(length: 100%, stroke: 0.8pt)
= 제목  #letter.title
#letter.opening

== 1. 대상자
#if letter.person.len() == 0 [제공한 인적사항이 없습니다.] else { listed(([항목], [내용]), letter.person, (34mm, 1fr)) }

== 2. 의뢰 사유
#if letter.reason == "" [제공 항목에 포함되지 않았습니다.] else { written(letter.reason) }

== 3. 요청 항목
#if letter.requested.len() == 0 [제공 항목에 포함되지 않았습니다.] else { listed(([요청 항목], [내용]), letter.requested, (80mm, 1fr)) }

== 4. 회신 요청 기한
#letter.dueOn

== 5. 제공 항목과 근거
#letter.items (근거: #letter.basis)

#v(0.6em)
#grid(columns: (17mm, 1fr), [붙임], [#letter.attached#h(1em)끝.])
#v(1em)
#block(breakable: false, width: 100%)[
  #align(center, block(above: 0.8em, below: 1.4em, text(size: 16pt, weight: "bold", letter.signedAs)))
  #line(length: 100%, stroke: 0.8pt)
  #if letter.approvals.len() > 0 { listed(([결재], [이름], [일자]), letter.approvals, (34mm, 1fr, 34mm)) }
  #block(above: 1em, grid(columns: (26mm, 1fr, 18mm, 34mm), row-gutter: 0.7em, [생산등록번호], letter.number, [시행일], letter.sentOn))
  #if letter.receipt.len() > 0 { block(above: 0.7em, grid(columns: (26mm, 1fr, 18mm, 34mm), [접수등록번호], letter.receipt.at(0), [접수일], letter.receipt.at(1))) }
]
#if letter.facts.len() > 0 {
  pagebreak()
  [= 붙임  대상자 확인 사항]
  listed(([항목], [내용]), letter.facts, (62mm, 1fr))
}
`;
