import { findJurisdictions, type Jurisdiction } from '@dure/database/jurisdiction';
import { allow } from '@dure/domain/decision';
import type { Handlers } from '../http/handler.ts';
import type { jurisdictionContract } from './contract.ts';

const placeOf = ({ sigungu, code, name }: Jurisdiction) => ({ sigungu, code, name });

export const jurisdictionHandlers: Handlers<typeof jurisdictionContract> = {
  'GET /api/jurisdictions': async ({ scope, work, today }) => {
    const found = await findJurisdictions(work, scope.sigungus, today);
    const of = (kind: Jurisdiction['kind']) => found.filter((one) => one.kind === kind).map(placeOf);
    return allow({ answer: { municipalities: of('sigungu'), rows: of('emd') }, subject: { rows: found.length } });
  },
};
