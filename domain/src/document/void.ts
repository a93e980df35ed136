import type { Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { OrganisationId, StaffId } from '../ids/index.ts';

/** 무효: that an issued paper is good no longer, who said so and why. The paper itself stays readable as it left. */
export interface DocumentVoid {
  readonly at: Instant;
  readonly by: StaffId;
  readonly words: string;
}

export type DocumentRefusal = { readonly code: 'document/void-not-yours' } | { readonly code: 'document/void-already' };

interface Issued {
  readonly organisationId: OrganisationId;
  readonly voided: DocumentVoid | null;
}

/** Only in whose name a paper left takes it back, and once. */
export function decideVoid({ organisationId, voided }: Issued, actor: { readonly organisationId: OrganisationId }, declared: DocumentVoid): Decision<DocumentVoid, DocumentRefusal> {
  if (organisationId !== actor.organisationId) return refuse({ code: 'document/void-not-yours' });
  return voided === null ? allow({ ...declared, words: declared.words.trim() }) : refuse({ code: 'document/void-already' });
}
