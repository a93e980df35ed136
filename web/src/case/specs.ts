import { AFTERCARE_MEANS, CARE_END_GROUNDS, CASE_MODELS, CLOSURE_REASONS, closureReasonsOf, COMPLEXITIES, MEMBER_ROLES, SELECTIONS } from '@dure/domain/case';
import { isProgrammeId } from '@dure/domain/programme';
import type { Answer, Input } from '../client/index.ts';
import type { Choice } from '../design/choice.ts';
import { codeOf, dayOf, textOf, type ActField, type ActSpec } from '../referral/act/spec.ts';
import type { caseWords } from './words.en.ts';

export type CaseDetail = Answer<'GET /api/cases/:id'>;
export type CaseCommand = Input<'POST /api/cases/:id/actions'>['body'];
export type CaseFormAction = CaseCommand['action'];

export interface CaseSurroundings {
  readonly t: (typeof caseWords)['ko'];
  readonly record: CaseDetail;
  readonly closureReason: (code: string) => string;
  readonly service: (code: string) => string;
  readonly standing: (code: string) => string;
  readonly model: (code: string) => string;
  readonly complexity: (code: string) => string;
  readonly selection: (code: string) => string;
  readonly memberRole: (code: string) => string;
  readonly colleagues: readonly Choice[];
  readonly organisations: readonly Choice[];
  /** Referrals of the person, one of which may be for aftercare. */
  readonly referrals: readonly Choice[];
  readonly me: { readonly staffId: string; readonly today: string };
  readonly careEnd: (code: string) => string;
  readonly means: (code: string) => string;
  /** Groups of 방문건강 with their frequency. */
  readonly groups: readonly Choice[];
  /** The case has a 개인별지원계획, so that closing it ends 통합지원, too. */
  readonly integrated: boolean;
  /** Services of the plan that were delivered and have no result yet. */
  readonly unsettled: readonly { readonly serviceId: string; readonly label: string; readonly hint: string }[];
}

const MEETINGS = ['conference', 'written'] as const;
const words = (name: string, label: string, required = true, rows = 3): ActField => ({ kind: 'words', name, label, required, rows });
const staff = ({ t, colleagues }: CaseSurroundings): ActField => ({ kind: 'choice', look: 'select', name: 'staffId', label: t.staff, required: true, choices: colleagues });
const reasonsOf = (programme: string): readonly (typeof CLOSURE_REASONS)[number][] => (isProgrammeId(programme) ? closureReasonsOf(programme) : CLOSURE_REASONS);
const BY_REASON = 'by-reason';
/** 규칙 제11조: which ground ends 통합지원; usually the one that follows from the reason of the case. */
const careEnds = ({ t, integrated, careEnd }: CaseSurroundings): readonly ActField[] =>
  (integrated ? [{ kind: 'choice', look: 'select', name: 'careEnd', label: t.careEnd, hint: t.careEndHint, required: true, choices: [{ value: BY_REASON, label: t.careEndByReason }, ...CARE_END_GROUNDS.map((value) => ({ value, label: careEnd(value) }))] }] : []);
const closure = ({ t, closureReason, record }: CaseSurroundings): ActField => ({ kind: 'choice', look: 'select', name: 'reason', label: t.closureReason, required: true, choices: reasonsOf(record.programme).map((value) => ({ value, label: closureReason(value) })) });

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A required choice was not checked before it was sent');
  return value;
}

const carried = ({ referralId }: { readonly referralId: string }): string => `carriedOn.${referralId}`;

/** One line for each referral that would be left open: who goes on with it. */
const carriers = ({ t, record, service, standing }: CaseSurroundings): readonly ActField[] =>
  record.outgoing.map((one) => ({ kind: 'line', name: carried(one), label: t.carriedOn(service(one.service), one.to), hint: t.carriedOnHint(standing(one.standing)), required: true }));

const resultOf = (serviceId: string): string => `results.${serviceId}`;

/** One line for each service of the plan that was delivered: what became of it. */
const results = ({ unsettled }: CaseSurroundings): readonly ActField[] => unsettled.map(({ serviceId, label, hint }) => ({ kind: 'words', name: resultOf(serviceId), label, hint, required: true, rows: 2 }));

type Spec = (around: CaseSurroundings) => ActSpec<CaseCommand>;
type Plain = 'start-assessment' | 'call-conference' | 'start-planning' | 'start-service' | 'resume' | 'grant-transfer';
type Spoken = 'check-aftercare' | 'report-monitoring' | 'withdraw-closure' | 'confirm-closure' | 'object-to-closure' | 'end' | 'reopen';
type Reasoned = 'decline-transfer' | 'cancel-transfer' | 'request-transfer' | 'explain-delay';

const plain = (action: Plain): Spec => ({ t }) => ({ label: t[action], fields: [], body: () => ({ action }), done: t.done(t[action]) });

interface Telling {
  readonly field?: (t: CaseSurroundings['t']) => string;
  readonly lead?: (t: CaseSurroundings['t']) => string;
  readonly isOptional?: boolean;
  readonly isDanger?: boolean;
}

const spoken = (action: Spoken, { field, lead, isOptional = false, isDanger = false }: Telling = {}): Spec => ({ t }) => ({
  label: t[action], isDanger, ...(lead ? { lead: lead(t) } : {}), fields: [words('words', field?.(t) ?? t.words, !isOptional)], body: (values) => ({ action, words: textOf(values, 'words') }), done: t.done(t[action]),
});
const reasoned = (action: Reasoned, { lead, isDanger = false }: Telling = {}): Spec => ({ t }) => ({
  label: t[action], isDanger, ...(lead ? { lead: lead(t) } : {}), fields: [words('reason', t.reason)], body: (values) => ({ action, reason: textOf(values, 'reason') }), done: t.done(t[action]),
});

/** Every act that a person may do on a case, as a form. */
export const CASE_ACT_SPECS: { readonly [Action in CaseFormAction]: Spec } = {
  'start-assessment': plain('start-assessment'), 'call-conference': plain('call-conference'), 'start-planning': plain('start-planning'), 'start-service': plain('start-service'), 'resume': plain('resume'), 'grant-transfer': plain('grant-transfer'),
  'report-monitoring': spoken('report-monitoring'), 'withdraw-closure': spoken('withdraw-closure', { field: (t) => t.reason }), 'end': spoken('end', { field: (t) => t.endWords }), 'reopen': spoken('reopen', { field: (t) => t.reason }),
  'check-aftercare': spoken('check-aftercare', { lead: (t) => t.checkLead }),
  'confirm-closure': spoken('confirm-closure', { lead: (t) => t.confirmLead, field: (t) => t.memo, isOptional: true }),
  'object-to-closure': spoken('object-to-closure', { lead: (t) => t.objectLead, field: (t) => t.objectWords, isDanger: true }),
  'decline-transfer': reasoned('decline-transfer', { isDanger: true }), 'cancel-transfer': reasoned('cancel-transfer'), 'request-transfer': reasoned('request-transfer', { lead: (t) => t.requestLead }), 'explain-delay': reasoned('explain-delay'),
  'hold': ({ t, me }) => ({
    label: t.hold, fields: [words('reason', t.reason), { kind: 'day', name: 'reviewOn', label: t.reviewOn, min: me.today }],
    body: (values) => ({ action: 'hold', reason: textOf(values, 'reason'), reviewOn: dayOf(values, 'reviewOn') }), done: t.done(t.hold),
  }),
  'defer': ({ t, me }) => ({
    label: t.defer, lead: t.deferLead, fields: [words('reason', t.reason), { kind: 'day', name: 'reviewOn', label: t.reviewOn, min: me.today }],
    body: (values) => ({ action: 'defer', reason: textOf(values, 'reason'), reviewOn: dayOf(values, 'reviewOn') }), done: t.done(t.defer),
  }),
  'set-group': ({ t, record, groups }) => ({
    label: t['set-group'], lead: t.groupLead, fields: [{ kind: 'choice', look: 'radio', name: 'group', label: t.group, required: true, choices: groups }, words('reason', t.reason)],
    start: record.group === null ? {} : { group: record.group.group },
    body: (values) => ({ action: 'set-group', group: textOf(values, 'group'), reason: textOf(values, 'reason') }), done: t.done(t['set-group']),
  }),
  'propose-closure': (around) => ({
    label: around.t['propose-closure'], fields: [closure(around), words('words', around.t.proposal)],
    body: (values) => ({ action: 'propose-closure', reason: must(codeOf(values, 'reason', CLOSURE_REASONS)), words: textOf(values, 'words') }), done: around.t.done(around.t['propose-closure']),
  }),
  'close': (around) => ({
    label: around.t.close, lead: around.t.closeLead,
    fields: [
      closure(around),
      { kind: 'choice', look: 'radio', name: 'meeting', label: around.t.meeting, required: true, choices: MEETINGS.map((value) => ({ value, label: around.t[value] })) },
      ...careEnds(around),
      { kind: 'tick', name: 'ongoingNeed', label: around.t.ongoingNeed, when: ({ reason }) => reason === 'aged-out' },
      ...carriers(around),
      ...results(around),
      words('words', around.t.closeWords, true, 4),
    ],
    start: { careEnd: BY_REASON, ...(around.record.closure === null ? {} : { reason: around.record.closure.reason }) },
    body: (values) => ({ action: 'close', reason: must(codeOf(values, 'reason', CLOSURE_REASONS)), meeting: must(codeOf(values, 'meeting', MEETINGS)), ongoingNeed: values['reason'] === 'aged-out' && values['ongoingNeed'] === true, careEnd: codeOf(values, 'careEnd', CARE_END_GROUNDS) ?? null, words: textOf(values, 'words'), carriedOn: around.record.outgoing.map((one) => ({ referralId: one.referralId, by: textOf(values, carried(one)) })), results: around.unsettled.map(({ serviceId }) => ({ serviceId, words: textOf(values, resultOf(serviceId)) })) }),
    done: around.t.done(around.t.close),
  }),
  'refer-aftercare': ({ t, referrals }) => ({
    label: t['refer-aftercare'], fields: [{ kind: 'choice', look: 'select', name: 'referralId', label: t.aftercareReferral, required: true, choices: referrals }],
    body: (values) => ({ action: 'refer-aftercare', referralId: textOf(values, 'referralId') }), done: t.done(t['refer-aftercare']),
  }),
  'start-aftercare': ({ t, me }) => ({ label: t['start-aftercare'], fields: [{ kind: 'day', name: 'firstVisitOn', label: t.firstVisitOn, min: me.today }], body: (values) => ({ action: 'start-aftercare', firstVisitOn: dayOf(values, 'firstVisitOn') }), done: t.done(t['start-aftercare']) }),
  'report-aftercare': ({ t, me, means }) => ({
    label: t['report-aftercare'], lead: t.visitOfCalendar, start: { means: 'phone' },
    fields: [{ kind: 'choice', look: 'radio', name: 'means', label: t.means, required: true, choices: AFTERCARE_MEANS.map((value) => ({ value, label: means(value) })) }, words('words', t.words), { kind: 'day', name: 'nextVisitOn', label: t.nextVisitOn, min: me.today }],
    body: (values) => ({ action: 'report-aftercare', means: must(codeOf(values, 'means', AFTERCARE_MEANS)), words: textOf(values, 'words'), nextVisitOn: dayOf(values, 'nextVisitOn') }), done: t.done(t['report-aftercare']),
  }),
  'assign': (around) => ({ label: around.t.assign, fields: [staff(around)], body: (values) => ({ action: 'assign', staffId: textOf(values, 'staffId') }), done: around.t.done(around.t.assign) }),
  'accept-transfer': (around) => ({ label: around.t['accept-transfer'], fields: [staff(around)], start: { staffId: around.me.staffId }, body: (values) => ({ action: 'accept-transfer', staffId: textOf(values, 'staffId') }), done: around.t.done(around.t['accept-transfer']) }),
  'classify': ({ t, record, complexity, selection }) => ({
    label: t.classify, lead: t.classifyLead,
    fields: [
      { kind: 'choice', look: 'radio', name: 'complexity', label: t.complexity, required: true, choices: COMPLEXITIES.map((value) => ({ value, label: complexity(value) })) },
      { kind: 'choice', look: 'radio', name: 'selection', label: t.selection, required: true, choices: SELECTIONS.map((value) => ({ value, label: selection(value) })) },
      words('reason', t.classifyReason),
    ],
    start: record.classification === null ? {} : { complexity: record.classification.complexity, selection: record.classification.selection },
    body: (values) => ({ action: 'classify', complexity: must(codeOf(values, 'complexity', COMPLEXITIES)), selection: must(codeOf(values, 'selection', SELECTIONS)), reason: textOf(values, 'reason') }), done: t.done(t.classify),
  }),
  'choose-model': ({ t, record, model }) => ({
    label: t['choose-model'], lead: t.modelLead,
    fields: [{ kind: 'choice', look: 'radio', name: 'model', label: t.model, required: true, choices: CASE_MODELS.map((value) => ({ value, label: model(value), hint: t[`${value}Hint`] })) }, words('reason', t.reason)],
    start: record.model === null ? {} : { model: record.model.id },
    body: (values) => ({ action: 'choose-model', model: must(codeOf(values, 'model', CASE_MODELS)), reason: textOf(values, 'reason') }), done: t.done(t['choose-model']),
  }),
  'add-member': ({ t, organisations, memberRole, me }) => ({
    label: t['add-member'], lead: t.memberLead,
    fields: [
      { kind: 'choice', look: 'search', name: 'organisationId', label: t.memberOrganisation, required: true, choices: organisations },
      { kind: 'choice', look: 'select', name: 'role', label: t.memberRole, required: true, choices: MEMBER_ROLES.map((value) => ({ value, label: memberRole(value) })) },
      { kind: 'day', name: 'until', label: t.memberUntil, min: me.today },
    ],
    body: (values) => ({ action: 'add-member', organisationId: textOf(values, 'organisationId'), role: must(codeOf(values, 'role', MEMBER_ROLES)), until: dayOf(values, 'until') }), done: t.done(t['add-member']),
  }),
  'end-member': ({ t, record, me }) => ({
    label: t['end-member'],
    fields: [
      { kind: 'choice', look: 'select', name: 'organisationId', label: t.memberOrganisation, required: true, choices: record.members.filter(({ ended }) => !ended).map(({ organisationId, name }) => ({ value: organisationId, label: name })) },
      { kind: 'day', name: 'lastOn', label: t.memberLastOn, min: me.today },
      words('reason', t.reason),
    ],
    body: (values) => ({ action: 'end-member', organisationId: textOf(values, 'organisationId'), lastOn: dayOf(values, 'lastOn'), reason: textOf(values, 'reason') }), done: t.done(t['end-member']),
  }),
  'transfer': ({ t, organisations }) => ({
    label: t.transfer, lead: t.transferLead, fields: [{ kind: 'choice', look: 'search', name: 'to', label: t.organisation, required: true, choices: organisations }, words('reason', t.reason)],
    body: (values) => ({ action: 'transfer', to: textOf(values, 'to'), reason: textOf(values, 'reason') }), done: t.done(t.transfer),
  }),
};
