import type { DocumentPart } from '@dure/database/document';
import type { Form, Issue } from '@dure/documents/form';
import type { Scope } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import type { Decision } from '@dure/domain/decision';
import type { CaseId, EmdCode, OrganisationId, PersonId, Sigungu } from '@dure/domain/ids';
import type { Work } from '@dure/database/scope';
import type { ServerContext } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';

/** What a paper is made with: the caller's own reading, under the caller's own policies. */
export interface Reading {
  readonly scope: Scope;
  readonly work: Work;
  readonly server: ServerContext;
  readonly today: PlainDate;
}

/** Where the kept paper lies for the row policies; the same as the record it is made from. */
export interface Place {
  readonly sigungu: Sigungu;
  readonly restricted: boolean;
  readonly members: readonly OrganisationId[];
  /** About whom it is; of minutes, whom this copy shows. */
  readonly parts: readonly DocumentPart[];
  readonly isOfSeveral: boolean;
}

interface Kept {
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly restricted: boolean;
}

/** Where a paper about one person lies, and the case that its record belongs to. */
export function placeOf({ sigungu, personId, emdCode, restricted }: Kept, members: readonly OrganisationId[], caseId: CaseId | null): Place {
  return { sigungu, restricted, members, isOfSeveral: false, parts: [{ personId, emdCode, caseId, items: [] }] };
}

/** Number and day; both null while it is a draft. */
export type Mark = Pick<Issue, 'number' | 'sentOn'>;

/** A paper that could be issued: whose it is, where it lies, and how it is drawn once it has its number. */
export interface Paper {
  readonly place: Place;
  /** In whose name it is issued: whoever keeps the record. */
  readonly organisationId: OrganisationId;
  /** What left as a letter keeps the number and the day under which it left. */
  readonly left?: { readonly number: string; readonly on: PlainDate };
  /** Why it can be looked at and not be issued: a 기안문 that nobody has sent. */
  readonly notYet?: Refusal;
  readonly draw: (mark: Mark) => Form;
}

/** Refuses as absent where the caller does not see the record, and by name where it is not ready for this paper. Minutes are drawn for a recipient. */
export type PaperSource = (reading: Reading, subjectId: string, recipient?: OrganisationId) => Promise<Decision<Paper, Refusal>>;
