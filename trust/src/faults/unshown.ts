import type { Unshown } from '../figure.ts';

/** What breaks from outside and is not measured, with the reason. */
export const FAULTS_UNSHOWN: readonly Unshown[] = [
  { goal: 'G21', title: 'Messages out, exactly once at the receiver', floor: '≥ 100,000 messages with 10 % crash, duplicate and reorder', because: 'the product writes its outbox with each act and nothing sends it yet: there is no partner to send to' },
  { goal: 'G26', title: 'Links to 행복e음, the resident register and the insurer', floor: 'own screens unaffected (p95 ±20 %), 0 wrong merges, ≥ 500 messages a second afterwards', because: 'the product calls none of them; the one partner that it calls, the identity provider at sign-in, is shown' },
  { goal: 'G34', title: 'Paper of intakes and of visits that nobody planned', floor: '≥ 1,000 records entered afterwards with their moment, 0 lost', because: 'visits that were planned take the moment of the sheet and are shown; an intake takes the moment at which it is entered, and a day that has passed cannot be planned' },
];
