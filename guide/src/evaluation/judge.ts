import { type Facts, type GateFinding, type GateVerdict, MET } from '@dure/domain/eligibility';
import { findAgency } from '../agency/index.ts';
import { DERIVED, type Sender, type Tier } from '../edition/index.ts';
import { isJudgedBy, type Subject } from './household.ts';
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
  readonly subject: Subject;
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
  const direction = facts['agency.direction'];
  if (direction === '기관→지자체 단방향') return 'closed';
  const agency = typeof to === 'string' ? findAgency(compiled.edition.agencies, to) : undefined;
  // Where the guide's list is silent or unsure (C15), who knows the agency says which way it goes.
  if (typeof direction === 'string' && typeof to === 'string' && (agency === undefined || agency.outbound === 'unconfirmed')) return 'open';
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
    // The names of DERIVED, written out: with computed keys the engine makes a dictionary of the object, four times slower to read.
    facts: {
      ...facts,
      '#sender': sender,
      '#emergency': urgency.tier === '응급',
      '#tier': urgency.tier,
      '#closing': isClosing(facts),
      '#referrer': typeof facts['referrer'] === 'string',
      '#agency': agencyStanding(compiled, facts),
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

/** What is known of the others when one of them is judged. */
export interface Company {
  readonly addiction: boolean;
  readonly household: readonly PartFinding[];
}
export const ALONE: Company = { addiction: false, household: [] };

/** Judges one subject by every programme that takes such a subject; a part only where it comes into question. */
export function judge(compiled: CompiledEdition, subject: Subject, { addiction, household }: Company): Judged {
  const { facts, sender, urgency } = prepared(compiled, subject.facts, addiction);
  const observed = compiled.observer.observe(facts);
  const findings: PartFinding[] = [];
  for (const part of compiled.parts) {
    if (!isJudgedBy(subject, part)) continue;
    if (part.shown === null || part.shown.test(observed) === MET) findings.push({ part, finding: part.gate.explain(observed) });
  }
  return { subject, facts: withVerdicts(facts, [...household, ...findings]), sender, urgency, findings };
}

/** Judges everybody, the household first: what is found of it counts for each of its members. */
export function judgeAll(compiled: CompiledEdition, subjects: readonly Subject[]): readonly Judged[] {
  const addiction = subjects.some(({ facts }) => Array.isArray(facts['addiction']) && facts['addiction'].length > 0);
  const judged: Judged[] = [];
  let household: readonly PartFinding[] = [];
  for (const subject of subjects) {
    const one = judge(compiled, subject, { addiction, household });
    if (subject.judged === 'as-household') household = one.findings;
    judged.push(one);
  }
  return judged;
}

/** The verdicts alone, for counting and for measuring. */
export function verdictsOf(compiled: CompiledEdition, subject: Subject): readonly GateVerdict[] {
  const { facts } = prepared(compiled, subject.facts, false);
  const observed = compiled.observer.observe(facts);
  return compiled.parts.filter((part) => part.shown === null || part.shown.test(observed) === MET).map((part) => part.gate.verdictOf(observed));
}
