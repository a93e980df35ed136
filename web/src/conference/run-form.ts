import type { PlainDate } from '@dure/domain/calendar';
import type { ClosureReason } from '@dure/domain/case';
import type { DecisionKind, FollowUp } from '@dure/domain/conference';
import type { ProgrammeId } from '@dure/domain/programme';
import type { ConferenceCommand, ConferenceItem } from './useConferenceAct.ts';

export interface ActionForm {
  readonly key: string;
  readonly actionId: string | null;
  readonly kind: FollowUp;
  readonly what: string;
  readonly organisationId: string | undefined;
  readonly staffId: string | null;
  readonly dueOn: PlainDate | undefined;
  readonly programme: ProgrammeId | undefined;
}

export interface RunForm {
  readonly discussion: string;
  readonly decision: DecisionKind | undefined;
  readonly words: string;
  readonly reason: ClosureReason;
  readonly ongoingNeed: boolean;
  readonly reviewOn: PlainDate | undefined;
  readonly dissent: readonly { readonly key: string; readonly who: string; readonly words: string }[];
  readonly actions: readonly ActionForm[];
}

type Decided = Pick<RunForm, 'decision' | 'words' | 'reason' | 'ongoingNeed' | 'reviewOn'>;
const UNDECIDED: Decided = { decision: undefined, words: '', reason: 'goal-reached', ongoingNeed: false, reviewOn: undefined };

function decidedOf(decision: NonNullable<ConferenceItem['decision']>): Decided {
  const { kind, words, reason, ongoingNeed, reviewOn } = decision;
  return { decision: kind === 'none' ? undefined : (kind as DecisionKind), words, reason: (reason ?? 'goal-reached') as ClosureReason, ongoingNeed, reviewOn: (reviewOn ?? undefined) as PlainDate | undefined };
}

/** What was entered before, to go on with. */
export function formOf({ discussion, decision, dissent, actions }: ConferenceItem): RunForm {
  return {
    discussion: discussion ?? '', ...(decision === null ? UNDECIDED : decidedOf(decision)),
    dissent: dissent.map(({ who, words }, at) => ({ key: `${at}`, who, words })),
    actions: actions.map(({ actionId, kind, what, organisation, staffId, dueOn, programme }) => ({
      key: actionId, actionId, kind: kind as FollowUp, what, organisationId: organisation.id, staffId, dueOn: dueOn as PlainDate, programme: (programme ?? undefined) as ProgrammeId | undefined,
    })),
  };
}

type Recorded = Extract<ConferenceCommand, { action: 'record-item' }>;

function decisionOf({ decision, words, reason, ongoingNeed, reviewOn }: RunForm): Recorded['decision'] {
  if (decision === undefined) return { kind: 'none' };
  if (decision === 'close') return { kind: 'close', words, reason, ongoingNeed };
  return decision === 'hold' ? { kind: 'hold', words, reviewOn: reviewOn ?? null } : { kind: decision, words };
}

export function recordOf(itemId: string, form: RunForm): Recorded {
  return {
    action: 'record-item', itemId, discussion: form.discussion, decision: decisionOf(form),
    dissent: form.dissent.map(({ who, words }) => ({ who, words })),
    actions: form.actions.flatMap(({ actionId, kind, what, organisationId, staffId, dueOn, programme }) =>
      (organisationId === undefined || dueOn === undefined ? [] : [{ actionId, kind, what, organisationId, staffId, dueOn, programme: kind === 'referral' ? (programme ?? null) : null }])),
  };
}
