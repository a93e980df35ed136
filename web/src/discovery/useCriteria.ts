import type { DiscoveryCondition } from '@dure/domain/discovery';
import { conditionLines } from '@dure/guide/discovery';
import { useRead, type Answer, type Read } from '../client/index.ts';
import { useLanguage } from '../messages/index.ts';
import { ENGLISH_CLAUSES, ENGLISH_CRITERIA, ENGLISH_THRESHOLDS, englishLines } from './english.ts';

export type Criteria = Answer<'GET /api/discovery/criteria'>;
export type CriterionView = Criteria['criteria'][number];
export type ThresholdView = Criteria['thresholds'][number];
export type ConditionLine = CriterionView['versions'][number]['lines'][number];

/** Names and conditions in the language of the screen; what a municipality words itself stays in its words. */
export interface CriterionWords {
  readonly name: (criterion: { readonly id: string; readonly name: string }) => string;
  readonly says: (criterion: { readonly id: string; readonly says: string }) => string;
  /** A sentence of the guide. */
  readonly clause: (rule: { readonly id: string; readonly says: string }) => string;
  readonly threshold: (one: { readonly key: string; readonly label: string; readonly unit: string }) => { readonly label: string; readonly unit: string };
  readonly lines: (when: DiscoveryCondition, valueOf: (key: string) => number | undefined) => readonly ConditionLine[];
}

export function useCriterionWords(): CriterionWords {
  const isEnglish = useLanguage() === 'en';
  return {
    name: ({ id, name }) => (isEnglish ? (ENGLISH_CRITERIA[id]?.[0] ?? name) : name),
    says: ({ id, says }) => (isEnglish ? (ENGLISH_CRITERIA[id]?.[1] ?? says) : says),
    clause: ({ id, says }) => (isEnglish ? (ENGLISH_CLAUSES[id] ?? says) : says),
    threshold: ({ key, label, unit }) => {
      const english = isEnglish ? ENGLISH_THRESHOLDS[key] : undefined;
      return english === undefined ? { label, unit } : { label: english[0], unit: english[1] };
    },
    lines: isEnglish ? englishLines : conditionLines,
  };
}

const EVERY_SECONDS = 10;

/** Whether somebody waits for claims or for the batch: what is said about them is asked again. */
export const isDataAwaited = (data: Criteria['data'] | undefined): boolean => data !== undefined && (data.version === null || !data.isAlive);

export function useCriteria(): Read<'GET /api/discovery/criteria'> {
  const { data: known } = useRead('GET /api/discovery/criteria', {});
  return useRead('GET /api/discovery/criteria', {}, isDataAwaited(known?.data) ? { everySeconds: EVERY_SECONDS } : {});
}
