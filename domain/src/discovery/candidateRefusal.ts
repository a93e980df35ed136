import type { PlainDate } from '../calendar/index.ts';
import type { CandidateAction, CandidateParty, CandidateStatus } from './candidateActions.ts';
import type { ContactMeans, ContactOutcome } from './contact.ts';

/** Why an act on a candidate is not allowed. */
export type CandidateRefusal =
  | { readonly code: 'discovery/action-not-available'; readonly action: CandidateAction; readonly status: CandidateStatus }
  | { readonly code: 'discovery/not-your-act'; readonly action: CandidateAction; readonly party: CandidateParty }
  | { readonly code: 'discovery/candidate-words-missing'; readonly action: CandidateAction }
  | { readonly code: 'discovery/name-not-open' }
  | { readonly code: 'discovery/outcome-not-possible'; readonly means: ContactMeans; readonly outcome: ContactOutcome }
  | { readonly code: 'discovery/contact-in-the-future'; readonly contactOn: PlainDate }
  | { readonly code: 'discovery/contact-before-hand-out'; readonly handedOutOn: PlainDate }
  | { readonly code: 'discovery/not-sought-enough'; readonly absences: number; readonly needed: number; readonly visited: boolean }
  | { readonly code: 'discovery/person-missing' }
  | { readonly code: 'discovery/person-fixed' };

export type CandidateRefusalCode = CandidateRefusal['code'];
