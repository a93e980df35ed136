import type { Approval, Block, Column, Entry, Form, Receipt } from './model.ts';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import { dayOr, said, writtenDay, writtenMoment } from './written.ts';

/** What every form carries that stands for a 기안문 (행정업무규정 제28조제3항): who makes it, its number and days, who approved it. */
export interface Issue {
  readonly organisation: string;
  /** Day on which it is printed where it was not sent. */
  readonly writtenOn: PlainDate;
  /** 생산등록번호; null where it has none. */
  readonly number: string | null;
  /** 시행일; null while it is not in force: then every page says so. */
  readonly sentOn: PlainDate | null;
  readonly receipt: Receipt | null;
  readonly approvals: readonly Approval[];
}

/** Words of the guide by which something is done, with the place where they stand. */
export interface GuideQuote {
  readonly text: string;
  /** '2020 공공부문 사례관리 연계·협력 업무안내'. */
  readonly guide: string;
  /** Null where the source has no page numbers. */
  readonly page: number | null;
}

const BODY_POINTS = 10.5;
const NOTICE = '개인정보가 있는 문서입니다. 정한 목적으로만 사용합니다.';

export interface Framed {
  readonly title: string;
  readonly blocks: readonly (Block | readonly Block[])[];
  readonly points?: number;
  /** False where the paper is in force once the person signs it: a consent, a plan of one's own. */
  readonly isDraftUntilSent?: boolean;
  /** False where nothing is said of anybody, or only to the person. */
  readonly isConfidential?: boolean;
}

/** The page around a form: title of the file, head and foot of each page, the mark of a draft. */
export function framed({ organisation, writtenOn, number, sentOn }: Issue, { title, blocks, points = BODY_POINTS, isDraftUntilSent = true, isConfidential = true }: Framed): Form {
  const dated = sentOn ?? writtenOn;
  const page = { organisation, dated, points, blocks: blocks.flat() };
  const running = { head: organisation, notice: isConfidential ? NOTICE : '' };
  if (isDraftUntilSent && sentOn === null) return { ...page, title: `${title} (초안)`, mark: '초안', running: { ...running, foot: '초안 · 시행되지 않은 문서' } };
  return { ...page, title, mark: '', running: { ...running, foot: [title, number, writtenDay(dated)].filter((part) => part !== null).join(' · ') } };
}

/** Who had a copy made, when, and under which number that is found again: its own, or that of the access log. */
export interface Copy {
  readonly by: string;
  readonly organisation: string;
  readonly at: Instant;
  readonly number: string;
}

/** Says at the foot of each page where this copy comes from, whatever of it the foot does not say yet. */
export function traced(form: Form, { by, organisation, at, number }: Copy): Form {
  const { foot } = form.running;
  const missing = [number, `${organisation} ${by}`, writtenMoment(at)].filter((part) => !foot.includes(part));
  return { ...form, running: { ...form.running, foot: [foot, ...missing].join(' · ') } };
}

/** Number and days of the document itself; a draft has neither. */
export function registration({ number, sentOn, receipt }: Issue): Block {
  if (sentOn === null) return { kind: 'registration', number: '결재 후 부여', sentOn: '시행 전', receipt: null };
  return { kind: 'registration', number: number ?? '해당 없음(공문으로 보내지 않음)', sentOn: writtenDay(sentOn), receipt };
}

/** Sections in their order, numbered as 공문서 number them; one without blocks is left out with its number. */
export function sections(...parts: readonly (readonly [heading: string, ...blocks: readonly Block[]])[]): readonly Block[] {
  return parts.filter(([, ...blocks]) => blocks.length > 0).flatMap(([heading, ...blocks], index) => [{ kind: 'heading' as const, text: `${index + 1}. ${heading}` }, ...blocks]);
}

export const title = (text: string, below = ''): Block => ({ kind: 'title', text, below });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const box = (text: string, otherwise?: string): Block => ({ kind: 'box', text: said(text, otherwise) });
export const note = (text: string): Block => ({ kind: 'note', text });
export const grid = (entries: readonly Entry[], columns: 1 | 2 = 2): Block => ({ kind: 'grid', columns, entries });
export const approvals = (issue: Issue): readonly Block[] => (issue.approvals.length === 0 ? [] : [{ kind: 'approvals', approvals: issue.approvals }]);

/** A column of a table and how its cell is written. One that is optional is left out where no row has anything in it. */
export type Drawn<Row> = Column & { readonly text: (row: Row) => string; readonly isOptional?: true };

export function table<Row>(columns: readonly Drawn<Row>[], rows: readonly Row[], empty = '해당 사항이 없습니다.'): Block {
  const drawn = columns.filter(({ isOptional, text }) => isOptional !== true || rows.some((row) => text(row) !== ''));
  return {
    kind: 'table', empty,
    columns: drawn.map(({ label, width, align }) => ({ label, width, ...(align === undefined ? {} : { align }) })),
    rows: rows.map((row) => drawn.map(({ text }) => text(row))),
  };
}

/** What the record has no place for is not asked for on the paper: a line without words is left out. */
export const known = (entries: readonly Entry[]): readonly Entry[] => entries.filter(([, text]) => text.trim() !== '');

export function quotes(all: readonly GuideQuote[]): readonly Block[] {
  return all.map(({ text, guide, page }) => ({ kind: 'quote', text, source: page === null ? guide : `${guide} ${page}쪽` }));
}

/** A day in a cell: empty where it is not known. */
export const dayCell = <Row>(label: string, width: number, day: (row: Row) => PlainDate | null): Drawn<Row> => ({ label, width, align: 'center', text: (row) => dayOr(day(row)) });
