import type { Shared } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import type { HouseholdId, PersonId, Sigungu, EmdCode } from '@dure/domain/ids';
import type { Household, HouseholdMemberView, HouseholdTypeOverride, Livelihood, Relation } from '@dure/domain/household';
import { factValuesOf, type PersonFacts, type Sex } from '@dure/domain/person';
import { statement, type Work } from '../scope/index.ts';

/** A household with what the rules need to know of each member that the caller may see. */
export interface StoredHousehold {
  readonly household: Household;
  readonly members: readonly StoredMember[];
}

export interface StoredMember extends HouseholdMemberView {
  readonly name: string;
  readonly deceased: boolean;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly shared: Shared;
}

interface HouseholdRow { id: HouseholdId; sigungu: Sigungu; emdCode: EmdCode; facts: { livelihood?: Livelihood; typeOverride?: HouseholdTypeOverride }; version: number }
interface MemberRow { personId: PersonId; relation: Relation; name: string; birthOn: PlainDate | null; sex: Sex; facts: PersonFacts; deceased: boolean; sigungu: Sigungu; emdCode: EmdCode; shared: Shared }

const one = statement<HouseholdRow>('household.one', `SELECT h.id, h.sigungu, h.emd_code AS "emdCode", h.facts, h.version FROM dure.household h WHERE h.sigungu = $1 AND h.id = $2`);
const membersOf = statement<MemberRow>(
  'household.members',
  `SELECT p.id AS "personId", p.relation, p.name, p.birth_on AS "birthOn", p.sex, p.facts, p.deceased_on IS NOT NULL AS deceased, p.sigungu, p.emd_code AS "emdCode", p.shared
   FROM dure.person p WHERE p.sigungu = $1 AND p.household_id = $2 AND p.merged_into_id IS NULL ORDER BY p.birth_on NULLS LAST, p.id`,
);
const insert = statement('household.insert', `INSERT INTO dure.household (sigungu, id, emd_code, facts, version, organisation_id) VALUES ($1, $2, $3, $4, $5, $6)`);
const change = statement('household.change', `UPDATE dure.household SET emd_code = $3, facts = $4, version = $5, changed_at = now() WHERE sigungu = $1 AND id = $2`);

/** The household and its members as far as the caller's row policies show them. */
export async function findHousehold(work: Work, sigungu: string, id: HouseholdId): Promise<StoredHousehold | undefined> {
  const [[row], members] = await Promise.all([work.rows(one, [sigungu, id]), work.rows(membersOf, [sigungu, id])]);
  return row && storedOf(row, members);
}

/** All who live there, read for the product: of this a receiver is shown what `discloseHousehold` leaves and nothing else. */
export async function findHouseholdForProduct(work: Work, sigungu: string, id: HouseholdId): Promise<StoredHousehold | undefined> {
  const [[row], members] = await Promise.all([work.systemRows(one, [sigungu, id]), work.systemRows(membersOf, [sigungu, id])]);
  return row && storedOf(row, members);
}

function storedOf(row: HouseholdRow, members: readonly MemberRow[]): StoredHousehold {
  const views = members.map(({ facts, ...member }) => ({ ...member, facts: factValuesOf(facts) }));
  const { typeOverride } = row.facts;
  return {
    members: views,
    household: {
      id: row.id, sigungu: row.sigungu, emdCode: row.emdCode, version: row.version, livelihood: row.facts.livelihood ?? 'unknown',
      members: views.map(({ personId, relation }) => ({ personId, relation })), ...(typeOverride === undefined ? {} : { typeOverride }),
    },
  };
}

function values(household: Household): readonly unknown[] {
  const { typeOverride, livelihood } = household;
  const facts = { livelihood, ...(typeOverride === undefined ? {} : { typeOverride }) };
  return [household.sigungu, household.id, household.emdCode, JSON.stringify(facts), household.version];
}

/** Its type is not kept: it follows from the members on the day it is read. */
export function addHousehold(work: Work, household: Household, organisationId: string): void {
  work.write(insert, [...values(household), organisationId]);
}

export function changeHousehold(work: Work, household: Household): void {
  work.write(change, values(household));
}
