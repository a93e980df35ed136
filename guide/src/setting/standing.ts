import type { PlainDate } from '@dure/domain/calendar';
import { type Decision, refuse } from '@dure/domain/decision';
import type { FactValue } from '@dure/domain/eligibility';
import { EDITION_IDS, type EditionId, type SettingDefinition } from './definition.ts';
import { ACCESS_SETTINGS } from './access.ts';
import { DISCOVERY_SETTINGS } from './discovery.ts';
import { LOCAL_SETTINGS } from './local.ts';
import { RETENTION_SETTINGS } from './retention.ts';
import { TODAY_SETTINGS } from './today.ts';
import { WORK_SETTINGS } from './work.ts';

const DEFINED = { ...LOCAL_SETTINGS, ...TODAY_SETTINGS, ...WORK_SETTINGS, ...DISCOVERY_SETTINGS, ...ACCESS_SETTINGS, ...RETENTION_SETTINGS } as const;

export type SettingKey = keyof typeof DEFINED;
type ReadBy<Key extends SettingKey> = (typeof DEFINED)[Key]['read'] extends (value: unknown) => Decision<infer Value, string> ? Value : never;
type DefaultOf<Key extends SettingKey> = (typeof DEFINED)[Key]['defaults'][EditionId];
/** What a setting holds. */
export type SettingValue<Key extends SettingKey> = ReadBy<Key> | DefaultOf<Key>;

/** Everything that a municipality may set, in the order in which it is asked. */
export const SETTINGS: Readonly<Record<SettingKey, SettingDefinition>> = DEFINED;

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTINGS, key);

/** A setting as it was decided: for a span of days, both ends inclusive. */
export interface DatedSetting {
  readonly key: string;
  readonly value: FactValue;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** Reads a value that somebody wants to set. */
export function readSetting(key: string, value: unknown): Decision<FactValue, string> {
  return isSettingKey(key) ? SETTINGS[key].read(value) : refuse('그런 설정이 없습니다.');
}

const EDITION_FROM: readonly (readonly [EditionId, PlainDate])[] = [['2026', '2026-03-27'], ['2020', '2020-02-01'], ['2019', '2019-01-01']];

/** The edition whose default holds on a day; before the first one, the first. */
function editionOn(day: PlainDate): EditionId {
  return EDITION_FROM.find(([, from]) => from <= day)?.[0] ?? EDITION_IDS[0];
}

const covers = ({ from, until }: DatedSetting, day: PlainDate): boolean => from <= day && (until === null || day <= until);

/** The decision in force on a day: of several the one that began last. */
export function decidedOn(settings: readonly DatedSetting[], key: SettingKey, day: PlainDate): DatedSetting | undefined {
  return settings.filter((setting) => setting.key === key && covers(setting, day)).toSorted((left, right) => (left.from < right.from ? 1 : -1))[0];
}

/** What holds on a day: what the municipality decided, else the default of the edition in force, or of the one asked about. A kept value that can no longer be read counts as not decided. */
export function settingOn<Key extends SettingKey>(settings: readonly DatedSetting[], key: Key, day: PlainDate, edition: EditionId = editionOn(day)): SettingValue<Key> {
  const decided = decidedOn(settings, key, day);
  const read = decided === undefined ? undefined : DEFINED[key].read(decided.value);
  return (read?.ok === true ? read.value : DEFINED[key].defaults[edition]) as SettingValue<Key>;
}

/** The facts that the evaluator reads of the municipality. A setting that nobody decided and that has no default says nothing. */
export function factsFromSettings(settings: readonly DatedSetting[], day: PlainDate): Readonly<Record<string, FactValue>> {
  const facts: Record<string, FactValue> = {};
  for (const definition of Object.values(SETTINGS)) {
    if (definition.fact === undefined || !isSettingKey(definition.key)) continue;
    const value: FactValue = settingOn(settings, definition.key, day);
    if (value !== null) facts[definition.fact] = value;
  }
  return facts;
}

/** What a prescreening score suggests; nothing while the municipality has set no scores. A person decides. */
export function prescreenSuggests(scores: SettingValue<'care.prescreen'>, score: number): '안내' | '지자체 자체조사' | '통합판정조사' | null {
  const { localSurveyFrom, assessmentFrom } = scores;
  if (localSurveyFrom === null || localSurveyFrom === undefined || assessmentFrom === null || assessmentFrom === undefined) return null;
  if (score >= assessmentFrom) return '통합판정조사';
  return score >= localSurveyFrom ? '지자체 자체조사' : '안내';
}
