import { type Facts, type GateFinding, type GateVerdict, MET } from '@dure/domain/eligibility';
import { findAgency } from '../agency/index.ts';
import { DERIVED, type Sender, type Tier } from '../edition/index.ts';
import type { Subject } from './case.ts';
import type { CompiledEdition, CompiledPart } from './compiled.ts';
import { isClosing, senderOf } from './sender.ts';

export interface PartFinding {
  readonly part: CompiledPart;
  readonly finding: GateFinding;
}

export interface Urgency {
  readonly tier: Tier;
  readonly path: readonly string[];
  readonly rules: readonly string[];
}

/** One subject judged: its facts with what the evaluation found of them, and a finding for each programme. */
export interface Judged {
  readonly member: string | null;
  readonly facts: Facts;
  readonly sender: Sender;
  readonly urgency: Urgency;
  readonly findings: readonly PartFinding[];
}

const NO_URGENCY: Urgency = { tier: '일반', path: [], rules: [] };

function urgencyOf(compiled: CompiledEdition, facts: Facts): Urgency {
  const first = compiled.urgency.find(({ holds }) => holds(facts));
  if (first === undefined) return NO_URGENCY;
  const { tier, path } = first.source;
  const same = compiled.urgency.filter(({ source, holds }) => source.tier === tier && holds(facts));
  return { tier, path, rules: [...new Set(same.flatMap(({ source }) => source.rules))] };
}

function agencyStanding(compiled: CompiledEdition, facts: Facts): string {
  const to = facts['referral.to'];
  if (facts['agency.direction'] === '기관→지자체 단방향') return 'closed';
  const agency = typeof to === 'string' ? findAgency(compiled.edition.agencies, to) : undefined;
  if (agency === undefined) return 'none';
  if (agency.outbound === 'unconfirmed') return 'unconfirmed';
  return agency.outbound ? 'open' : 'closed';
}

function prepared(compiled: CompiledEdition, facts: Facts, householdAddiction: boolean): { readonly facts: Facts; readonly sender: Sender; readonly urgency: Urgency } {
  const sender = senderOf(compiled.edition, facts);
  const urgency = urgencyOf(compiled, facts);
  return {
    sender,
    urgency,
    facts: {
      ...facts,
      [DERIVED.sender]: sender,
      [DERIVED.emergency]: urgency.tier === '응급',
      [DERIVED.tier]: urgency.tier,
      [DERIVED.closing]: isClosing(facts),
      [DERIVED.referrer]: typeof facts['referrer'] === 'string',
      [DERIVED.agency]: agencyStanding(compiled, facts),
      '#householdAddiction': householdAddiction ? [true] : [],
    },
  };
}

const LISTED: Readonly<Record<GateVerdict, string>> = { eligible: DERIVED.eligible, possible: DERIVED.possible, review: DERIVED.review, excluded: DERIVED.excluded, unknown: DERIVED.unknown };

function withVerdicts(facts: Facts, findings: readonly PartFinding[]): Facts {
  const lists: Record<string, string[]> = { '#eligible': [], '#possible': [], '#review': [], '#excluded': [], '#unknown': [] };
  for (const { part, finding } of findings) lists[LISTED[finding.verdict]]?.push(part.key);
  return { ...facts, ...lists };
}

/** Judges one subject by every programme; a part only where it comes into question. */
export function judge(compiled: CompiledEdition, subject: Subject, householdAddiction: boolean): Judged {
  const { facts, sender, urgency } = prepared(compiled, subject.facts, householdAddiction);
  const findings: PartFinding[] = [];
  for (const part of compiled.parts) {
    if (part.shown === null || part.shown.test(facts) === MET) findings.push({ part, finding: part.gate.explain(facts) });
  }
  return { member: subject.member, facts: withVerdicts(facts, findings), sender, urgency, findings };
}

/** The verdicts alone, for counting and for measuring. */
export function verdictsOf(compiled: CompiledEdition, subject: Subject): readonly GateVerdict[] {
  const { facts } = prepared(compiled, subject.facts, false);
  return compiled.parts.filter((part) => part.shown === null || part.shown.test(facts) === MET).map((part) => part.gate.verdictOf(facts));
}
