import type { HomecareAddedEvent, HomecareEvent } from './event.ts';
import type { HomecareState } from './state.ts';
import type { HomecareAction } from './transitions.ts';

type Change = Partial<HomecareState>;
type Happened<Name extends HomecareAction> = Extract<HomecareEvent, { action: Name }>;
type Effect<Name extends HomecareAction> = (event: Happened<Name>, state: HomecareState) => Change;

function withAnswer({ judgements }: HomecareState, { fact, value, on, by }: Happened<'judge'>): HomecareState['judgements'] {
  const others = Object.fromEntries(Object.entries(judgements).filter(([known]) => known !== fact));
  return value === null ? others : { ...others, [fact]: { value, on, by } };
}

/** What each act leaves behind besides the status. */
const EFFECTS: { readonly [Name in HomecareAction]: Effect<Name> } = {
  'judge': (event, state) => ({ judgements: withAnswer(state, event) }),
  'select': ({ on, by, reason, gates, caseId }) => ({ caseId, selection: { decided: 'selected', on, by, reason, gates } }),
  'decline': ({ on, by, reason, gates }) => ({ selection: { decided: 'declined', on, by, reason, gates } }),
  'survey': ({ on, needs, words }) => ({ survey: { on, needs, words } }),
  'name-team': ({ team }) => ({ team }),
  'explain-cost': ({ on, words }) => ({ costReason: { on, words } }),
  'start': ({ dischargedOn, endsOn }) => ({ dischargedOn, endsOn }),
  'extend': ({ until, reason, decidedBy, decidedOn, on, by }) => ({ endsOn: until, extension: { until, reason, decidedBy, decidedOn, recordedOn: on, by } }),
  'prepare-end': () => ({}),
  'readmit': ({ hospital, admittedOn, planned, words }, { readmissions }) => ({ readmissions: [...readmissions, { hospital, admittedOn, planned, words, dischargedOn: null }] }),
  'resume': ({ dischargedOn }, { readmissions }) => ({ readmissions: readmissions.map((one, at) => (at === readmissions.length - 1 ? { ...one, dischargedOn } : one)) }),
  'end': ({ reason, endedOn, words }) => ({ end: { reason, on: endedOn, words } }),
  'remind': ({ days, forOn }, { reminded }) => ({ reminded: [...reminded, { days, forOn }] }),
};

export function homecareEffectOf(event: Exclude<HomecareEvent, HomecareAddedEvent>, state: HomecareState): Change {
  // The table's key and the event's action are the same name, which the compiler cannot follow through a union.
  const effect = EFFECTS[event.action] as (event: HomecareEvent, state: HomecareState) => Change;
  return effect(event, state);
}
