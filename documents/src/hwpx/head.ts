import { BORDER_SHAPES, CHARACTER_NAMES, CHARACTERS, PARAGRAPH_SHAPES } from './styles.ts';
import { element, HEAD, NAMESPACES } from './xml.ts';

const LANGUAGES = ['HANGUL', 'LATIN', 'HANJA', 'JAPANESE', 'OTHER', 'SYMBOL', 'USER'] as const;
/** On every machine that has 한글; a file with an embedded typeface would be several megabytes. */
const TYPEFACE = '함초롬돋움';
const UNIT_CHAR = 'http://www.hancom.co.kr/hwpml/2016/HwpUnitChar';
const every = (value: number): Readonly<Record<string, number>> => Object.fromEntries(LANGUAGES.map((language) => [language.toLowerCase(), value]));
const counted = (name: string, items: readonly string[]): string => element(name, { itemCnt: items.length }, ...items);

const PLAIN_LETTERS = [element('hh:underline', { type: 'NONE', shape: 'SOLID', color: '#000000' }), element('hh:strikeout', { shape: 'NONE', color: '#000000' }), element('hh:outline', { type: 'NONE' }), element('hh:shadow', { type: 'NONE', color: '#000000', offsetX: 0, offsetY: 0 })];

const fontfaces = (): string => counted('hh:fontfaces', LANGUAGES.map((lang) =>
  element('hh:fontface', { lang, fontCnt: 1 }, element('hh:font', { id: 0, face: TYPEFACE, type: 'TTF', isEmbedded: 0 },
    element('hh:typeInfo', { familyType: 'FCAT_GOTHIC', weight: 6, proportion: 4, contrast: 0, strokeVariation: 1, armStyle: 1, letterform: 1, midline: 1, xHeight: 1 })))));

const borderFills = (): string => counted('hh:borderFills', BORDER_SHAPES.map(({ sides, type, width, fill }, index) =>
  element('hh:borderFill', { id: index + 1, threeD: 0, shadow: 0, centerLine: 'NONE', breakCellSeparateLine: 0 },
    element('hh:slash', { type: 'NONE', Crooked: 0, isCounter: 0 }), element('hh:backSlash', { type: 'NONE', Crooked: 0, isCounter: 0 }),
    ...(['left', 'right', 'top', 'bottom'] as const).map((side) => element(`hh:${side}Border`, { type: sides.includes(side) ? type : 'NONE', width, color: '#808080' })),
    ...(fill === null ? [] : [element('hc:fillBrush', {}, element('hc:winBrush', { faceColor: fill, hatchColor: '#000000', alpha: 0 }))]))));

const charProperties = (points: number): string => counted('hh:charProperties', CHARACTER_NAMES.map((name, id) => {
  const { size, isBold, colour } = CHARACTERS[name];
  return element('hh:charPr', { id, height: Math.round(points * size * 10) * 10, textColor: colour, shadeColor: 'none', useFontSpace: 0, useKerning: 0, symMark: 'NONE', borderFillIDRef: 1 },
    element('hh:fontRef', every(0)), element('hh:ratio', every(100)), element('hh:spacing', every(0)), element('hh:relSz', every(100)), element('hh:offset', every(0)),
    ...(isBold ? [element('hh:bold', {})] : []), ...PLAIN_LETTERS);
}));

const paraProperties = (points: number): string => counted('hh:paraProperties', PARAGRAPH_SHAPES.map(({ align, before, after, left, hangs, staysWithNext, lineSpacing }, id) => {
  // Read as they are by a 한글 that knows the name of the unit, and halved by an older one: both stand in the file, as 한글 itself writes them.
  const spaced = (factor: number): readonly string[] => {
    const length = (name: string, ems: number): string => element(`hc:${name}`, { value: Math.round(ems * points * 100) * factor, unit: 'HWPUNIT' });
    return [element('hh:margin', {}, length('intent', -(hangs ?? 0)), length('left', left ?? 0), length('right', 0), length('prev', before), length('next', after)), element('hh:lineSpacing', { type: 'PERCENT', value: lineSpacing ?? 155, unit: 'HWPUNIT' })];
  };
  return element('hh:paraPr', { id, tabPrIDRef: 0, condense: 0, fontLineHeight: 0, snapToGrid: 0, suppressLineNumbers: 0, checked: 0 },
    element('hh:align', { horizontal: align, vertical: 'BASELINE' }), element('hh:heading', { type: 'NONE', idRef: 0, level: 0 }),
    element('hh:breakSetting', { breakLatinWord: 'KEEP_WORD', breakNonLatinWord: 'KEEP_WORD', widowOrphan: 0, keepWithNext: staysWithNext === true ? 1 : 0, keepLines: 0, pageBreakBefore: 0, lineWrap: 'BREAK' }),
    element('hh:autoSpacing', { eAsianEng: 0, eAsianNum: 0 }),
    element('hp:switch', {}, element('hp:case', { 'hp:required-namespace': UNIT_CHAR }, ...spaced(1)), element('hp:default', {}, ...spaced(2))),
    element('hh:border', { borderFillIDRef: 1, offsetLeft: 0, offsetRight: 0, offsetTop: 0, offsetBottom: 0, connect: 0, ignoreMargin: 0 }));
}));

const numberings = (): string => counted('hh:numberings', [element('hh:numbering', { id: 1, start: 0 }, ...[1, 2, 3, 4, 5, 6, 7].map((level) =>
  element('hh:paraHead', { start: 1, level, align: 'LEFT', useInstWidth: 1, autoIndent: 1, widthAdjust: 0, textOffsetType: 'PERCENT', textOffset: 50, numFormat: 'DIGIT', charPrIDRef: 4294967295, checkable: 0 })))]);

const styles = (): string => counted('hh:styles', [element('hh:style', { id: 0, type: 'PARA', name: '바탕글', engName: 'Normal', paraPrIDRef: 0, charPrIDRef: 0, nextStyleIDRef: 0, langID: 1042, lockForm: 0 })]);

/** Contents/header.xml: the shapes that paragraphs and cells refer to, in the sizes of this form. */
export function headOf(points: number): string {
  return HEAD + element('hh:head', { 'xmlns:hh': NAMESPACES['xmlns:hh'], 'xmlns:hp': NAMESPACES['xmlns:hp'], 'xmlns:hc': NAMESPACES['xmlns:hc'], version: '1.4', secCnt: 1 },
    element('hh:beginNum', { page: 1, footnote: 1, endnote: 1, pic: 1, tbl: 1, equation: 1 }),
    element('hh:refList', {}, fontfaces(), borderFills(), charProperties(points), element('hh:tabProperties', { itemCnt: 1 }, element('hh:tabPr', { id: 0, autoTabLeft: 0, autoTabRight: 0 })), numberings(), paraProperties(points), styles()),
    element('hh:compatibleDocument', { targetProgram: 'HWP201X' }, element('hh:layoutCompatibility', {}, ...['char', 'paragraph', 'section', 'object', 'field'].map((part) => element(`hh:${part}`, {})))),
    element('hh:docOption', {}, element('hh:linkinfo', { path: '', pageInherit: 0, footnoteInherit: 0 })), element('hh:trackchageConfig', { flags: 0 }));
}
