import { drawn, type Form } from '../form/model.ts';
import { drawersFor } from './blocks.ts';
import { paragraphId, type ParagraphStyle } from './styles.ts';
import { LINE, MARGIN, PAGE, paragraphs, run, Tables } from './write.ts';
import { element, escaped, HEAD, NAMESPACES } from './xml.ts';

const note = (name: 'footNotePr' | 'endNotePr', length: number, between: number, place: string): string =>
  element(`hp:${name}`, {},
    element('hp:autoNumFormat', { type: 'DIGIT', userChar: '', prefixChar: '', suffixChar: ')', supscript: 0 }), element('hp:noteLine', { length, type: 'SOLID', width: '0.12 mm', color: '#000000' }),
    element('hp:noteSpacing', { betweenNotes: between, belowLine: 567, aboveLine: 850 }), element('hp:numbering', { type: 'CONTINUOUS', newNum: 1 }), element('hp:placement', { place, beneathText: 0 }));

const pageBorder = (type: string): string => element('hp:pageBorderFill', { type, borderFillIDRef: 1, textBorder: 'PAPER', headerInside: 0, footerInside: 0, fillArea: 'PAPER' }, element('hp:offset', { left: 1417, right: 1417, top: 1417, bottom: 1417 }));

const section = (): string => element('hp:secPr', { id: '', textDirection: 'HORIZONTAL', spaceColumns: 1134, tabStop: 8000, tabStopVal: 4000, tabStopUnit: 'HWPUNIT', outlineShapeIDRef: 1, memoShapeIDRef: 0, textVerticalWidthHead: 0, masterPageCnt: 0 },
  element('hp:grid', { lineGrid: 0, charGrid: 0, wonggojiFormat: 0 }), element('hp:startNum', { pageStartsOn: 'BOTH', page: 0, pic: 0, tbl: 0, equation: 0 }),
  element('hp:visibility', { hideFirstHeader: 0, hideFirstFooter: 0, hideFirstMasterPage: 0, border: 'SHOW_ALL', fill: 'SHOW_ALL', hideFirstPageNum: 0, hideFirstEmptyLine: 0, showLineNumber: 0 }),
  element('hp:lineNumberShape', { restartType: 0, countBy: 0, distance: 0, startNumber: 0 }),
  element('hp:pagePr', { landscape: 'WIDELY', width: PAGE.width, height: PAGE.height, gutterType: 'LEFT_ONLY' }, element('hp:margin', { header: MARGIN.running, footer: MARGIN.running, gutter: 0, left: MARGIN.side, right: MARGIN.side, top: MARGIN.edge, bottom: MARGIN.edge })),
  note('footNotePr', -1, 283, 'EACH_COLUMN'), note('endNotePr', 14692344, 0, 'END_OF_DOCUMENT'), pageBorder('BOTH'), pageBorder('EVEN'), pageBorder('ODD'));

const control = (...inner: readonly string[]): string => element('hp:ctrl', {}, ...inner);
const words = (text: string): string => `<hp:t>${escaped(text)}</hp:t>`;

function running(name: 'header' | 'footer', id: number, style: ParagraphStyle, ...inner: readonly string[]): string {
  const line = element('hp:p', { id: 0, paraPrIDRef: paragraphId(style), styleIDRef: 0, pageBreak: 0, columnBreak: 0, merged: 0 }, run('small', ...inner));
  const at = name === 'header' ? 'TOP' : 'BOTTOM';
  return control(element(`hp:${name}`, { id, applyPageType: 'BOTH' },
    element('hp:subList', { id: '', textDirection: 'HORIZONTAL', lineWrap: 'BREAK', vertAlign: at, linkListIDRef: 0, linkListNextIDRef: 0, textWidth: LINE, textHeight: MARGIN.running, hasTextRef: 0, hasNumRef: 0 }, line)));
}

/** Contents/section0.xml: the page, its head and foot, then the blocks. */
export function sectionOf({ blocks, points, running: { head, notice, foot } }: Form): string {
  const drawers = drawersFor(new Tables(points), points);
  const first = element('hp:p', { id: 0, paraPrIDRef: paragraphId('anchor'), styleIDRef: 0, pageBreak: 0, columnBreak: 0, merged: 0 }, run('anchor',
    section(), control(element('hp:colPr', { id: '', type: 'NEWSPAPER', layout: 'LEFT', colCount: 1, sameSz: 1, sameGap: 0 })),
    running('header', 1, 'running', words([head, notice].filter((part) => part !== '').join('  ·  '))), running('footer', 2, 'running', words(foot)), control(element('hp:pageNum', { pos: 'BOTTOM_RIGHT', formatType: 'DIGIT', sideChar: '-' })), words('')));
  return HEAD + element('hs:sec', { 'xmlns:hs': NAMESPACES['xmlns:hs'], 'xmlns:hp': NAMESPACES['xmlns:hp'], 'xmlns:hc': NAMESPACES['xmlns:hc'], 'xmlns:hh': NAMESPACES['xmlns:hh'] },
    first, ...blocks.map((block) => drawn(block, drawers)), paragraphs('', 'anchor', 'anchor'));
}
