import { AFTER_RETURN, MOVE_RETURN_REASONS, MOVE_SETTLEMENTS, type MoveReturnReason } from '@dure/domain/move';
import type { Answer, Input } from '../client/index.ts';
import { codeOf, textOf, type ActField, type ActSpec } from '../referral/act/spec.ts';
import type { moveMessages } from './messages.en.ts';

export type MoveDetail = Answer<'GET /api/moves/:id'>;
export type MoveCommand = Input<'POST /api/moves/:id/actions'>['body'];
export type MoveFormAction = Exclude<MoveCommand['action'], 'open'>;

export interface MoveSurroundings {
  readonly t: (typeof moveMessages)['ko'];
  readonly move: MoveDetail;
  readonly returned: (code: string) => string;
  readonly settled: (code: string) => string;
  readonly day: (day: string) => string;
  readonly me: { readonly name: string; readonly phone: string };
}

const NEW = 'new';

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A required choice was not checked before it was sent');
  return value;
}

const contact = ({ t }: MoveSurroundings): readonly ActField[] => [
  { kind: 'line', name: 'contactName', label: t.contactName, required: true }, { kind: 'line', type: 'tel', name: 'contactPhone', label: t.contactPhone, required: true }, { kind: 'words', name: 'words', label: t.words, rows: 2 },
];

/** Whether the person is here already: offered only where a record with the same name and birth date is. */
const who = ({ t, move, day }: MoveSurroundings): readonly ActField[] =>
  move.matches.length === 0 ? [] : [{
    kind: 'choice', look: 'radio', name: 'record', label: t.whoIsIt, required: true,
    choices: [...move.matches.map(({ id, name, birthOn, address }) => ({ value: id, label: t.sameRecord(name, birthOn === null ? '–' : day(birthOn)), hint: address })), { value: NEW, label: t.newRecord, hint: t.newRecordHint }],
  }];

const said = (values: Parameters<ActSpec<MoveCommand>['body']>[0]) => ({ contactName: textOf(values, 'contactName'), contactPhone: textOf(values, 'contactPhone'), words: textOf(values, 'words') });

/** Each act of a person as a form: what it asks and what it sends. */
export const MOVE_ACT_SPECS: Readonly<Record<MoveFormAction, (around: MoveSurroundings) => ActSpec<MoveCommand>>> = {
  accept: (around) => ({
    label: around.t.accept, lead: around.t.acceptLead, fields: [...who(around), ...contact(around)], start: { contactName: around.me.name, contactPhone: around.me.phone },
    body: (values) => ({ action: 'accept', ...said(values), personId: around.move.matches.some(({ id }) => id === values['record']) ? textOf(values, 'record') : null }), done: around.t.acceptedDone,
  }),
  note: (around) => ({ label: around.t.note, fields: contact(around), start: { contactName: around.me.name, contactPhone: around.me.phone }, body: (values) => ({ action: 'note', ...said(values) }), done: around.t.done(around.t.note) }),
  return: ({ t, returned }) => ({
    label: t.return, isDanger: true,
    fields: [{ kind: 'choice', look: 'radio', name: 'reason', label: t.returnReason, required: true, choices: MOVE_RETURN_REASONS.map((value) => ({ value, label: returned(value) })) }, { kind: 'words', name: 'words', label: t.returnWords, required: true, rows: 3 }],
    body: (values) => ({ action: 'return', reason: must(codeOf(values, 'reason', MOVE_RETURN_REASONS)), words: textOf(values, 'words') }), done: t.done(t.return),
  }),
  recall: ({ t }) => ({ label: t.recall, isDanger: true, fields: [{ kind: 'words', name: 'words', label: t.recallWords, required: true, rows: 3 }], body: (values) => ({ action: 'recall', words: textOf(values, 'words') }), done: t.done(t.recall) }),
  settle: ({ t, move, settled }) => ({
    label: t.settle,
    fields: [{ kind: 'choice', look: 'radio', name: 'step', label: t.step, required: true, choices: MOVE_SETTLEMENTS.map((value) => ({ value, label: settled(value) })) }, { kind: 'words', name: 'words', label: t.settleWords, required: true, rows: 3 }],
    start: { step: AFTER_RETURN[move.answer.reason as MoveReturnReason] },
    body: (values) => ({ action: 'settle', step: must(codeOf(values, 'step', MOVE_SETTLEMENTS)), words: textOf(values, 'words') }), done: t.done(t.settle),
  }),
};

export function isMoveFormAction(action: string): action is MoveFormAction {
  return Object.hasOwn(MOVE_ACT_SPECS, action);
}
