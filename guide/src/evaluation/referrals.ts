import type { Facts, Observed } from '@dure/domain/eligibility';
import { findAgency } from '../agency/index.ts';
import type { ChannelRow, ConsentCode, Sender, Tier } from '../edition/index.ts';
import type { ReferralAnswer } from './answer.ts';
import type { CompiledEdition } from './compiled.ts';
import type { Judged } from './judge.ts';
import { senderName } from './sender.ts';

function fits(row: ChannelRow, sender: Sender, to: string, tier: Tier): boolean {
  return row.to === to && (row.from === 'any' || row.from.includes(sender)) && (row.tiers === undefined || row.tiers.includes(tier));
}

/** The row that holds for a sender, a receiver and an urgency; a part without a way of its own goes the programme's. */
export function findChannel(compiled: CompiledEdition, sender: Sender, to: string, tier: Tier, observed: Observed): ChannelRow | undefined {
  const rowFor = (receiver: string): ChannelRow | undefined => compiled.channels.find(({ source, holds }) => fits(source, sender, receiver, tier) && holds(observed))?.source;
  return rowFor(to) ?? (to.includes('/') ? rowFor(to.slice(0, to.indexOf('/'))) : undefined);
}

/** A referral that the guide prescribes, with the consents it hangs on. */
export interface PlannedReferral {
  readonly answer: ReferralAnswer;
  readonly consents: readonly ConsentCode[];
  /** A consent without which nothing is sent was refused. */
  readonly blocked: boolean;
}

function isRefused(compiled: CompiledEdition, code: ConsentCode, facts: Facts): boolean {
  const fact = compiled.edition.consents.find((consent) => consent.code === code)?.fact;
  return typeof fact === 'string' && facts[fact] === false;
}

const isEmergencyRoute = (row: ChannelRow, tier: Tier): boolean => tier === '응급' && row.tiers?.includes('응급') === true;

function isHeldAlready(judged: Judged, programme: string): boolean {
  const current = judged.facts['program.current'];
  return Array.isArray(current) && current.includes(programme);
}

function programmeReferrals(compiled: CompiledEdition, judged: Judged): readonly PlannedReferral[] {
  return judged.findings.flatMap(({ part, finding }) => {
    if (finding.verdict !== 'eligible' || isHeldAlready(judged, part.programme)) return [];
    const row = findChannel(compiled, judged.sender, part.key, judged.urgency.tier, judged.observed);
    if (row === undefined || isEmergencyRoute(row, judged.urgency.tier)) return [];
    const actor = row.actor ?? senderName(compiled.edition, judged.sender, judged.facts);
    const to = row.receiver ?? part.source.to ?? part.programme;
    return [{
      answer: { to, member: judged.subject.member, channel: row.channel, actor, preconditions: row.preconditions, rules: row.rules },
      consents: row.consents,
      blocked: row.consents.some((code) => isRefused(compiled, code, judged.facts)),
    }];
  });
}

function agencyName(compiled: CompiledEdition, judged: Judged): string {
  const to = String(judged.facts['referral.to'] ?? '');
  return findAgency(compiled.edition.agencies, to)?.name ?? to;
}

function outboundReferrals(compiled: CompiledEdition, judged: Judged): readonly PlannedReferral[] {
  const { judged: as } = judged.subject;
  return compiled.outbound.flatMap(({ source, holds, personal }) => {
    // What hangs on nobody in particular is sent once for a household, not once for each of its members.
    if (as === (personal ? 'as-household' : 'as-person') || !holds(judged.observed)) return [];
    const to = source.to === '{agency}' ? agencyName(compiled, judged) : source.to;
    const actor = source.actor ?? senderName(compiled.edition, judged.sender, judged.facts);
    return [{ answer: { to, member: judged.subject.member, channel: source.channel, actor, preconditions: source.preconditions, rules: source.rules }, consents: [], blocked: false }];
  });
}

/** Every referral of one subject; two ways to one receiver are one referral, the first. */
export function plannedReferrals(compiled: CompiledEdition, judged: Judged): readonly PlannedReferral[] {
  const seen = new Set<string>();
  return [...programmeReferrals(compiled, judged), ...outboundReferrals(compiled, judged)].filter(({ answer }) => {
    const known = seen.has(answer.to);
    seen.add(answer.to);
    return !known;
  });
}
