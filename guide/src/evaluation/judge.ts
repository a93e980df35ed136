import { type Facts, type GateFinding, type GateVerdict, MET, type Observed } from '@dure/domain/eligibility';
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

/** How an agency stands that somebody wants to refer to. */
export type AgencyStanding = 'open' | 'closed' | 'unconfirmed' | 'none';

/** One subject judged: what its facts and what was found of them say, and a finding for each programme. */
export interface Judged {
  readonly subject: Subject;
  readonly facts: Facts;
  /** The facts with what the evaluation derived from them. */
  readonly observed: Observed;
  readonly agency: AgencyStanding;
  readonly sender: Sender;
  readonly urgency: Urgency;
  readonly findings: readonly PartFinding[];
}

const NO_URGENCY: Urgency = { tier: '일반', path: [], rules: [] };

function urgencyOf(compiled: CompiledEdition, observed: Observed): Urgency {
  const first = compiled.urgency.find(({ holds }) => holds(observed));
  if (first === undefined) return NO_URGENCY;
  const { tier, path } = first.source;
  const same = compiled.urgency.filter(({ source, holds }) => source.tier === tier && holds(observed));
  return { tier, path, rules: [...new Set(same.flatMap(({ source }) => source.rules))] };
}

function agencyStanding(compiled: CompiledEdition, facts: Facts): AgencyStanding {
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

type Prepared = Omit<Judged, 'subject' | 'findings'>;

/** Reads the facts once, and beside them what the evaluation derives from them. */
function prepared(compiled: CompiledEdition, facts: Facts, householdAddiction: boolean): Prepared {
  const { edition, observer } = compiled;
  const observed = observer.observe(facts);
  const sender = senderOf(edition, facts);
  const urgency = urgencyOf(compiled, observed);
  const agency = agencyStanding(compiled, facts);
  observer.learn(observed, DERIVED.sender, sender);
  observer.learn(observed, DERIVED.emergency, urgency.tier === '응급');
  observer.learn(observed, DERIVED.tier, urgency.tier);
  observer.learn(observed, DERIVED.closing, isClosing(facts));
  observer.learn(observed, DERIVED.referrer, typeof facts['referrer'] === 'string');
  observer.learn(observed, DERIVED.agency, agency);
  observer.learn(observed, '#householdAddiction', householdAddiction ? [true] : []);
  return { facts, observed, agency, sender, urgency };
}

const VERDICTS: readonly GateVerdict[] = ['eligible', 'possible', 'review', 'excluded', 'unknown'];

function learnVerdicts({ observer }: CompiledEdition, observed: Observed, findings: readonly PartFinding[]): void {
  for (const verdict of VERDICTS) {
    const keys = findings.filter(({ finding }) => finding.verdict === verdict).map(({ part }) => part.key);
    observer.learn(observed, DERIVED[verdict], keys);
  }
}

/** What is known of the others when one of them is judged. */
export interface Company {
  readonly addiction: boolean;
  readonly household: readonly PartFinding[];
}
export const ALONE: Company = { addiction: false, household: [] };

/** Judges one subject by every programme that takes such a subject; a part only where it comes into question. */
export function judge(compiled: CompiledEdition, subject: Subject, { addiction, household }: Company): Judged {
  const known = prepared(compiled, subject.facts, addiction);
  const { observed } = known;
  const findings: PartFinding[] = [];
  for (const part of compiled.parts) {
    if (!isJudgedBy(subject, part)) continue;
    if (part.shown === null || part.shown.test(observed) === MET) findings.push({ part, finding: part.gate.explain(observed) });
  }
  learnVerdicts(compiled, observed, [...household, ...findings]);
  return { ...known, subject, findings };
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
  const { observed } = prepared(compiled, subject.facts, false);
  return compiled.parts.filter((part) => part.shown === null || part.shown.test(observed) === MET).map((part) => part.gate.verdictOf(observed));
}
