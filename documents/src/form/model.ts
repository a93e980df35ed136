import type { PlainDate } from '@dure/domain/calendar';

/** A thing and what is known of it, in words. */
export type Entry = readonly [label: string, text: string];

export interface Column {
  readonly label: string;
  /** Share of the width beside the other columns. */
  readonly width: number;
  readonly align?: 'center' | 'end';
}

/** 항목: what belongs under it is numbered on the next level (1. 가. 1) 가)). */
export interface Item {
  readonly text: string;
  readonly under?: readonly Item[];
}

export interface Approval {
  /** 기안, 검토, 결재, 발송; or the post: 담당, 팀장, 과장. */
  readonly act: string;
  /** Empty where the place is to be signed by hand. */
  readonly name: string;
  readonly on: PlainDate | null;
}

export interface Signer {
  /** 본인, 법정대리인, 담당자. */
  readonly role: string;
  /** Empty where it is to be written by hand. */
  readonly name: string;
}

/** Number and day under which the receiver registered it (행정업무규정 제18조). */
export interface Receipt {
  readonly number: string;
  readonly on: PlainDate;
}

/**
 * What a form is made of. The list is closed: a block that one format cannot draw does not compile in that format.
 * Every text is what a person reads; nothing in it is read as markup.
 */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly below: string }
  | { readonly kind: 'letterhead'; readonly organisation: string; readonly receiver: string; readonly via: string; readonly subject: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'grid'; readonly columns: 1 | 2; readonly entries: readonly Entry[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]; readonly empty: string }
  | { readonly kind: 'box'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly source: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'end'; readonly attachments: readonly string[] }
  | { readonly kind: 'approvals'; readonly approvals: readonly Approval[] }
  | { readonly kind: 'signatures'; readonly statement: string; readonly on: string; readonly signers: readonly Signer[]; readonly to: string }
  | { readonly kind: 'sender'; readonly name: string; readonly seal: Seal }
  | { readonly kind: 'registration'; readonly number: string; readonly sentOn: string; readonly receipt: Receipt | null }
  | { readonly kind: 'contact'; readonly text: string }
  | { readonly kind: 'page-break' };

/** Room for the seal of the office, the words that it is left out (행정업무규정 제14조), or a name that needs none. */
export type Seal = 'place' | 'omitted' | 'none';

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** How one format draws each block: total, so that a new block is missed nowhere. */
export type Drawers<Out> = { readonly [Kind in Block['kind']]: (block: BlockOf<Kind>) => Out };

export function drawn<Out>(block: Block, drawers: Drawers<Out>): Out {
  const draw = drawers[block.kind] as (block: Block) => Out;
  return draw(block);
}

/** One document as it will be read, whatever the file format. Built by the function of its form and by nothing else. */
export interface Form {
  /** Name of the document: of the PDF, of the browser tab and of the file. */
  readonly title: string;
  readonly organisation: string;
  /** Day that the document says of itself; also the date of the file, so that the same record gives the same bytes. */
  readonly dated: PlainDate;
  /** Body text in points: 10.5, or larger for people who read it at home. */
  readonly points: number;
  /** Across every page of what is not in force yet; empty otherwise. */
  readonly mark: string;
  /** On the head and the foot of every page. */
  readonly running: { readonly head: string; readonly notice: string; readonly foot: string };
  readonly blocks: readonly Block[];
}
