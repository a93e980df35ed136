import type { Figure } from '../figure.ts';
import { failover } from './availability/failover.ts';
import { drill } from './drill.ts';
import { siteLost } from './siteLost.ts';
import { takenLong } from './takenLong.ts';
import { paper } from './paper.ts';
import { paperEntries } from './paperEntries.ts';
import { canaries, flips } from './vaults.ts';

/** What comes back after everything was lost. */
export const RECOVERY_FIGURES: readonly Figure[] = [
  {
    goal: 'G25', title: 'A node fails and another takes its place', floor: 'three nodes under Patroni and etcd, the leader killed 20 times (short: 3) under writers: writes again ≤ 30 s (postmaster alone ≤ 15 s), acknowledged lost 0, doubled 0; majority of etcd lost: never two writers',
    depths: ['short', 'long'], faults: ['asynchronous', 'one-host', 'key-ignored'], byName: true, measure: failover,
  },
  {
    goal: 'G30', title: 'How much is lost with a site', floor: 'archive_timeout as docs/operate.md says, everything destroyed just before a segment is handed over (long: 3 times): the oldest write that was acknowledged and is lost ≤ 60 s old; with one node nothing is (G25)',
    depths: ['short', 'long'], faults: ['archived-when-full'], byName: true, measure: siteLost,
  },
  {
    goal: 'G30', title: 'How long it takes to be back', floor: '1 GB (long: 10 GB, too) restored and answering, every row as it was, fast enough for 100 GB in 30 min',
    depths: ['short', 'long'], faults: ['row-changed'], byName: true, measure: takenLong,
  },
  {
    goal: 'G31', title: 'Back to a moment', floor: 'back up under writers, destroy, restore to a moment with the server\'s own tools: rows and checksums of every table as they were, 0 differ',
    depths: ['short', 'long'], faults: ['wrong-moment', 'segment-lost'], measure: drill,
  },
  { goal: 'G32', title: 'A damaged backup is noticed', floor: 'one flipped byte in 100 of 100 backup files and segments is noticed; whole ones pass', depths: ['short', 'long'], faults: ['not-verified'], beside: true, measure: flips },
  { goal: 'G33', title: 'A backup without its key says nothing', floor: '0 of 1,000 canaries readable in base backup and archive; another key is refused', depths: ['short', 'long'], faults: ['in-the-clear'], beside: true, measure: canaries },
  {
    goal: 'G34', title: 'Three days on paper', floor: 'one pack with every planned visit and its row in the access log; 120 sheets (long: 1,000) entered afterwards with the moment of the visit: 0 lost, each second sheet of one visit shown',
    depths: ['short', 'long'], faults: ['visit-lost'], beside: true, measure: paper,
  },
  {
    goal: 'G34', title: 'Intakes and unplanned visits of three days on paper', floor: '120 (long: 1,000) intakes and visits of three days entered afterwards with their moment: 0 lost, each shown on its own day, none of a day to come',
    depths: ['short', 'long'], faults: ['visit-lost', 'receipt-lost'], beside: true, measure: paperEntries,
  },
];
