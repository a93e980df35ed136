import { findEffectProgrammes, findEffects, findRounds } from '@dure/database/discovery';
import { allow } from '@dure/domain/decision';
import { effectsOf, SMALLEST_TOLD, thresholdOn, versionOn } from '@dure/domain/discovery';
import { THRESHOLDS } from '@dure/guide/discovery';
import type { Call, Handled, Handlers } from '../../http/handler.ts';
import { askingOf, thresholdsIn } from '../criteria.ts';
import type { effectContract, EffectRow } from './contract.ts';

type Contract = typeof effectContract;
type Reading = Call<Contract['GET /api/discovery/effect']>;

/** Beside each criterion the numbers on which that version turns, as they stand today. */
async function read({ work, staff, scope, today }: Reading): Handled<Contract['GET /api/discovery/effect']> {
  const { sigungu } = staff;
  const [tallies, programmes, rounds, asking] = await Promise.all([findEffects(work, sigungu), findEffectProgrammes(work, sigungu), findRounds(work, scope.sigungus), askingOf(work, sigungu, today)]);
  const rows = effectsOf(tallies).map(({ criterion, version, all, rounds: each }): EffectRow => {
    const known = asking.criteria.find(({ id }) => id === criterion);
    const wording = known?.versions.find((one) => one.version === version);
    const keys = wording === undefined ? [] : thresholdsIn(wording.when);
    return {
      criterion, version, name: known?.name ?? criterion, inForce: known !== undefined && versionOn(known, today)?.version === version, all,
      rounds: each.map(({ roundId, effect }) => ({ roundId, effect, name: rounds.find(({ id }) => id === roundId)?.name ?? '–', at: rounds.find(({ id }) => id === roundId)?.at ?? '' })),
      programmes: programmes.filter((one) => one.criterion === criterion && one.version === version && one.people >= SMALLEST_TOLD).map(({ programme, people }) => ({ programme, people })),
      thresholds: THRESHOLDS.filter(({ key }) => keys.includes(key)).map(({ key, label, unit, value }) => ({ key, label, unit, value: thresholdOn(asking.thresholds, key, today) ?? value })),
    };
  });
  return allow({ answer: { rows, smallest: SMALLEST_TOLD }, subject: { rows: rows.length } });
}

export const effectHandlers: Handlers<Contract> = { 'GET /api/discovery/effect': read };
