/** How words look: size beside the body, weight, colour. The order is the id that a run refers to. */
export const CHARACTERS = {
  body: { size: 1, isBold: false, colour: '#000000' },
  strong: { size: 1, isBold: true, colour: '#000000' },
  title: { size: 1.75, isBold: true, colour: '#000000' },
  sender: { size: 1.55, isBold: true, colour: '#000000' },
  subject: { size: 1.12, isBold: true, colour: '#000000' },
  heading: { size: 1.06, isBold: true, colour: '#000000' },
  address: { size: 1.35, isBold: true, colour: '#000000' },
  small: { size: 0.86, isBold: false, colour: '#505050' },
  anchor: { size: 0.2, isBold: false, colour: '#000000' },
} as const;
export type CharacterStyle = keyof typeof CHARACTERS;
export const CHARACTER_NAMES = Object.keys(CHARACTERS) as readonly CharacterStyle[];
export const characterId = (style: CharacterStyle): number => CHARACTER_NAMES.indexOf(style);

interface ParagraphShape {
  readonly align: 'LEFT' | 'CENTER' | 'RIGHT';
  /** In widths of a body character: space before and after, how far the first line stands in, how much farther the others do. */
  readonly before: number;
  readonly after: number;
  readonly left?: number;
  readonly hangs?: number;
  readonly staysWithNext?: boolean;
  readonly lineSpacing?: number;
}

export const PARAGRAPHS = {
  'body': { align: 'LEFT', before: 0, after: 0.5 },
  'cell': { align: 'LEFT', before: 0, after: 0, lineSpacing: 140 },
  'cell-center': { align: 'CENTER', before: 0, after: 0, lineSpacing: 140 },
  'cell-end': { align: 'RIGHT', before: 0, after: 0, lineSpacing: 140 },
  'title': { align: 'CENTER', before: 0.4, after: 0.9 },
  'below-title': { align: 'CENTER', before: 0, after: 1 },
  'field': { align: 'LEFT', before: 0, after: 0.35 },
  'subject': { align: 'LEFT', before: 0.2, after: 0.4, hangs: 3 },
  'heading': { align: 'LEFT', before: 0.5, after: 0.15, staysWithNext: true },
  'item-0': { align: 'LEFT', before: 0.1, after: 0.4, hangs: 1.5 },
  'item-1': { align: 'LEFT', before: 0.1, after: 0.4, left: 1.6, hangs: 1.5 },
  'item-2': { align: 'LEFT', before: 0.1, after: 0.4, left: 3.2, hangs: 1.5 },
  'item-3': { align: 'LEFT', before: 0.1, after: 0.4, left: 4.8, hangs: 1.5 },
  'end': { align: 'LEFT', before: 0.3, after: 0.3, hangs: 2.6 },
  'end-more': { align: 'LEFT', before: 0, after: 0.3, left: 2.6 },
  'note': { align: 'LEFT', before: 0.4, after: 0.4, lineSpacing: 140 },
  'center': { align: 'CENTER', before: 1, after: 0.8 },
  'sender': { align: 'CENTER', before: 1.6, after: 1.4 },
  'right': { align: 'RIGHT', before: 0.4, after: 0.6 },
  'object': { align: 'LEFT', before: 0, after: 0.7, lineSpacing: 100 },
  'anchor': { align: 'LEFT', before: 0, after: 0, lineSpacing: 100 },
  'running': { align: 'LEFT', before: 0, after: 0, lineSpacing: 100 },
} as const satisfies Readonly<Record<string, ParagraphShape>>;
export type ParagraphStyle = keyof typeof PARAGRAPHS;
export const PARAGRAPH_SHAPES: readonly ParagraphShape[] = Object.values(PARAGRAPHS);
const PARAGRAPH_IDS = new Map(Object.keys(PARAGRAPHS).map((name, id) => [name, id]));
export const paragraphId = (style: ParagraphStyle): number => PARAGRAPH_IDS.get(style) ?? 0;

type Side = 'left' | 'right' | 'top' | 'bottom';
interface BorderShape {
  readonly sides: readonly Side[];
  readonly type: 'SOLID' | 'DASH';
  readonly width: string;
  readonly fill: string | null;
}
const ALL: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** Frames of cells and tables. Ids begin with 1; 1 and 2 are what every document has: none and a thin box. */
export const BORDERS = {
  none: { sides: [], type: 'SOLID', width: '0.1 mm', fill: null },
  box: { sides: ALL, type: 'SOLID', width: '0.12 mm', fill: null },
  label: { sides: ALL, type: 'SOLID', width: '0.12 mm', fill: '#F0F0F0' },
  top: { sides: ['top'], type: 'SOLID', width: '0.4 mm', fill: null },
  bottom: { sides: ['bottom'], type: 'SOLID', width: '0.12 mm', fill: null },
  quote: { sides: ['left'], type: 'SOLID', width: '0.7 mm', fill: null },
  seal: { sides: ALL, type: 'DASH', width: '0.12 mm', fill: null },
} as const satisfies Readonly<Record<string, BorderShape>>;
export type BorderStyle = keyof typeof BORDERS;
export const BORDER_SHAPES: readonly BorderShape[] = Object.values(BORDERS);
export const borderId = (style: BorderStyle): number => Object.keys(BORDERS).indexOf(style) + 1;
