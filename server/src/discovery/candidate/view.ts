import type { CandidateHistoryLine, StoredCandidate } from '@dure/database/discovery';
import { may, type Scope } from '@dure/domain/access';
import { ageOn, type PlainDate } from '@dure/domain/calendar';
import { absencesIn, candidateActsOpenTo, type CandidateParty, type CandidateTerms, wasVisited } from '@dure/domain/discovery';
import { displayPhone } from '@dure/domain/korean';
import type { Staff } from '@dure/domain/staff';
import { findEditionInForce } from '@dure/guide';
import { CRITERIA } from '@dure/guide/discovery';
import type { CandidateDetail, CandidateRow } from './contract.ts';
import type { CandidateName } from './identity.ts';
import { factsOf, whyOf, type CandidateReason } from './reasons.ts';

type Names = (id: string) => string;

export interface SeeingCandidate {
  readonly scope: Scope;
  readonly staff: Staff;
  readonly today: PlainDate;
  readonly staffName: Names;
  readonly name: CandidateName | undefined;
}

/** A lead of the team, or a member of it. */
export const partyOf = ({ role }: Pick<Staff, 'role'>): CandidateParty => (role === 'team-lead' || role === 'coordinator' ? 'lead' : 'team');

function ageOf({ birthYear }: StoredCandidate, name: CandidateName | undefined, today: PlainDate): number | null {
  if (name?.birthOn !== undefined && name.birthOn !== null) return ageOn(name.birthOn as PlainDate, today);
  return birthYear === null ? null : Number(today.slice(0, 4)) - birthYear;
}

export function candidateRow(stored: StoredCandidate, { staff, today, staffName, name }: SeeingCandidate): CandidateRow {
  const { id, emd, sex, roundName, reasons, state } = stored;
  return {
    id, version: state.version, name: name?.name ?? null, age: ageOf(stored, name, today), sex, emd, address: name?.address ?? null, phone: name === undefined || name.phone === '' ? null : displayPhone(name.phone), nameState: state.name,
    round: roundName, why: whyOf(reasons as readonly CandidateReason[]), status: state.status, step: state.step, nextOn: state.nextOn, dueOn: state.dueOn, attempts: state.attempts.length, last: state.attempts.at(-1) ?? null,
    assignee: state.assignee === null ? null : staffName(state.assignee), mine: state.assignee === staff.id, endedOn: state.endedOn,
  };
}

/** The sentences of the guide that a criterion is made from. */
function clausesOf(criterion: string, today: PlainDate): CandidateDetail['reasons'][number]['rules'] {
  const rules = findEditionInForce(today)?.rules ?? {};
  return (CRITERIA.find(({ id }) => id === criterion)?.rules ?? []).flatMap((id) => {
    const rule = rules[id];
    return rule === undefined ? [] : [{ id, says: rule.says, seed: rule.cite.seed, page: rule.cite.page, quote: rule.cite.quote }];
  });
}

function eventView({ seq, event }: CandidateHistoryLine, staffName: Names): CandidateDetail['events'][number] {
  const { means, outcome, contactOn, words, reason } = event as { readonly means?: string; readonly outcome?: string; readonly contactOn?: string; readonly words?: string; readonly reason?: string };
  return { seq, at: event.at, action: event.action, by: event.by === 'system' ? '' : staffName(event.by), means: means ?? null, outcome: outcome ?? (event.action === 'conclude' ? event.as : null), on: contactOn ?? null, words: words ?? reason ?? '' };
}

interface Around extends SeeingCandidate {
  readonly organisationName: Names;
  readonly terms: CandidateTerms;
  readonly history: readonly CandidateHistoryLine[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

const BY_FORM: readonly string[] = ['assign', 'contact', 'conclude', 'give-up', 'reopen'];

/** What may be done now: of an attempt that needs the name, only once it is open. */
function actsOf({ state: { status, name } }: StoredCandidate, staff: Staff): readonly string[] {
  return candidateActsOpenTo(status, partyOf(staff)).filter((action) => BY_FORM.includes(action) && (action !== 'contact' || name === 'open'));
}

export function candidateDetail(stored: StoredCandidate, around: Around): CandidateDetail {
  const { state, reasons } = stored;
  const { today, staffName, terms, name, scope } = around;
  const acts = actsOf(stored, around.staff);
  return {
    ...candidateRow(stored, around), birthOn: name?.birthOn ?? null, handedOutOn: state.handedOutOn, reachedOn: state.reachedOn,
    reasons: (reasons as readonly CandidateReason[]).map((reason) => ({ ...reason, facts: factsOf(reason), rules: clausesOf(reason.criterion, today) })),
    acts: [...acts], mayIntake: acts.includes('contact') && may(scope, 'intake:write'), absences: absencesIn(state.attempts), absencesAsked: terms.absences, visited: wasVisited(state.attempts), personId: state.personId, intakeId: state.intakeId,
    earlier: (state.earlier ?? []).map(({ by, ...attempt }) => ({ ...attempt, organisation: around.organisationName(by) })),
    colleagues: around.colleagues.map(({ id, name: called }) => ({ id, name: called })), events: around.history.map((line) => eventView(line, staffName)),
  };
}
