import type { Organisation } from '@dure/domain/organisation';
import { statement, type Work } from '../scope/index.ts';

const municipalities = statement<{ sigungu: string }>('organisation.municipalities', `SELECT DISTINCT sigungu FROM dure.organisation ORDER BY sigungu`);
const COLUMNS = `o.id, o.sigungu, o.kind, o.name, o.programmes, o.areas, o.serves, o.phone, o.guarantee_number AS "guaranteeNumber", o.inbound, o.outbound, o.capacity`;
const byIds = statement<OrganisationRow>('organisation.by-ids', `SELECT ${COLUMNS} FROM dure.organisation o WHERE o.sigungu = ANY($1) AND o.id = ANY($2)`);
const all = statement<OrganisationRow>('organisation.all', `SELECT ${COLUMNS} FROM dure.organisation o WHERE o.sigungu = $1 OR $1 = ANY(o.serves) ORDER BY o.kind, o.name`);

interface OrganisationRow {
  id: string; sigungu: string; kind: string; name: string; programmes: string[]; areas: string[]; serves: string[]; phone: string;
  guaranteeNumber: number | null; inbound: boolean | null; outbound: string | null; capacity: unknown;
}

/** An organisation and the further municipalities it serves (공단 지사). */
export type ServingOrganisation = Organisation & { readonly serves: readonly string[] };

/** Municipalities that keep their records here. */
export async function findMunicipalities(work: Work): Promise<readonly string[]> {
  return (await work.rows(municipalities, [])).map(({ sigungu }) => sigungu);
}

export async function findOrganisations(work: Work, sigungus: readonly string[], ids: readonly string[]): Promise<readonly ServingOrganisation[]> {
  return (await work.rows(byIds, [sigungus, ids])).map(organisationOf);
}

/** Every organisation that works in a municipality, at home there or serving it. */
export async function findOrganisationsOf(work: Work, sigungu: string): Promise<readonly ServingOrganisation[]> {
  return (await work.rows(all, [sigungu])).map(organisationOf);
}

function organisationOf(row: OrganisationRow): ServingOrganisation {
  const { guaranteeNumber, inbound, outbound, capacity: _capacity, ...plain } = row;
  return {
    ...plain,
    ...(guaranteeNumber === null ? {} : { guaranteeNumber }),
    ...(inbound === null ? {} : { direction: { inbound, outbound: outbound === 'unconfirmed' ? 'unconfirmed' : outbound === 'yes' } }),
  } as unknown as ServingOrganisation;
}
