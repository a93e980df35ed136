import { defineMessages } from '../messages/index.ts';
import { TIERS } from '../emergency/messages.en.ts';
import { ko } from './messages.ko.ts';

export const timelineMessages = defineMessages(ko, {
  title: 'History',
  lead: 'Everything that happened, the latest first.',
  filter: 'Filter',
  noun: 'Kind',
  everything: 'Everything',
  openPage: 'One page, to print',
  print: 'Print',
  empty: 'Nothing is recorded',
  emptyFiltered: 'Nothing of this kind',
  showAll: 'Show everything',
  emergency: (tier: string) => `Acted on an emergency (${(TIERS[tier] ?? tier).toLowerCase()})`,
  assessment: (instrument: string) => `Assessed: ${instrument}`,
  score: (score: string, band: string) => [score && `score ${score}`, band].filter(Boolean).join(' · '),
  guide: (programme: string) => `Decided on ${programme}`,
  decidedEligible: 'Found eligible',
  decidedExcluded: 'Found not eligible',
  task: (kind: string) => `${kind}: done`,
  record: 'Person’s record',
  count: (count: number) => `${count}`,
  open: 'Open',
  printedAt: (at: string, by: string) => `Printed ${at} by ${by}. Contains personal data; destroy after use.`,
});
