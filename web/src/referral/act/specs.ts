import {
  CONTACT_METHODS, CONTACT_OUTCOMES, ITEM_OUTCOMES, MOST_EXTENSION_DAYS, nextActionAfterReturn, REFERRAL_CLOSE_REASONS, RETURN_REASONS, RETURN_STEPS, type ReturnReason,
} from '@dure/domain/referral';
import type { Answer, Input } from '../../client/index.ts';
import type { Choice } from '../../design/choice.ts';
import type { actWords } from './words.en.ts';
import { codeOf, dayOf, textOf, type ActField, type ActSpec, type ActValues } from './spec.ts';

export type ReferralDetail = Answer<'GET /api/referrals/:id'>;
export type ReferralCommand = Input<'POST /api/referrals/:id/actions'>['body'];
export type ReferralFormAction = ReferralCommand['action'];

type Word = (code: string) => string;

/** What the forms need to know besides the referral. */
export interface ActSurroundings {
  readonly t: (typeof actWords)['ko'];
  readonly referral: ReferralDetail;
  readonly words: { readonly returnReason: Word; readonly returnStep: Word; readonly method: Word; readonly outcome: Word; readonly itemOutcome: Word; readonly closeReason: Word };
  readonly colleagues: readonly Choice[];
  readonly agencies: readonly Choice[];
  readonly clauses: readonly Choice[];
  readonly me: { readonly staffId: string; readonly name: string };
  /** Tomorrow; a review lies ahead. */
  readonly tomorrow: string;
}

const choicesOf = <Code extends string>(codes: readonly Code[], word: Word): readonly Choice<Code>[] => codes.map((value) => ({ value, label: word(value) }));
const words = (name: string, label: string, required = true, rows = 3): ActField => ({ kind: 'words', name, label, required, rows });

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A required choice was not checked before it was sent');
  return value;
}

/** Acts that say everything by being done. */
function plain(action: 'open' | 'start-service' | 'resume' | 'acknowledge' | 'approve-letter', { t }: ActSurroundings, lead?: string): ActSpec<ReferralCommand> {
  return { label: t[action], ...(lead ? { lead } : {}), fields: [], body: () => ({ action }), done: t.done(t[action]) };
}

type Specs<Action extends ReferralFormAction> = { readonly [Name in Action]: (around: ActSurroundings) => ActSpec<ReferralCommand> };

const DRAFTING: Specs<'request-approval' | 'approve-letter' | 'decline-letter' | 'recall' | 'revise'> = {
  'revise': ({ t, referral }) => ({
    label: t.revise,
    fields: [words('reason', t.reason, true, 6), ...referral.requested.flatMap(({ item }, at): ActField[] => [{ kind: 'line', name: `item.${at}`, label: t.requestItem, required: true }, words(`words.${at}`, `${t.requestWords}: ${item}`, false, 2)])],
    start: { reason: referral.reason, ...Object.fromEntries(referral.requested.flatMap((one, at) => [[`item.${at}`, one.item], [`words.${at}`, one.words]])) },
    body: (values) => ({ action: 'revise', reason: textOf(values, 'reason'), requested: referral.requested.map((_one, at) => ({ item: textOf(values, `item.${at}`), words: textOf(values, `words.${at}`) })) }),
    done: t.done(t.revise),
  }),
  'request-approval': ({ t, colleagues, me }) => ({
    label: t['request-approval'],
    fields: [{ kind: 'choice', look: 'select', name: 'approver', label: t.approver, hint: t.approverHint, required: true, choices: colleagues.filter(({ value }) => value !== me.staffId) }],
    body: (values) => ({ action: 'request-approval', approver: textOf(values, 'approver') }),
    done: t.done(t['request-approval']),
  }),
  'approve-letter': (around) => plain('approve-letter', around, around.t.approveLead),
  'decline-letter': ({ t }) => ({ label: t['decline-letter'], isDanger: true, fields: [words('words', t.reason)], body: (values) => ({ action: 'decline-letter', words: textOf(values, 'words') }), done: t.done(t['decline-letter']) }),
  'recall': ({ t }) => ({ label: t.recall, isDanger: true, lead: t.recallLead, fields: [words('reason', t.reason)], body: (values) => ({ action: 'recall', reason: textOf(values, 'reason') }), done: t.done(t.recall) }),
};

const returnStepOf = (values: ActValues): string | undefined => {
  const reason: ReturnReason | undefined = codeOf(values, 'reason', RETURN_REASONS);
  return reason && nextActionAfterReturn(reason);
};

const ANSWERING: Specs<'open' | 'contact-attempt' | 'ask-info' | 'answer-info' | 'accept' | 'return' | 'redirect' | 'extend'> = {
  'open': (around) => plain('open', around),
  'contact-attempt': ({ t, words: word }) => ({
    label: t['contact-attempt'],
    fields: [
      { kind: 'choice', look: 'radio', name: 'method', label: t.method, required: true, choices: choicesOf(CONTACT_METHODS, word.method) },
      { kind: 'choice', look: 'radio', name: 'outcome', label: t.outcome, required: true, choices: choicesOf(CONTACT_OUTCOMES, word.outcome) },
      words('words', t.memo, false, 2),
    ],
    body: (values) => ({ action: 'contact-attempt', method: must(codeOf(values, 'method', CONTACT_METHODS)), outcome: must(codeOf(values, 'outcome', CONTACT_OUTCOMES)), words: textOf(values, 'words') }),
    done: t.done(t['contact-attempt']),
  }),
  'ask-info': ({ t }) => ({ label: t['ask-info'], fields: [{ kind: 'words', name: 'question', label: t.question, hint: t.questionHint, required: true }], body: (values) => ({ action: 'ask-info', question: textOf(values, 'question') }), done: t.done(t['ask-info']) }),
  'answer-info': ({ t, referral }) => ({ label: t['answer-info'], lead: referral.question, fields: [words('answer', t.answer, true, 5)], body: (values) => ({ action: 'answer-info', answer: textOf(values, 'answer') }), done: t.done(t['answer-info']) }),
  'accept': ({ t, colleagues, me }) => ({
    label: t.accept, lead: t.acceptLead,
    fields: [
      { kind: 'choice', look: 'select', name: 'staffId', label: t.staff, required: true, choices: colleagues },
      { kind: 'line', name: 'contactName', label: t.contactName, required: true },
      { kind: 'line', type: 'tel', name: 'contactPhone', label: t.contactPhone, required: true },
      words('words', t.memo, false, 2),
    ],
    start: { staffId: me.staffId, contactName: me.name },
    body: (values) => ({ action: 'accept', staffId: textOf(values, 'staffId'), contactName: textOf(values, 'contactName'), contactPhone: textOf(values, 'contactPhone'), words: textOf(values, 'words') }),
    done: t.done(t.accept),
  }),
  'return': ({ t, words: word, clauses }) => ({
    label: t.return, lead: t.returnLead, isDanger: true,
    fields: [
      { kind: 'choice', look: 'select', name: 'reason', label: t.returnReason, required: true, choices: choicesOf(RETURN_REASONS, word.returnReason), note: (values) => (returnStepOf(values) ? t.returnThen(word.returnStep(returnStepOf(values) ?? '')) : null) },
      { kind: 'choice', look: 'search', name: 'ruleId', label: t.clause, hint: t.clauseHint, required: true, choices: clauses, when: ({ reason }) => reason === 'not-eligible' },
      words('words', t.detail),
    ],
    body: (values) => ({ action: 'return', reason: must(codeOf(values, 'reason', RETURN_REASONS)), ruleId: values['reason'] === 'not-eligible' ? textOf(values, 'ruleId') : null, words: textOf(values, 'words') }),
    done: t.done(t.return),
  }),
  'redirect': ({ t, agencies }) => ({
    label: t.redirect, lead: t.redirectLead,
    fields: [{ kind: 'choice', look: 'search', name: 'to', label: t.agency, required: true, choices: agencies }, words('words', t.reason)],
    body: (values) => ({ action: 'redirect', to: textOf(values, 'to'), words: textOf(values, 'words') }),
    done: t.done(t.redirect),
  }),
  'extend': ({ t }) => ({
    label: t.extend,
    fields: [{ kind: 'number', name: 'days', label: t.days, unit: t.daysUnit, min: 1, max: MOST_EXTENSION_DAYS, required: true }, words('reason', t.reason)],
    start: { days: 7 },
    body: (values) => ({ action: 'extend', days: Number(values['days']), reason: textOf(values, 'reason') }),
    done: t.done(t.extend),
  }),
};

const SERVING: Specs<'start-service' | 'hold' | 'resume' | 'report-progress' | 'return-result' | 'acknowledge' | 'close' | 'object'> = {
  'start-service': (around) => plain('start-service', around),
  'hold': ({ t, tomorrow }) => ({
    label: t.hold, fields: [words('reason', t.reason), { kind: 'day', name: 'reviewOn', label: t.reviewOn, min: tomorrow }],
    body: (values) => ({ action: 'hold', reason: textOf(values, 'reason'), reviewOn: dayOf(values, 'reviewOn') }), done: t.done(t.hold),
  }),
  'resume': (around) => plain('resume', around),
  'report-progress': ({ t }) => ({ label: t['report-progress'], fields: [words('words', t.words, true, 5)], body: (values) => ({ action: 'report-progress', words: textOf(values, 'words') }), done: t.done(t['report-progress']) }),
  'return-result': ({ t, referral, words: word }) => ({
    label: t['return-result'], lead: t.resultLead,
    fields: referral.requested.flatMap(({ item }, at): ActField[] => [
      { kind: 'choice', look: 'radio', name: `outcome.${at}`, label: t.itemOutcome(item), required: true, choices: choicesOf(ITEM_OUTCOMES, word.itemOutcome) },
      words(`words.${at}`, t.itemWords(item), true, 2),
    ]),
    body: (values) => ({ action: 'return-result', items: referral.requested.map(({ item }, at) => ({ requested: item, outcome: must(codeOf(values, `outcome.${at}`, ITEM_OUTCOMES)), words: textOf(values, `words.${at}`) })) }),
    done: t.done(t['return-result']),
  }),
  'acknowledge': (around) => plain('acknowledge', around),
  'close': ({ t, words: word }) => ({
    label: t.close, lead: t.closeLead, fields: [{ kind: 'choice', look: 'select', name: 'because', label: t.because, required: true, choices: choicesOf(REFERRAL_CLOSE_REASONS, word.closeReason) }, words('reason', t.detail)],
    body: (values) => ({ action: 'close', because: must(codeOf(values, 'because', REFERRAL_CLOSE_REASONS)), reason: textOf(values, 'reason') }), done: t.done(t.close),
  }),
  'object': ({ t }) => ({ label: t.object, lead: t.objectLead, isDanger: true, fields: [words('words', t.reason)], body: (values) => ({ action: 'object', words: textOf(values, 'words') }), done: t.done(t.object) }),
};

const KEEPING: Specs<'settle' | 'explain-delay' | 'assign'> = {
  'settle': ({ t, referral, words: word }) => ({
    label: t.settle, lead: t.settleLead,
    fields: [{ kind: 'choice', look: 'select', name: 'step', label: t.step, required: true, choices: choicesOf(RETURN_STEPS, word.returnStep) }, words('words', t.words)],
    start: { step: referral.returned?.nextSteps[0] ?? 'consult-coordinator' },
    body: (values) => ({ action: 'settle', step: must(codeOf(values, 'step', RETURN_STEPS)), newReferralId: null, words: textOf(values, 'words') }),
    done: t.done(t.settle),
  }),
  'explain-delay': ({ t }) => ({ label: t['explain-delay'], fields: [words('reason', t.reason)], body: (values) => ({ action: 'explain-delay', reason: textOf(values, 'reason') }), done: t.done(t['explain-delay']) }),
  'assign': ({ t, colleagues, referral }) => ({
    label: t.assign, fields: [{ kind: 'choice', look: 'select', name: 'staffId', label: t.staff, required: true, choices: colleagues }],
    body: (values) => ({ action: 'assign', side: referral.viewer === 'receiver' ? 'receiver' : 'sender', staffId: textOf(values, 'staffId') }), done: t.done(t.assign),
  }),
};

/** Every act that a person may do on a referral, as a form; sending has a screen of its own. */
export const REFERRAL_ACT_SPECS: Specs<Exclude<ReferralFormAction, 'send'>> = { ...DRAFTING, ...ANSWERING, ...SERVING, ...KEEPING };
