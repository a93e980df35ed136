import { findAssessments } from '@dure/database/assessment';
import { findCaseHistory, findCasesOfPerson, type CaseListRow, type StoredCase } from '@dure/database/case';
import { findIntake, findIntakesOfPerson } from '@dure/database/intake';
import { findSafetyNotes } from '@dure/database/person';
import { findPlansOfCase, type StoredPlan } from '@dure/database/plan';
import { findReferralsOfPerson } from '@dure/database/referral';
import type { Work } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import { outgoingOf, type CaseEvent } from '@dure/domain/case';
import { itemsOfInstrument, type HistoryEntry } from '@dure/domain/move';

const INTAKES = 5;
const said = (...words: readonly (string | null | undefined)[]): readonly string[] => words.filter((one): one is string => one !== undefined && one !== null && one.trim() !== '');
const textIn = (event: object, name: string): string => String((event as Readonly<Record<string, unknown>>)[name] ?? '');

/** Everything of the case and the person that its owner may read, told without any other record beside it. */
export async function historyOf(work: Work, stored: StoredCase, names: (id: string) => string): Promise<readonly HistoryEntry[]> {
  const { sigungu, personId, id } = stored;
  const [events, cases, assessments, plans, referrals, notes, intakes] = await Promise.all([
    findCaseHistory(work, sigungu, id), findCasesOfPerson(work, sigungu, personId), findAssessments(work, sigungu, personId), findPlansOfCase(work, sigungu, id),
    findReferralsOfPerson(work, sigungu, personId), findSafetyNotes(work, sigungu, personId), findIntakesOfPerson(work, sigungu, personId),
  ]);
  const counselled = await Promise.all(intakes.slice(0, INTAKES).map(({ id: intakeId }) => findIntake(work, [sigungu], intakeId)));
  return [
    ...events.map(({ event }) => ofCase(event)),
    ...cases.filter((one) => one.id !== id && one.closedOn !== null).map(ofEarlierCase),
    ...assessments.map(({ instrumentId, doneOn, result }): HistoryEntry => ({
      kind: 'assessment', on: doneOn, code: instrumentId, needs: itemsOfInstrument(instrumentId), words: result.complete ? said(result.score === null ? '' : String(result.score), result.band?.label) : [],
    })),
    ...plans.flatMap((plan) => ofPlan(plan, names)),
    ...outgoingOf(stored.state, referrals).map(({ service, to }): HistoryEntry => ({ kind: 'service', on: null, code: service, words: said(names(to)), needs: ['services'] })),
    ...notes.filter(({ endedAt }) => endedAt === undefined).map(({ level, words, at }): HistoryEntry => ({ kind: 'safety', on: koreanDay(at), code: level, words: [words], needs: ['safety'] })),
    ...counselled.flatMap((one) => (one === undefined ? [] : [ofIntake(one.intake)])),
  ];
}

/** Acts whose reason is a code of the closure and not a sentence. */
const CODED: ReadonlySet<string> = new Set(['close', 'propose-closure']);

function ofCase(event: CaseEvent): HistoryEntry {
  return { kind: 'case', on: event.on, code: event.action, words: said(textIn(event, 'words'), CODED.has(event.action) ? '' : textIn(event, 'reason')), needs: ['progress'] };
}

function ofEarlierCase({ programme, closedOn, openedOn }: CaseListRow): HistoryEntry {
  return { kind: 'earlier-case', on: closedOn, code: programme, words: [`${openedOn} – ${closedOn ?? ''}`], needs: ['progress'] };
}

/** The version that is carried out: its goals, its services and what the person wished. */
function ofPlan({ state }: StoredPlan, names: (id: string) => string): readonly HistoryEntry[] {
  if (state.status !== 'active') return [];
  const { content, activeOn, identity } = state;
  const on = activeOn ?? state.draftedOn;
  return [
    { kind: 'plan', on, code: identity.kind, words: [], needs: ['progress'] },
    ...content.goals.map(({ need, goal }): HistoryEntry => ({ kind: 'goal', on, code: need, words: [goal], needs: ['progress', 'needs'] })),
    ...content.services.map(({ what, provider, amount }): HistoryEntry => ({
      kind: 'service', on, code: '', words: said(what, provider === null ? '' : provider.kind === 'organisation' ? names(provider.organisationId) : provider.name, amount), needs: ['services'],
    })),
    ...(content.wishes.trim() === '' ? [] : [{ kind: 'wish' as const, on, code: '', words: [content.wishes], needs: ['wishes' as const] }]),
  ];
}

function ofIntake({ counselling, receivedAt }: { readonly counselling: { readonly sections: Readonly<Record<string, { readonly text: string }>> }; readonly receivedAt: string }): HistoryEntry {
  return { kind: 'counselling', on: koreanDay(receivedAt), code: '', words: said(...Object.values(counselling.sections).map(({ text }) => text)), needs: ['narrative'] };
}
