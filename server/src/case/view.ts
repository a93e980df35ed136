import type { CaseHistoryLine, CaseListRow, StoredCase } from '@dure/database/case';
import type { Scope } from '@dure/domain/access';
import type { StoredTask } from '@dure/database/task';
import { addDays, addMonths } from '@dure/domain/calendar';
import { caseActsOpenTo, casePartiesOf, NOTICE_RULES, type CaseState, type Classification, type Outgoing } from '@dure/domain/case';
import { findDuration } from '@dure/domain/eligibility';
import type { Staff } from '@dure/domain/staff';
import { citedRule } from '@dure/guide/conference';
import { findPracticeModel } from '@dure/guide/practice';
import { nameSeen } from '../person/named.ts';
import type { CaseDetail, CaseRow } from './contract.ts';

type Names = (id: string) => string;
type Clauses = CaseDetail['given'][number]['clauses'];

export function caseRowView({ organisationId, person, ...row }: CaseListRow, { scope, names, staffName }: Pick<Around, 'scope' | 'names' | 'staffName'>): CaseRow {
  return { ...row, personName: nameSeen(scope, row.personId, person), owner: row.ownerStaffId === null ? '' : staffName(row.ownerStaffId), organisation: { id: organisationId, name: names(organisationId) } };
}

interface Around {
  readonly scope: Scope;
  readonly staff: Staff;
  readonly names: Names;
  readonly staffName: Names;
  readonly history: readonly CaseHistoryLine[];
  readonly outgoing: readonly Outgoing[];
  /** Cases of the same person that the viewer may see. */
  readonly cases: readonly CaseListRow[];
  readonly tasks: readonly StoredTask[];
  /** 방문건강 군 of which one may be chosen. */
  readonly groups: readonly string[];
}

export function caseView(stored: StoredCase, around: Around): CaseDetail {
  const { id, sigungu, personId, emdCode, state } = stored;
  const { identity, owner, closure, pending, next } = state;
  const works = worksOnIt(stored, around.staff);
  const actor = { staffId: around.staff.id, organisationId: around.staff.organisationId, role: around.staff.role };
  return {
    id, version: state.version, sigungu, personId, personName: nameSeen(around.scope, personId, stored.person), emdCode, programme: identity.programme, edition: identity.edition, status: state.status, transfer: state.transfer, step: next.step, nextOn: state.nextOn,
    delay: state.delay, registeredOn: state.registeredOn, objection: state.objection,
    classification: state.classification.kind === 'none' ? null : classificationView(state.classification), model: modelView(state),
    leads: state.leads.map((one) => ({ ...one, name: around.names(one.organisationId) })),
    members: state.members.map(({ ground, ...one }) => ({ ...one, ground: ground.kind, name: around.names(one.organisationId) })),
    owner: { ...owner, organisation: around.names(owner.organisationId), staff: around.staffName(owner.staffId) },
    referrers: state.referrers.map((referrer) => ({ ...referrer, name: around.names(referrer.organisationId) })),
    notices: state.notices.map(({ organisationId, answer, byOn, words }) => ({ organisationId, name: around.names(organisationId), answer, byOn, words })),
    closure: closure.kind === 'none' ? null : { kind: closure.kind, reason: closure.reason, on: closure.on, words: closure.words, careEnd: closure.careEnd ?? null },
    aftercare: aftercareView(state, around.names, works), ...linksOf(state, around, works), ...toldOf(stored, around, works),
    group: state.group.kind === 'none' ? null : { group: state.group.group, reason: state.group.reason, on: state.group.on }, groups: works ? [...around.groups] : [],
    pending: { kind: pending.kind, to: pending.kind === 'none' ? null : around.names(pending.to) },
    outgoing: works ? around.outgoing.map(({ to, ...one }) => ({ ...one, to: around.names(to) })) : [],
    acts: caseActsOpenTo(state, actor, stored).map((act) => ({ ...act })),
    events: works ? around.history.map((line) => eventView(line, around.staffName)) : [],
  };
}

function clausesOf({ edition }: CaseState['identity'], rules: readonly string[]): Clauses {
  return rules.flatMap((rule) => {
    const cited = citedRule(edition, rule);
    return cited === undefined ? [] : [{ rule, says: cited.says, source: cited.source, page: cited.page, quote: cited.quote }];
  });
}

/** What is asked after the closure, by which sentence, what was done of it and what is to come. */
function aftercareView({ aftercare, identity, aftercareDue, aftercareContacts }: CaseState, names: Names, works: boolean): CaseDetail['aftercare'] {
  if (aftercare.strength === 'none') return { strength: 'none', rule: null, to: null, clause: null, due: [], contacts: [] };
  const { strength, rule, to } = aftercare;
  return { strength, rule, to: names(to), clause: clausesOf(identity, [rule])[0] ?? null, due: works ? [...aftercareDue] : [], contacts: works ? aftercareContacts.map((one) => ({ ...one })) : [] };
}

/** The case before and the case after, as far as the viewer may see them; of a case that was registered before restarts were kept the later one names the earlier. */
function linksOf({ identity, previous, following }: CaseState, { cases, names }: Around, works: boolean): Pick<CaseDetail, 'previous' | 'following'> {
  const linked = (found: CaseListRow | undefined): CaseDetail['previous'] =>
    (found === undefined || !works ? null : { id: found.id, programme: found.programme, status: found.status, organisation: names(found.organisationId), openedOn: found.openedOn, closedOn: found.closedOn });
  return { previous: linked(cases.find(({ id }) => id === previous)), following: linked(cases.find(({ id, previous: before }) => id === following || before === identity.caseId)) };
}

const OF_CASE: readonly string[] = ['no-contact', 'age-limit', 'visit-group'];

/** What the clock told the owner, and what waits of it. */
function toldOf({ id, state }: StoredCase, { staff, tasks }: Around, works: boolean): Pick<CaseDetail, 'given' | 'tasks'> {
  if (!works || staff.organisationId !== state.owner.organisationId) return { given: [], tasks: [] };
  return {
    given: state.given.map(({ signal, forOn }) => ({ signal, forOn, clauses: clausesOf(state.identity, NOTICE_RULES[signal]) })),
    tasks: tasks.filter((task) => task.caseId === id && task.doneAt === null && OF_CASE.includes(task.kind)).map((task) => ({ id: task.id, kind: task.kind, title: task.title, dueOn: task.dueOn })),
  };
}

const classificationView = ({ complexity, selection, reason, on }: Extract<Classification, { kind: 'decided' }>): CaseDetail['classification'] => ({ complexity, selection, reason, on });

/** What the model asks for: how often to meet, and the day that follows from the last contact. */
function modelView({ model, contactOn }: Pick<CaseState, 'model' | 'contactOn'>): CaseDetail['model'] {
  const chosen = model.kind === 'chosen' ? findPracticeModel(model.model) : undefined;
  if (model.kind === 'none' || chosen === undefined) return null;
  const { words: contact, proposed: rhythm } = chosen.contact;
  const every = findDuration(rhythm);
  if (every === undefined) throw new Error(`The model ${chosen.id} proposes no duration`);
  return { id: chosen.id, name: chosen.name, reason: model.reason, on: model.on, contact, rhythm, nextOn: addDays(addMonths(contactOn, every.months), every.days) };
}

/** A co-manager reads the lines since it joined; a referrer and an organisation that is offered the case see where it stands; the course of the work is for those who do it. */
function worksOnIt(stored: StoredCase, { id, organisationId, role }: Staff): boolean {
  return casePartiesOf(stored.state, { staffId: id, organisationId, role }, stored).some((party) => party === 'owner' || party === 'lead' || party === 'coordinator' || party === 'aftercare' || party === 'member');
}

function eventView({ seq, event }: CaseHistoryLine, staffName: Names): CaseDetail['events'][number] {
  const { at, on: _on, by, party, action, dates: _dates, ...facts } = event;
  const { identity: _identity, ...told } = facts as Record<string, unknown>;
  return { seq, at, action, party, by: by === 'system' ? '' : staffName(by), facts: told };
}
