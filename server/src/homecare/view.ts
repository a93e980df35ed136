import type { HomecareHistoryLine, StoredHomecare } from '@dure/database/homecare';
import type { StoredPlan } from '@dure/database/plan';
import type { Scope } from '@dure/domain/access';
import { daysBetween, type PlainDate } from '@dure/domain/calendar';
import { BENEFIT_RULES, BENEFITS, benefitOf, daysOfStay, gatesTogether, homecareActsOpenTo, homecareGroup, isEssential, isJudgedFact, latestExtension, monthlyWon, type HomecareState } from '@dure/domain/homecare';
import type { Staff } from '@dure/domain/staff';
import { findFact, SOURCE_TITLES, type Edition, type GateClause } from '@dure/guide';
import { nameSeen } from '../person/named.ts';
import type { HomecareDetail, HomecareGate, HomecareRow } from './contract.ts';
import type { Gates } from './gates.ts';

type Names = (id: string) => string;

export interface Seeing {
  readonly scope: Scope;
  readonly staff: Staff;
  readonly today: PlainDate;
  readonly staffName: Names;
}

const nameOf = (by: string, staffName: Names): string => (by === 'system' ? '' : staffName(by));

/** The day on which a course was over: its end, or the decision not to begin it. */
function overOn({ end, status, selection }: HomecareState): string | null {
  return end?.on ?? (status === 'declined' ? (selection?.on ?? null) : null);
}

export function homecareRow({ id, personId, person, staffId, state }: StoredHomecare, { scope, staff, today, staffName }: Seeing): HomecareRow {
  const { stay, status, step, nextOn, dischargedOn, endsOn, extension, end } = state;
  return {
    id, personId, personName: nameSeen(scope, personId, person), group: homecareGroup(state, today), status, step, nextOn, ...stay, days: daysOfStay(stay.admittedOn, dischargedOn ?? end?.on ?? today),
    dischargedOn, endsOn, daysLeft: endsOn === null ? null : daysBetween(today, endsOn), isExtended: extension !== null, endReason: end?.reason ?? null, endedOn: overOn(state), staff: staffName(staffId), mine: staffId === staff.id,
  };
}

type Clause = HomecareDetail['clauses'][string];

/** A sentence of the guide as the page shows it. */
function clauseOf(edition: Edition | undefined, id: string): Clause | undefined {
  const rule = edition?.rules[id];
  return rule === undefined ? undefined : { rule: id, says: rule.says, page: rule.cite.page ?? '', quote: rule.cite.quote, source: SOURCE_TITLES[rule.cite.seed] };
}

const CITED = ['HOMEMED-PERIOD', 'HOMEMED-EXTEND', 'HOMEMED-TEAM', 'HOMEMED-STEP-1', 'HOMEMED-STEP-2', 'HOMEMED-LOCAL'] as const;

function asksOf({ facts }: GateClause, { values }: Gates, { judgements }: HomecareState, staffName: Names): HomecareGate['asks'] {
  return facts.filter(isJudgedFact).map((fact) => {
    const definition = findFact(fact);
    const judged = judgements[fact];
    return {
      fact, label: definition?.label ?? fact, ask: definition?.ask ?? fact, values: definition?.type === 'enum' ? definition.values.map(String) : [], value: values[fact] ?? null,
      judged: judged === undefined ? null : { on: judged.on, by: nameOf(judged.by, staffName) },
    };
  });
}

function gateView(clause: GateClause, gates: Gates, state: HomecareState, staffName: Names): HomecareGate {
  const { rule, says, cite, verdict, because } = clause;
  return { rule, says, page: cite.page ?? '', quote: cite.quote, source: SOURCE_TITLES[cite.seed], verdict, because, asks: asksOf(clause, gates, state, staffName) };
}

interface Around extends Seeing {
  readonly names: Names;
  readonly gates: Gates;
  readonly plan: StoredPlan | undefined;
  readonly mayPlan: boolean;
  readonly cap: HomecareDetail['cap'];
  readonly housing: HomecareDetail['housing'];
  readonly history: readonly HomecareHistoryLine[];
}

function benefitViews({ state }: StoredHomecare, { gates: { edition }, plan, names }: Around): HomecareDetail['benefits'] {
  const services = plan?.state.content.services ?? [];
  return BENEFITS.map((benefit) => {
    const clause = clauseOf(edition, BENEFIT_RULES[benefit]) ?? { rule: BENEFIT_RULES[benefit], says: '', page: '', quote: '', source: '' };
    const planned = services.filter((service) => benefitOf(service) === benefit).map(({ what, provider, amount }) => ({ what, amount, provider: provider?.kind === 'organisation' ? names(provider.organisationId) : (provider?.name ?? '') }));
    return { ...clause, benefit, essential: isEssential(benefit), need: state.survey?.needs[benefit] ?? null, services: planned };
  });
}

/** The words that an act carried, for the course on the page. */
function wordsOf(event: HomecareHistoryLine['event']): string {
  const { reason, words, hospital } = event as { readonly reason?: unknown; readonly words?: unknown; readonly hospital?: unknown };
  const coded = event.action === 'end';
  return [hospital, coded ? undefined : reason, words].filter((one) => typeof one === 'string' && one !== '').join(' · ');
}

export function homecareView(stored: StoredHomecare, around: Around): HomecareDetail {
  const { state, organisationId, caseId } = stored;
  const { staff, staffName, gates, plan } = around;
  const { selection, survey, team, extension, readmissions, dischargedOn, identity } = state;
  return {
    ...homecareRow(stored, around), version: state.version, caseId, edition: identity.edition, organisation: around.names(organisationId), addedOn: state.addedOn,
    acts: [...homecareActsOpenTo(state.status, organisationId, staff)], latestExtension: dischargedOn === null ? null : latestExtension(dischargedOn),
    gates: gates.clauses.map((clause) => gateView(clause, gates, state, staffName)), gatesTogether: gatesTogether(gates.clauses),
    selection: selection === null ? null : { decided: selection.decided, on: selection.on, by: nameOf(selection.by, staffName), reason: selection.reason },
    survey: survey === null ? null : { on: survey.on, words: survey.words }, benefits: benefitViews(stored, around),
    clauses: Object.fromEntries(CITED.flatMap((id) => {
      const clause = clauseOf(gates.edition, id);
      return clause === undefined ? [] : [[id, clause]];
    })),
    team: team === null ? null : { ...team, members: team.members.map((member) => ({ ...member })) },
    plan: plan === undefined ? null : { id: plan.id, status: plan.state.status, number: plan.state.identity.number, monthlyWon: monthlyWon(plan.state.content) }, mayPlan: around.mayPlan,
    cap: around.cap, costReason: state.costReason, extension: extension === null ? null : { ...extension, by: nameOf(extension.by, staffName) },
    readmissions: readmissions.map((one) => ({ ...one })), end: state.end, housing: around.housing,
    events: around.history.map(({ seq, event }) => ({ seq, at: event.at, action: event.action, by: nameOf(event.by, staffName), words: wordsOf(event) })),
  };
}
