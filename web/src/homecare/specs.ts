import { BENEFITS, HOMECARE_END_REASONS, isEssential, type Benefit, type HomecareEndReason } from '@dure/domain/homecare';
import type { PlainDate } from '@dure/domain/calendar';
import { codeOf, dayOf, textOf, type ActField, type ActSpec, type ActValues } from '../referral/act/spec.ts';
import type { homecareMessages } from './messages.en.ts';
import type { HomecareCommand, HomecareDetail } from './useHomecareAct.ts';

export type HomecareFormAction = Exclude<HomecareCommand['action'], 'judge' | 'name-team'>;

export interface HomecareSurroundings {
  readonly t: (typeof homecareMessages)['ko'];
  readonly record: HomecareDetail;
  readonly today: string;
  readonly benefit: (code: string) => string;
  readonly endReason: (code: string) => string;
  readonly day: (on: PlainDate) => string;
}

type Spec = (around: HomecareSurroundings) => ActSpec<HomecareCommand>;

const words = (name: string, label: string, required = true): ActField => ({ kind: 'words', name, label, required });
const line = (name: string, label: string): ActField => ({ kind: 'line', name, label, required: true });
const day = (name: string, label: string): ActField => ({ kind: 'day', name, label, required: true });
/** A required day was checked before it was sent. */
const dayFrom = (values: ActValues, name: string): string => dayOf(values, name) ?? '';

const needName = (benefit: Benefit): string => `need.${benefit}`;
const wordsName = (benefit: Benefit): string => `words.${benefit}`;
const isNeeded = (values: ActValues, benefit: Benefit): boolean => values[needName(benefit)] === 'yes';

/** For each benefit: is it needed; of an essential one that is not, why; of another that is, what. */
const surveyFields: (around: HomecareSurroundings) => readonly ActField[] = ({ t, benefit }) => [
  ...BENEFITS.flatMap((one): readonly ActField[] => [
    { kind: 'choice', look: 'radio', name: needName(one), label: isEssential(one) ? t.essentialOf(benefit(one)) : benefit(one), required: true, choices: [{ value: 'yes', label: t.needed }, { value: 'no', label: t.notNeeded }] },
    { kind: 'line', name: wordsName(one), label: isEssential(one) ? t.whyNot(benefit(one)) : t.whatFor(benefit(one)), required: true, when: (values) => values[needName(one)] === (isEssential(one) ? 'no' : 'yes') },
  ]),
  words('words', t.surveyWords, false),
];

function surveyStart({ benefits, survey }: HomecareDetail): ActValues {
  const found = benefits.flatMap(({ benefit, need, essential }) => [[needName(benefit), (need?.needed ?? essential) ? 'yes' : 'no'] as const, [wordsName(benefit), need?.words ?? ''] as const]);
  return { ...Object.fromEntries(found), words: survey?.words ?? '' };
}

function needsOf(values: ActValues): Extract<HomecareCommand, { action: 'survey' }>['needs'] {
  const need = (benefit: Benefit) => ({ needed: isNeeded(values, benefit), words: isNeeded(values, benefit) === isEssential(benefit) ? '' : textOf(values, wordsName(benefit)) });
  return { medical: need('medical'), care: need('care'), meals: need('meals'), transport: need('transport'), optional: need('optional'), additional: need('additional') };
}

/** The reason is asked where the decision departs from what the criteria say. */
const decision = (action: 'select' | 'decline'): Spec => ({ t, record }) => {
  const departs = record.gatesTogether !== (action === 'select' ? 'met' : 'not-met');
  const lead = [action === 'select' ? t.selectLead : '', departs ? t.reasonNeeded : ''].filter(Boolean).join(' ');
  return { label: t[action], ...(lead ? { lead } : {}), isDanger: action === 'decline', fields: [words('reason', departs ? t.selectReason : t.decisionReason, departs)], body: (values) => ({ action, reason: textOf(values, 'reason') }), done: action === 'select' ? t.selectDone : t.declineDone };
};

const reasonsFor = ({ record, today }: HomecareSurroundings): readonly HomecareEndReason[] =>
  HOMECARE_END_REASONS.filter((reason) => (reason === 'expired' ? record.endsOn !== null && record.endsOn <= today : reason !== 'readmitted' || record.status === 'paused'));

/** Every act that a person may do on a course, as a form. */
export const HOMECARE_SPECS: { readonly [Action in HomecareFormAction]: Spec } = {
  'select': decision('select'),
  'decline': decision('decline'),
  'survey': (around) => ({ label: around.t.survey, lead: around.t.surveyLead, fields: surveyFields(around), start: surveyStart(around.record), body: (values) => ({ action: 'survey', needs: needsOf(values), words: textOf(values, 'words') }), done: around.t.surveyDone }),
  'explain-cost': ({ t }) => ({ label: t.explainCost, fields: [words('words', t.costReason)], body: (values) => ({ action: 'explain-cost', words: textOf(values, 'words') }), done: t.costDone }),
  'start': ({ t, today }) => ({ label: t.start, lead: t.startLead, fields: [day('dischargedOn', t.dischargedOn)], start: { dischargedOn: today }, body: (values) => ({ action: 'start', dischargedOn: dayFrom(values, 'dischargedOn') }), done: t.startDone }),
  'extend': ({ t, record, today, day: written }) => ({
    label: t.extend, lead: record.latestExtension === null ? '' : t.extendLead(written(record.latestExtension as PlainDate)),
    fields: [day('until', t.until), words('reason', t.extendReason), line('decidedBy', t.decidedBy), day('decidedOn', t.decidedOn)], start: { until: record.latestExtension ?? '', decidedOn: today },
    body: (values) => ({ action: 'extend', until: dayFrom(values, 'until'), reason: textOf(values, 'reason'), decidedBy: textOf(values, 'decidedBy'), decidedOn: dayFrom(values, 'decidedOn') }), done: t.extendDone,
  }),
  'prepare-end': ({ t }) => ({ label: t.prepareEnd, lead: t.prepareLead, fields: [words('words', t.prepareWords)], body: (values) => ({ action: 'prepare-end', words: textOf(values, 'words') }), done: t.prepareDone }),
  'readmit': ({ t, today }) => ({
    label: t.readmit, lead: t.readmitLead, fields: [line('hospital', t.hospital), day('admittedOn', t.readmittedOn), { kind: 'tick', name: 'planned', label: t.wasPlanned }, words('words', t.memo, false)], start: { admittedOn: today },
    body: (values) => ({ action: 'readmit', hospital: textOf(values, 'hospital'), admittedOn: dayFrom(values, 'admittedOn'), planned: values['planned'] === true, words: textOf(values, 'words') }), done: t.readmitDone,
  }),
  'resume': ({ t, today }) => ({ label: t.resume, lead: t.resumeLead, fields: [day('dischargedOn', t.backOn), words('words', t.memo)], start: { dischargedOn: today }, body: (values) => ({ action: 'resume', dischargedOn: dayFrom(values, 'dischargedOn'), words: textOf(values, 'words') }), done: t.resumeDone }),
  'end': (around) => ({
    label: around.t.end, lead: around.t.endLead, isDanger: true,
    fields: [{ kind: 'choice', look: 'select', name: 'reason', label: around.t.endReason, required: true, choices: reasonsFor(around).map((value) => ({ value, label: around.endReason(value) })) }, day('endedOn', around.t.endedOn), { kind: 'words', name: 'words', label: around.t.endWords }],
    start: { endedOn: around.today }, body: (values) => ({ action: 'end', reason: codeOf(values, 'reason', HOMECARE_END_REASONS) ?? 'other', endedOn: dayFrom(values, 'endedOn'), words: textOf(values, 'words') }), done: around.t.endDone,
  }),
};
