import type { Unshown } from '../figure.ts';

/** What breaks from outside and is not measured, with the reason. */
export const FAULTS_UNSHOWN: readonly Unshown[] = [
  { goal: 'G21', title: 'Messages out, exactly once at the receiver', floor: '≥ 100,000 messages with 10 % crash, duplicate and reorder', because: 'the product writes its outbox with each act and nothing sends it yet: there is no partner to send to' },
  { goal: 'G26', title: 'Links to 행복e음, the resident register and the insurer', floor: 'own screens unaffected (p95 ±20 %), 0 wrong merges, ≥ 500 messages a second afterwards', because: 'the product calls none of them; the one partner that it calls, the identity provider at sign-in, is shown' },
];
