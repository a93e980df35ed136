import { addDays } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import { isBlank } from '../referral/required.ts';
import { type CandidateAction, isOpenTo, mayAct } from './candidateActions.ts';
import type { CandidateDates, CandidateIdentity, CandidateState } from './candidate.ts';
import type { CandidateAct, CandidateCommand, CandidateContext, CandidateEvent, CandidateProposed } from './candidateEvent.ts';
import type { CandidateRefusal } from './candidateRefusal.ts';
import { absencesIn, isFinalOutcome, isOutcomeOf, wasVisited, type Attempt, type ContactOutcome } from './contact.ts';

type CommandOf<Name extends CandidateAction> = Extract<CandidateCommand, { readonly action: Name }>;

/** The product asks again after so many days; nothing is held up by it. */
const ASKED_AFTER = { decide: 7, letter: 7, hospital: 14, reopened: 3 } as const;

const NOTHING: CandidateDates = { step: 'none', nextOn: null };

/** A finding takes its place in a round. Nobody's work yet. */
export function proposeCandidate(identity: CandidateIdentity, { at, on, by, party }: CandidateAct): CandidateProposed {
  return { action: 'propose', identity, at, on, by, party, dates: NOTHING };
}

/** Whether this may happen to the candidate now, and what history then records. */
export function decideCandidate(state: CandidateState, command: CandidateCommand, context: CandidateContext): Decision<CandidateEvent, CandidateRefusal> {
  const { action } = command;
  if (!isOpenTo(state.status, action)) return refuse({ code: 'discovery/action-not-available', action, status: state.status });
  if (!mayAct(context.party, action)) return refuse({ code: 'discovery/not-your-act', action, party: context.party });
  const refusal = guard(state, command, context);
  if (refusal !== undefined) return refuse(refusal);
  const { at, on, by, party } = context;
  return allow({ ...command, at, on, by, party, dates: datesAfter(state, command, context) });
}

type Guard<Name extends CandidateAction> = (state: CandidateState, command: CommandOf<Name>, context: CandidateContext) => CandidateRefusal | undefined;

const nameOpen = ({ name }: CandidateState): CandidateRefusal | undefined => (name === 'open' ? undefined : { code: 'discovery/name-not-open' });
const spoken = (action: CandidateAction, words: string): CandidateRefusal | undefined => (isBlank(words) ? { code: 'discovery/candidate-words-missing', action } : undefined);

const GUARDS: { readonly [Name in CandidateAction]?: Guard<Name> } = {
  'recall': (_state, { reason }) => spoken('recall', reason),
  'contact': (state, command, { on }) => nameOpen(state) ?? refuseContact(state, command, on),
  'conclude': (_state, { words }) => spoken('conclude', words),
  'give-up': (state, { words }, { terms }) => spoken('give-up', words) ?? refuseGivingUp(state, terms.absences),
  'link': (state, { personId }) => nameOpen(state) ?? (state.personId !== null && state.personId !== personId ? { code: 'discovery/person-fixed' } : undefined),
  'begin-intake': (state, { personId }) => nameOpen(state) ?? (state.personId === personId ? undefined : { code: 'discovery/person-missing' }),
  'reopen': (_state, { words }) => spoken('reopen', words),
};

function guard(state: CandidateState, command: CandidateCommand, context: CandidateContext): CandidateRefusal | undefined {
  // The table's key and the command's action are the same name, which the compiler cannot follow through a union.
  const check = GUARDS[command.action] as ((state: CandidateState, command: CandidateCommand, context: CandidateContext) => CandidateRefusal | undefined) | undefined;
  return check?.(state, command, context);
}

function refuseContact({ handedOutOn }: CandidateState, { means, outcome, contactOn }: CommandOf<'contact'>, today: CandidateContext['on']): CandidateRefusal | undefined {
  if (!isOutcomeOf(means, outcome)) return { code: 'discovery/outcome-not-possible', means, outcome };
  if (contactOn > today) return { code: 'discovery/contact-in-the-future', contactOn };
  return handedOutOn !== null && contactOn < handedOutOn ? { code: 'discovery/contact-before-hand-out', handedOutOn } : undefined;
}

/** 부재만으로 끝내지 않는다: so many absences and a visit, then a lead says so in words. */
function refuseGivingUp({ attempts }: CandidateState, needed: number): CandidateRefusal | undefined {
  const [absences, visited] = [absencesIn(attempts), wasVisited(attempts)];
  return absences >= needed && visited ? undefined : { code: 'discovery/not-sought-enough', absences, needed, visited };
}

type After = (state: CandidateState, context: CandidateContext) => CandidateDates;

/** What waits after an attempt that is not the last. */
const AFTER_OUTCOME: { readonly [Outcome in ContactOutcome]?: (attempts: readonly Attempt[], context: CandidateContext) => CandidateDates } = {
  'reached': (_attempts, { on }) => ({ step: 'decide', nextOn: addDays(on, ASKED_AFTER.decide) }),
  'sent': (_attempts, { on }) => ({ step: 'again', nextOn: addDays(on, ASKED_AFTER.letter) }),
  'in-hospital': (_attempts, { on }) => ({ step: 'again', nextOn: addDays(on, ASKED_AFTER.hospital) }),
  'absent': (attempts, context) => afterAbsence(attempts, context, 'again'),
  'wrong-number': (attempts, context) => afterAbsence(attempts, context, 'visit'),
};

function afterAbsence(attempts: readonly Attempt[], { on, terms }: CandidateContext, otherwise: 'again' | 'visit'): CandidateDates {
  const nextOn = addDays(on, terms.retryDays);
  if (absencesIn(attempts) < terms.absences) return { step: otherwise, nextOn };
  return { step: wasVisited(attempts) ? 'give-up' : 'visit', nextOn };
}

function afterContact(state: CandidateState, { means, outcome, contactOn }: CommandOf<'contact'>, context: CandidateContext): CandidateDates {
  if (isFinalOutcome(outcome)) return NOTHING;
  return AFTER_OUTCOME[outcome]?.([...state.attempts, { on: contactOn, means, outcome }], context) ?? NOTHING;
}

const asBefore: After = ({ step, nextOn }) => ({ step, nextOn });

/** Of everybody who is handed out somebody acts by a day; nobody falls silent. */
function datesAfter(state: CandidateState, command: CandidateCommand, context: CandidateContext): CandidateDates {
  switch (command.action) {
    case 'hand-out': return { step: 'open-name', nextOn: command.dueOn };
    case 'identify': return { step: command.found ? 'contact' : 'recall', nextOn: state.nextOn };
    case 'contact': return afterContact(state, command, context);
    case 'reopen': return { step: 'again', nextOn: addDays(context.on, ASKED_AFTER.reopened) };
    case 'assign': case 'link': case 'remind': return asBefore(state, context);
    default: return NOTHING;
  }
}
