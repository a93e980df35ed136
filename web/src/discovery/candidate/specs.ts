import { CONCLUSIONS, CONTACT_MEANS, OUTCOMES_OF, type ContactMeans } from '@dure/domain/discovery';
import type { Answer, Input } from '../../client/index.ts';
import { codeOf, dayOf, textOf, type ActField, type ActSpec } from '../../referral/act/spec.ts';
import type { candidateMessages } from './messages.en.ts';

export type CandidateDetail = Answer<'GET /api/discovery/candidates/:id'>;
export type CandidateCommand = Input<'POST /api/discovery/candidates/:id/actions'>['body'];
export type CandidateFormAction = CandidateCommand['action'];

interface Surroundings {
  readonly t: (typeof candidateMessages)['ko'];
  readonly record: CandidateDetail;
  readonly today: string;
  readonly means: (code: string) => string;
  readonly outcome: (code: string) => string;
  readonly status: (code: string) => string;
}

type Spec = (around: Surroundings) => ActSpec<CandidateCommand>;

const words = (name: string, label: string, required = true): ActField => ({ kind: 'words', name, label, required });
const nameOf = (means: ContactMeans): string => `outcome-${means}`;

/** Each means has outcomes of its own. */
const outcomesOf = ({ t, outcome }: Surroundings): readonly ActField[] =>
  CONTACT_MEANS.map((means) => ({ kind: 'choice', look: 'radio', name: nameOf(means), label: t.outcome, required: true, when: (values) => values['means'] === means, choices: OUTCOMES_OF[means].map((value) => ({ value, label: outcome(value) })) }));

const isFormAction = (action: string): action is CandidateFormAction => Object.hasOwn(CANDIDATE_SPECS, action);
export const formActions = ({ acts }: CandidateDetail): readonly CandidateFormAction[] => acts.filter(isFormAction);

/** Every act of the team, as a form. */
export const CANDIDATE_SPECS: { readonly [Action in CandidateFormAction]: Spec } = {
  'contact': (around) => ({
    label: around.t.contact, lead: around.t.contactLead,
    fields: [
      { kind: 'choice', look: 'radio', name: 'means', label: around.t.means, required: true, choices: CONTACT_MEANS.map((value) => ({ value, label: around.means(value) })) }, ...outcomesOf(around),
      { kind: 'day', name: 'contactOn', label: around.t.contactOn, required: true }, words('words', around.t.memo, false),
    ],
    start: { means: around.record.step === 'visit' ? 'visit' : 'phone', contactOn: around.today },
    body: (values) => {
      const means = codeOf(values, 'means', CONTACT_MEANS) ?? 'phone';
      return { action: 'contact', means, outcome: codeOf(values, nameOf(means), OUTCOMES_OF[means]) ?? 'absent', contactOn: dayOf(values, 'contactOn') ?? '', words: textOf(values, 'words') };
    },
    done: around.t.contactDone,
  }),
  'conclude': ({ t, status }) => ({
    label: t.conclude, lead: t.concludeLead, isDanger: true, fields: [{ kind: 'choice', look: 'radio', name: 'as', label: t.concludeAs, required: true, choices: CONCLUSIONS.map((value) => ({ value, label: status(value) })) }, words('words', t.words)],
    body: (values) => ({ action: 'conclude', as: codeOf(values, 'as', CONCLUSIONS) ?? 'not-needed', words: textOf(values, 'words') }), done: t.concludeDone,
  }),
  'give-up': ({ t }) => ({ label: t.giveUp, lead: t.giveUpLead, isDanger: true, fields: [words('words', t.giveUpWords)], body: (values) => ({ action: 'give-up', words: textOf(values, 'words') }), done: t.giveUpDone }),
  'reopen': ({ t }) => ({ label: t.reopen, fields: [words('words', t.words)], body: (values) => ({ action: 'reopen', words: textOf(values, 'words') }), done: t.reopenDone }),
  'assign': ({ t, record }) => ({
    label: t.assign, fields: [{ kind: 'choice', look: 'select', name: 'staffId', label: t.assignTo, required: true, choices: record.colleagues.map(({ id, name }) => ({ value: id, label: name })) }], body: (values) => ({ action: 'assign', staffId: textOf(values, 'staffId') }), done: t.assignDone,
  }),
};
