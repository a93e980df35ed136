import type { DisclosureItem } from '@dure/domain/access';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { DocumentForm, DocumentFormat, DocumentSubject, DocumentVoid } from '@dure/domain/document';
import type { CaseId, EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';

/** What is known of an issued paper without opening it. */
export interface IssuedDocument {
  readonly id: string;
  readonly sigungu: Sigungu;
  /** Those on the paper whom the caller may see. */
  readonly personIds: readonly PersonId[];
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  /** Who reads it besides: the other side of a referral, whom a notice is addressed to, for whom minutes were drawn. */
  readonly members: readonly OrganisationId[];
  readonly form: DocumentForm;
  readonly subject: { readonly kind: DocumentSubject; readonly id: string };
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly issuedAt: Instant;
  readonly voided: DocumentVoid | null;
}

/** One format as it is kept; what is in it only the server's data key tells. */
export interface SealedFile {
  readonly content: Buffer;
  /** Of the bytes before they were sealed. */
  readonly sha256: string;
  readonly bytes: number;
}

/** One person on a paper. */
export interface DocumentPart {
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly caseId: CaseId | null;
  /** Of minutes: what of the person this paper shows. Empty: it shows what its record shows. */
  readonly items: readonly DisclosureItem[];
}

export interface NewDocument extends Omit<IssuedDocument, 'personIds' | 'voided'> {
  readonly restricted: boolean;
  /** Minutes of a conference: they lie with nobody's area, however many are on them. */
  readonly isOfSeveral: boolean;
  readonly parts: readonly DocumentPart[];
  readonly files: Readonly<Record<DocumentFormat, SealedFile>>;
  readonly keyId: string;
}
