import type { Instant } from '@dure/domain/calendar';
import { municipalityName, PLACES } from '../geography.ts';
import { koreanMoment } from '../officeHours.ts';
import type { TownOrganisation } from '../organisations.ts';
import type { Town } from '../town.ts';
import type { Bulk } from './bulk.ts';

const OPEN_END = '9999-12-31';
/** 전북특별자치도 began on 18 January 2024 and every code of 전북 changed from 45 to 52. */
const RECODED_ON = '2024-01-18';
const LAST_DAY_OF_OLD_CODES = '2024-01-17';
/** The day of our list of places: the codes were in force then, since when we do not know. */
const LISTED_ON = '2022-03-09';

/** Municipalities and 행정동 under their codes of today and of before 2024. */
export function jurisdictionRows(town: Town): Bulk {
  const municipalities = [...new Set(town.organisations.map((each) => each.sigungu))].map((sigungu) => ({
    sigungu, code: sigungu as string, kind: 'sigungu', name: municipalityName(sigungu), longitude: null as number | null, latitude: null as number | null,
  }));
  const places = PLACES.map(({ sigungu, code, name, lon, lat }) => ({ sigungu, code: code as string, kind: 'emd', name, longitude: lon, latitude: lat }));
  const rows = [...municipalities, ...places].flatMap((place) => [
    { ...place, valid_from: RECODED_ON, valid_until: OPEN_END, successor_code: null },
    { ...place, code: place.code.replace(/^52/, '45'), valid_from: LISTED_ON, valid_until: LAST_DAY_OF_OLD_CODES, successor_code: place.code },
  ]);
  return { table: 'jurisdiction', rows };
}

export function organisationRows(town: Town): Bulk {
  const updated = koreanMoment(town.today, 0);
  return { table: 'organisation', rows: town.organisations.map((organisation) => organisationRow(organisation, updated)) };
}

function organisationRow(organisation: TownOrganisation, updated: Instant): Bulk['rows'][number] {
  const { sigungu, id, kind, name, programmes, areas, serves, phone, guaranteeNumber, direction, capacity } = organisation;
  return {
    sigungu, id, kind, name, programmes, areas, serves, phone,
    guarantee_number: guaranteeNumber ?? null,
    inbound: direction?.inbound ?? null,
    outbound: direction === undefined ? null : direction.outbound === 'unconfirmed' ? 'unconfirmed' : direction.outbound ? 'yes' : 'no',
    capacity: capacity === undefined ? null : { ...capacity, updated },
  };
}

export function staffRows(town: Town): Bulk {
  return {
    table: 'staff',
    rows: town.staff.map(({ sigungu, id, login, name, title, role, organisationId, programmes, phone, active }) => ({
      sigungu, id, login, name, title, role, organisation_id: organisationId, programmes, phone, active, version: 1,
    })),
  };
}

/** One password for everybody; only the hand-written accounts are offered at one click. */
export function credentialRows(town: Town, passwordHash: string): Bulk {
  const changedAt = koreanMoment(town.today, 0);
  return {
    table: 'staff_credential',
    rows: town.staff.map(({ sigungu, id, login, demo }) => ({ sigungu, staff_id: id, login, password_hash: passwordHash, failures: 0, changed_at: changedAt, demo })),
  };
}
