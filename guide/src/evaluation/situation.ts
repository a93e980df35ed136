import type { Facts } from '@dure/domain/eligibility';
import { josa } from '@dure/domain/korean';
import type { ConsentCode, Strength } from '../edition/index.ts';
import type { ConsentAnswer, DeadlineAnswer, PresenceAnswer } from './answer.ts';
import type { CompiledEdition, Row } from './compiled.ts';
import type { Judged } from './judge.ts';
import type { PlannedReferral } from './referrals.ts';

/** One subject with the referrals that follow. */
export interface Situation {
  readonly judged: Judged;
  readonly planned: readonly PlannedReferral[];
}

type Rules = { readonly rules: readonly string[] };

function mergedBy<Item extends Rules>(items: readonly Item[], keyOf: (item: Item) => string, join: (known: Item, next: Item) => Item): readonly Item[] {
  const merged = new Map<string, Item>();
  for (const item of items) {
    const known = merged.get(keyOf(item));
    merged.set(keyOf(item), known === undefined ? item : join(known, item));
  }
  return [...merged.values()];
}

function held<Source>(rows: readonly Row<Source>[], situations: readonly Situation[]): readonly Source[] {
  return rows.filter(({ holds }) => situations.some(({ judged }) => holds(judged.observed))).map(({ source }) => source);
}

const STRENGTHS: readonly Strength[] = ['must', 'should', 'may'];
const stronger = (left: Strength, right: Strength): Strength => (STRENGTHS.indexOf(left) <= STRENGTHS.indexOf(right) ? left : right);
const together = (left: Rules, right: Rules): readonly string[] => [...new Set([...left.rules, ...right.rules])];

export function presenceAnswers(rows: CompiledEdition['attendees'], situations: readonly Situation[]): readonly PresenceAnswer[] {
  const present = held(rows, situations).map(({ who, strength, rules }): PresenceAnswer => ({ who, strength, rules }));
  return mergedBy(present, ({ who }) => who, (known, next) => ({ who: known.who, strength: stronger(known.strength, next.strength), rules: together(known, next) }));
}

export function deadlineAnswers(compiled: CompiledEdition, situations: readonly Situation[]): readonly DeadlineAnswer[] {
  const due = held(compiled.deadlines, situations).map(({ what, due: by, strictness, rules }): DeadlineAnswer => ({ what, due: by, strictness, rules }));
  return mergedBy(due, (deadline) => `${deadline.what} ${deadline.due}`, (known, next) => ({ ...known, rules: together(known, next) }));
}

function referrerOf(facts: Facts): string {
  return typeof facts['referrer'] === 'string' ? facts['referrer'] : '의뢰 기관';
}

function withReferrer(duty: string, referrer: string): string {
  if (!duty.includes('{referrer}')) return duty;
  return duty.replace('{referrer}은', josa(referrer, '은/는')).replace('{referrer}', referrer);
}

export function dutyAnswers(compiled: CompiledEdition, situations: readonly Situation[]): readonly { readonly duty: string; readonly rules: readonly string[] }[] {
  const duties = compiled.duties.flatMap(({ source, holds }) =>
    situations.filter(({ judged }) => holds(judged.observed)).map(({ judged }) => ({ duty: withReferrer(source.duty, referrerOf(judged.facts)), rules: source.rules as readonly string[] })),
  );
  return mergedBy([...duties, ...refusedConsents(compiled, situations)], ({ duty }) => duty, (known, next) => ({ ...known, rules: together(known, next) }));
}

function refusedConsents(compiled: CompiledEdition, situations: readonly Situation[]): readonly { readonly duty: string; readonly rules: readonly string[] }[] {
  const blocked = situations.flatMap(({ planned }) => planned.filter((plan) => plan.blocked));
  return blocked.map(({ answer, consents }) => {
    const names = consents.map((code) => compiled.edition.consents.find((consent) => consent.code === code)?.name ?? code);
    return { duty: `${answer.to}: 동의(${names.join(', ')})를 받기 전에는 의뢰하지 않음`, rules: answer.rules };
  });
}

export function visitAnswer(compiled: CompiledEdition, situations: readonly Situation[]): { readonly allowed: boolean; readonly because: string | null } {
  const [block] = held(compiled.visitBlocks, situations);
  return block === undefined ? { allowed: true, because: null } : { allowed: false, because: block.because };
}

export function flagAnswers(compiled: CompiledEdition, situations: readonly Situation[]): readonly string[] {
  return held(compiled.flags, situations).map(({ id }) => id);
}

function stateOf(fact: string | null, facts: Facts): ConsentAnswer['state'] {
  const value = fact === null ? undefined : facts[fact];
  if (value === true) return 'given';
  return value === false ? 'refused' : 'missing';
}

const WORST: readonly ConsentAnswer['state'][] = ['refused', 'missing', 'given'];
const worse = (left: ConsentAnswer['state'], right: ConsentAnswer['state']): ConsentAnswer['state'] => (WORST.indexOf(left) <= WORST.indexOf(right) ? left : right);

function consentsOf(compiled: CompiledEdition, { judged, planned }: Situation): readonly ConsentAnswer[] {
  const required = new Set<ConsentCode>(planned.flatMap(({ consents }) => consents));
  return compiled.consents.flatMap(({ source, needed, mentioned }) => {
    const must = required.has(source.code) || needed(judged.observed);
    if (!must && !mentioned(judged.observed)) return [];
    return [{ code: source.code, state: stateOf(source.fact, judged.facts), needed: must, rules: source.rules }];
  });
}

/** Over a household a consent counts as given only when each who needs it has given it. */
export function consentAnswers(compiled: CompiledEdition, situations: readonly Situation[]): readonly ConsentAnswer[] {
  const each = situations.flatMap((situation) => consentsOf(compiled, situation));
  return mergedBy(each, ({ code }) => code, (known, next) => {
    if (known.needed !== next.needed) return known.needed ? known : next;
    return { ...known, state: worse(known.state, next.state) };
  });
}
