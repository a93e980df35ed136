import { CRITERIA } from '../discovery/index.ts';
import { type Edition, INFORM_REASONS, type Informing } from '../edition/index.ts';
import { gradeOf, type RuleEntry, type RuleGrade } from '../rule/index.ts';
import { SETTINGS } from '../setting/index.ts';
import { CLAUSE_ROLES, type Use, wordsOfUse } from './use.ts';

type Citing = { readonly rules: readonly string[] };
/** A rule that something reads, and what reads it. */
type Found = readonly [rule: string, use: Use];

function cited<Source extends Citing>(sources: readonly Source[], useOf: (source: Source) => Use): readonly Found[] {
  return sources.flatMap((source) => source.rules.map((rule): Found => [rule, useOf(source)]));
}

function gateUses({ programmes }: Edition): readonly Found[] {
  return programmes.flatMap(({ id, parts }) => parts.flatMap(({ part, gate }) => {
    const clauses = { ...gate, judgement: gate.grounds.flatMap(({ judgement }) => judgement ?? []) };
    return CLAUSE_ROLES.flatMap((role) => cited<Citing>(clauses[role] ?? [], () => ({ by: 'clause', programme: id, part, role })));
  }));
}

function situationUses(edition: Edition): readonly Found[] {
  return [
    ...edition.programmes.flatMap(({ id, household }) => cited(household === undefined ? [] : [household], () => ({ by: 'household', programme: id }))),
    ...cited(edition.urgency, ({ tier }) => ({ by: 'urgency', tier })),
    ...cited(edition.channels, ({ from, to }) => ({ by: 'channel', from: from === 'any' ? '누구나' : from.join('·'), to })),
    ...cited(edition.outbound, ({ to }) => ({ by: 'outbound', to })),
    ...cited(edition.consents, ({ code }) => ({ by: 'consent', code })),
    ...cited(edition.companions, ({ who, strength }) => ({ by: 'companion', who, strength })),
    ...cited(edition.visitBlocks, () => ({ by: 'visit-block' })),
    ...cited(edition.attendees, ({ who, strength }) => ({ by: 'attendee', who, strength })),
    ...cited(edition.conveners, ({ convener }) => ({ by: 'convener', who: convener })),
    ...cited(edition.deadlines, ({ what, due, strictness }) => ({ by: 'clock', what, due, strictness })),
    ...cited(edition.duties, ({ duty }) => ({ by: 'duty', duty })),
    ...cited(edition.contacts, ({ number }) => ({ by: 'contact', number })),
  ];
}

function procedureUses(edition: Edition): readonly Found[] {
  return [
    ...edition.procedures.flatMap(({ name, steps }) => cited(steps, ({ step }) => ({ by: 'procedure', procedure: name, step }))),
    ...cited(edition.visitGroups, ({ group }) => ({ by: 'visit-group', group })),
    ...cited(edition.renamed, ({ after }) => ({ by: 'name', after })),
    ...cited(Object.values(SETTINGS), ({ key }) => ({ by: 'setting', key })),
    ...cited(CRITERIA, ({ name }) => ({ by: 'discovery', name })),
  ];
}

const care = (what: string) => (): Use => ({ by: 'care', what });

function careUses({ care: law }: Edition): readonly Found[] {
  if (law === null) return [];
  const { applicants, exOfficio, exOfficioNeeds, surveyed, assessed, plan, reviews, closures, dischargeNotices } = law;
  return [
    ...cited(applicants, care('신청인')), ...cited(exOfficio, care('직권신청')), ...cited([exOfficioNeeds], care('직권신청 동의')), ...cited(surveyed, care('조사')),
    ...cited(assessed, care('종합판정')), ...cited([plan], care('개인별지원계획')), ...cited(plan.contents, care('개인별지원계획 내용')), ...cited(plan.replaceableBy, care('계획 대체')),
    ...cited(reviews, care('점검')), ...cited(closures, care('종료')), ...cited(dischargeNotices, care('퇴원·퇴소 통보')),
  ];
}

/** The work that a sentence gives to an actor it names. */
function responsibilityUses({ rules }: Edition): readonly Found[] {
  return Object.entries(rules).flatMap(([id, { actor }]) => (actor === undefined ? [] : [[id, { by: 'responsibility', actor }] as const]));
}

function usesIn(edition: Edition): ReadonlyMap<string, readonly Use[]> {
  const used = new Map<string, Map<string, Use>>();
  const found = [...gateUses(edition), ...situationUses(edition), ...procedureUses(edition), ...careUses(edition), ...responsibilityUses(edition)];
  for (const [rule, use] of found) {
    const known = used.get(rule) ?? new Map<string, Use>();
    used.set(rule, known.set(wordsOfUse(use), use));
  }
  return new Map([...used].map(([rule, uses]) => [rule, [...uses.values()]]));
}

export interface RuleListing extends RuleEntry {
  readonly id: string;
  readonly grade: RuleGrade;
  /** What reads it: the evaluator, a clock, a consent, a step of a procedure. */
  readonly uses: readonly Use[];
  /** Why nothing needs to read it; null where something does. */
  readonly informs: Informing | null;
  /** The uses, or else the reason, in words. */
  readonly usedBy: readonly string[];
}

function informingWords({ reason, insteadOf }: Informing): string {
  return `안내: ${INFORM_REASONS[reason]}${insteadOf === undefined ? '' : ` (${insteadOf})`}`;
}

/** Every sentence of an edition with where it is used. */
export function rulesOf(edition: Edition): readonly RuleListing[] {
  const used = usesIn(edition);
  return Object.entries(edition.rules).map(([id, rule]) => {
    const uses = used.get(id) ?? [];
    const informs = edition.informs[id] ?? null;
    const usedBy = [...uses.map(wordsOfUse), ...(informs === null ? [] : [informingWords(informs)])];
    return { ...rule, id, grade: gradeOf(rule), uses, informs, usedBy };
  });
}

/** How many sentences an edition holds, and how many of them something reads or say why nothing does. */
export function coverageOf(edition: Edition): { readonly held: number; readonly used: number } {
  const rules = rulesOf(edition);
  return { held: rules.length, used: rules.filter(({ usedBy }) => usedBy.length > 0).length };
}
