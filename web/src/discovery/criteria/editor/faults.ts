import type { DiscoveryCondition, DiscoveryLeaf, Selection, Threshold } from '@dure/domain/discovery';
import { findDuration } from '@dure/domain/eligibility';
import { isGroup, partsOf, type Path } from './tree.ts';

/** What the server would not take, named by the path of the part and the field. */
export type FaultCode = 'number' | 'span' | 'values' | 'code' | 'empty';
export interface Fault {
  readonly path: Path;
  readonly field: string;
  readonly code: FaultCode;
}

const CODE = /^[A-Za-z]\d{2}(\.?\d{1,3})?$/u;
const MOST = 100_000;

const isNumber = (threshold: Threshold): boolean => typeof threshold !== 'number' || (Number.isInteger(threshold) && threshold >= 0 && threshold <= MOST);

function isSpan(span: string): boolean {
  const duration = findDuration(span);
  return duration !== undefined && duration.months + duration.days > 0;
}

export const isCode = (code: string): boolean => CODE.test(code);

const areCodes = ({ diagnosis }: Selection): boolean => diagnosis === undefined || (diagnosis.include.length > 0 && [...diagnosis.include, ...(diagnosis.exclude ?? [])].every(({ from, to }) => isCode(from) && isCode(to) && from.toUpperCase() <= to.toUpperCase()));

const CHECKS: Readonly<Record<string, readonly [FaultCode, (value: never) => boolean]>> = {
  value: ['number', isNumber], atLeast: ['number', isNumber], days: ['number', isNumber], gap: ['number', isNumber], quiet: ['number', isNumber],
  within: ['span', isSpan], ended: ['span', isSpan], values: ['values', (values: readonly string[]) => values.length > 0],
};

function leafFaults(leaf: DiscoveryLeaf, path: Path): readonly Fault[] {
  const fields = Object.entries(leaf).flatMap(([field, value]): readonly Fault[] => {
    const check = CHECKS[field];
    return check === undefined || check[1](value as never) ? [] : [{ path, field, code: check[0] }];
  });
  return typeof leaf === 'object' && 'of' in leaf && typeof leaf.of === 'object' && !areCodes(leaf.of) ? [...fields, { path, field: 'diagnosis', code: 'code' }] : fields;
}

/** Everything that has to be put right before the condition can be asked or saved, in the order of reading. */
export function faultsOf(condition: DiscoveryCondition, path: Path = []): readonly Fault[] {
  if (!isGroup(condition)) return leafFaults(condition as DiscoveryLeaf, path);
  const parts = partsOf(condition);
  if (parts.length === 0) return [{ path, field: 'of', code: 'empty' }];
  return parts.flatMap((part, at) => faultsOf(part, [...path, at]));
}
