import { findThresholds, findWordings, type ClaimsData, type StoredThreshold, type StoredWording } from '@dure/database/discovery';
import { findStaffNames } from '@dure/database/staff';
import type { Work } from '@dure/database/scope';
import type { PlainDate } from '@dure/domain/calendar';
import { epochMilliseconds } from '@dure/domain/calendar';
import { criteriaWith, type DatedThreshold, type DiscoveryCondition, type NamedCriterion, standingThresholds, thresholdOn, thresholdsWith, versionOn } from '@dure/domain/discovery';
import { EDITIONS, findEditionInForce, type Edition } from '@dure/guide';
import { conditionLines, CRITERIA, DEFAULT_THRESHOLDS, type ShippedCriterion, THRESHOLDS } from '@dure/guide/discovery';
import type { CriterionView, DiscoveryData, ThresholdView } from './contract.ts';

/** What a municipality asks claims by, with everybody's words and numbers. */
export interface Asking {
  readonly criteria: readonly (ShippedCriterion | NamedCriterion)[];
  readonly thresholds: readonly DatedThreshold[];
  readonly wordings: readonly StoredWording[];
  readonly decisions: readonly StoredThreshold[];
}

export async function askingOf(work: Work, sigungu: string, on: PlainDate): Promise<Asking> {
  const [wordings, decisions] = await Promise.all([findWordings(work, sigungu), findThresholds(work, sigungu)]);
  return { criteria: criteriaWith<ShippedCriterion | NamedCriterion>(CRITERIA, wordings, on), thresholds: thresholdsWith(DEFAULT_THRESHOLDS, decisions), wordings, decisions };
}

/** The keys of the thresholds on which a condition turns. */
export function thresholdsIn(condition: DiscoveryCondition): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return [...new Set(condition.of.flatMap(thresholdsIn))];
  if (condition.kind === 'not') return thresholdsIn(condition.of);
  return Object.values(condition).flatMap((value: unknown) => (typeof value === 'object' && value !== null && 'setting' in value && typeof value.setting === 'string' ? [value.setting] : []));
}

/** The sentences of the guide, of the newest edition that has them. */
function clausesOf(ids: readonly string[], edition: Edition | undefined): CriterionView['rules'] {
  const editions = [...(edition === undefined ? [] : [edition]), ...EDITIONS.toReversed()];
  return ids.flatMap((id) => {
    const rule = editions.find(({ rules }) => Object.hasOwn(rules, id))?.rules[id];
    return rule === undefined ? [] : [{ id, says: rule.says, chapter: rule.scope, seed: rule.cite.seed, page: rule.cite.page, quote: rule.cite.quote }];
  });
}

interface Told extends Asking {
  readonly on: PlainDate;
  readonly edition: Edition | undefined;
  readonly names: ReadonlyMap<string, string>;
}

const isShipped = (criterion: ShippedCriterion | NamedCriterion): criterion is ShippedCriterion => 'grade' in criterion;

function versionsOf(criterion: ShippedCriterion | NamedCriterion, { on, wordings, thresholds, names }: Told): CriterionView['versions'] {
  const own = wordings.filter((wording) => wording.criterion === criterion.id);
  const shipped = CRITERIA.find(({ id }) => id === criterion.id)?.versions ?? [];
  const inForce = versionOn(criterion, on)?.version;
  const lines = (when: DiscoveryCondition | null) => (when === null ? [] : conditionLines(when, (key) => thresholdOn(thresholds, key, on)));
  const untilOf = (version: number): string | null => criterion.versions.find((one) => one.version === version)?.until ?? null;
  const product = shipped.map(({ version, from, when }) => ({ version, from, until: untilOf(version), inForce: version === inForce, source: 'product' as const, by: null, at: null, reason: null, when, lines: [...lines(when)] }));
  const worded = own.map(({ version, from, when, staffId, at, reason }) => ({ version, from, until: untilOf(version), inForce: version === inForce, source: 'municipality' as const, by: names.get(staffId ?? '') ?? '–', at, reason, when, lines: [...lines(when)] }));
  return [...product, ...worded].toReversed();
}

function criterionView(criterion: ShippedCriterion | NamedCriterion, told: Told): CriterionView {
  const { id, name, says } = criterion;
  const versions = versionsOf(criterion, told);
  const standing = versionOn(criterion, told.on);
  const known = isShipped(criterion) ? { source: 'product' as const, grade: criterion.grade, rules: clausesOf(criterion.rules, told.edition) } : { source: 'municipality' as const, grade: 'municipality', rules: [] };
  return { id, name, says, ...known, inForce: standing?.version ?? null, version: Math.max(0, ...versions.map(({ version }) => version)), versions, thresholds: standing === undefined ? [] : [...thresholdsIn(standing.when)] };
}

function thresholdView(definition: (typeof THRESHOLDS)[number], told: Told): ThresholdView {
  const { key, label, unit, min, max, grade, rules, value: preset } = definition;
  const own = told.decisions.filter((decision) => decision.key === key);
  const standing = standingThresholds(own);
  const covering = standing.filter(({ from, until }) => from <= told.on && (until === null || told.on <= until));
  const inForce = covering.toSorted((left, right) => (left.from < right.from ? 1 : -1))[0];
  const standingOf = (decision: StoredThreshold): ThresholdView['history'][number]['standing'] => {
    if (decision === inForce) return 'in-force';
    if (!standing.includes(decision)) return 'corrected';
    return decision.from > told.on ? 'coming' : 'past';
  };
  return {
    key, label, unit, min, max, grade, rules: clausesOf(rules, told.edition), value: inForce?.value ?? preset, preset, isDecided: inForce !== undefined, version: own.at(-1)?.version ?? 0,
    criteria: told.criteria.filter((criterion) => thresholdsIn(versionOn(criterion, told.on)?.when ?? { kind: 'all', of: [] }).includes(key)).map(({ id }) => id),
    history: own.toReversed().map((decision) => ({ version: decision.version, from: decision.from, until: decision.until, value: decision.value, reason: decision.reason, by: told.names.get(decision.staffId ?? '') ?? '–', at: decision.at, standing: standingOf(decision) })),
  };
}

/** Everything about the criteria of a municipality, as somebody reads it on a day. */
export async function criteriaView(work: Work, sigungu: string, on: PlainDate): Promise<{ readonly criteria: readonly CriterionView[]; readonly thresholds: readonly ThresholdView[] }> {
  const asking = await askingOf(work, sigungu, on);
  const names = await findStaffNames(work, [...new Set([...asking.wordings, ...asking.decisions].flatMap(({ staffId }) => staffId ?? []))]);
  const told: Told = { ...asking, on, edition: findEditionInForce(on), names };
  return { criteria: asking.criteria.map((criterion) => criterionView(criterion, told)), thresholds: THRESHOLDS.map((definition) => thresholdView(definition, told)) };
}

/** A batch says every few seconds which claims it has; one that has been silent for so long is not there. */
const SILENT_SECONDS = 60;

export function dataView(data: ClaimsData | undefined, at: string): DiscoveryData {
  if (data === undefined) return { version: null, people: 0, firstOn: null, lastOn: null, seenAt: null, isAlive: false };
  const { version, people, firstOn, lastOn, at: seenAt } = data;
  return { version, people, firstOn, lastOn, seenAt, isAlive: (epochMilliseconds(at) - epochMilliseconds(seenAt)) / 1000 < SILENT_SECONDS };
}

