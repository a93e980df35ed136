import type { EmdCode, OrganisationId, Sigungu } from '@dure/domain/ids';
import type { Organisation, OrganisationKind } from '@dure/domain/organisation';
import type { ProgrammeId } from '@dure/domain/programme';
import { GUARANTEE_AGENCIES, MENTAL_HEALTH_CENTRE_DIRECTION, MENTAL_HEALTH_CENTRE_NUMBER } from './data/guaranteeAgencies.ts';
import { getPlace, JEONJU, municipalityName, placesOf, PLACES, WANJU } from './geography.ts';
import type { Place } from './geography.ts';
import { createRng } from './prng.ts';
import type { Rng } from './prng.ts';

export interface TownOrganisation extends Organisation {
  /** Begins the logins of its staff. */
  readonly slug: string;
  /** Municipalities besides its own: the two branches of the insurer share 전주 and 완주 between them. */
  readonly serves: readonly Sigungu[];
  /** HSDS service_capacity, where places are limited. */
  readonly capacity?: { readonly available: number; readonly maximum: number; readonly unit: string };
}

interface Draft {
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly programmes?: readonly ProgrammeId[];
  readonly areas?: readonly EmdCode[];
  readonly serves?: readonly Sigungu[];
  readonly phone?: string;
  readonly places?: number;
  readonly guarantee?: Pick<Organisation, 'guaranteeNumber' | 'direction'>;
}

/** All organisations of both municipalities. */
export function organisations(seed: number): readonly TownOrganisation[] {
  const rng = createRng(seed, 'organisation');
  let serial = 100;
  return [JEONJU, WANJU].flatMap((sigungu) =>
    [...townOffices(sigungu), ...teams(sigungu), ...centres(sigungu), ...elderCare(sigungu), ...insurers(sigungu), ...agencies(sigungu)].map((draft) => {
      serial += 1;
      return finish(rng, sigungu, draft, serial);
    }),
  );
}

function finish(rng: Rng, sigungu: Sigungu, draft: Draft, serial: number): TownOrganisation {
  return {
    id: rng.uuid() as OrganisationId,
    sigungu,
    kind: draft.kind,
    name: draft.name,
    programmes: draft.programmes ?? [],
    areas: draft.areas ?? [],
    phone: draft.phone ?? `063-000-0${serial}`,
    ...draft.guarantee,
    slug: draft.slug,
    serves: draft.serves ?? [],
    ...(draft.places === undefined ? {} : { capacity: { available: rng.int(0, Math.round(draft.places / 8)), maximum: draft.places, unit: '명' } }),
  };
}

function townOffices(sigungu: Sigungu): Draft[] {
  return placesOf(sigungu).map((place) => ({
    slug: place.slug, kind: 'town-office', name: `${place.name} 찾아가는 보건복지팀`, programmes: ['ICM'], areas: [place.code],
  }));
}

const prefixed = (sigungu: Sigungu, slug: string): string => (sigungu === WANJU ? `wanju-${slug}` : slug);

function teams(sigungu: Sigungu): Draft[] {
  const town = municipalityName(sigungu);
  const drafts: Draft[] = [
    { slug: 'hope', kind: 'hope-welfare', name: `${town} 희망복지지원단`, programmes: ['ICM'] },
    { slug: 'medaid', kind: 'medical-aid-team', name: `${town} 의료급여팀`, programmes: ['MEDAID', 'HOMEMED'] },
    { slug: 'selfteam', kind: 'self-support-team', name: `${town} 자활지원팀`, programmes: ['SELF'] },
    { slug: 'dream', kind: 'dream-start', name: `${town} 드림스타트`, programmes: ['DREAM'] },
    { slug: 'nurse', kind: 'visiting-health', name: `${town}보건소 방문건강관리팀`, programmes: ['VISIT'] },
    { slug: 'audit', kind: 'audit-office', name: sigungu === WANJU ? '완주군 기획감사실' : '전주시 감사담당관' },
    { slug: 'admin', kind: 'municipal-it', name: `${town} 정보시스템팀` },
  ];
  return drafts.map((draft) => ({ ...draft, slug: prefixed(sigungu, draft.slug) }));
}

function centres(sigungu: Sigungu): Draft[] {
  const guarantee = { guaranteeNumber: MENTAL_HEALTH_CENTRE_NUMBER, direction: MENTAL_HEALTH_CENTRE_DIRECTION };
  if (sigungu === WANJU) {
    return [
      // A county without a centre for addiction: its mental-health centre does that work too (업무안내 p.22, 중독관리).
      { slug: 'wanju-mental', kind: 'mental-health-centre', name: '완주군정신건강복지센터', programmes: ['MENTAL', 'ADDICT'], guarantee },
      { slug: 'wanju-jahwal', kind: 'self-support-centre', name: '완주지역자활센터', programmes: ['SELF'] },
    ];
  }
  return [
    { slug: 'mental', kind: 'mental-health-centre', name: '전주시정신건강복지센터', programmes: ['MENTAL'], guarantee },
    { slug: 'addiction', kind: 'addiction-centre', name: '전주시중독관리통합지원센터', programmes: ['ADDICT'] },
    { slug: 'jahwal', kind: 'self-support-centre', name: '전주완산지역자활센터', programmes: ['SELF'], areas: codes(sigungu, (place) => place.district === '완산구') },
    { slug: 'jahwal2', kind: 'self-support-centre', name: '전주덕진지역자활센터', programmes: ['SELF'], areas: codes(sigungu, (place) => place.district === '덕진구') },
  ];
}

/** Invented providers; the line between them is drawn by longitude and latitude, so that each serves one connected part. */
function elderCare(sigungu: Sigungu): Draft[] {
  const provider = (slug: string, name: string, places: number, serves: (place: Place) => boolean): Draft => ({
    slug, kind: 'elder-care-provider', name: `${name} 노인맞춤돌봄센터`, programmes: ['ECARE'], areas: codes(sigungu, serves), places,
  });
  if (sigungu === WANJU) {
    return [provider('wanju-care', '완주북부', 420, (place) => place.lat >= 35.9), provider('wanju-care2', '완주남부', 260, (place) => place.lat < 35.9)];
  }
  return [
    provider('care', '전주서부', 640, (place) => place.district === '완산구' && place.lon < 127.125),
    provider('care2', '전주한옥', 560, (place) => place.district === '완산구' && place.lon >= 127.125),
    provider('care3', '전주북부', 520, (place) => place.district === '덕진구' && place.lon < 127.14),
    provider('care4', '전주동부', 480, (place) => place.district === '덕진구' && place.lon >= 127.14),
  ];
}

const SOUTHERN_WANJU: readonly string[] = ['상관면', '이서면', '소양면', '구이면'];

/** Both branches are at home in 전주 and each serves part of both municipalities; which part is ours to invent. */
function insurers(sigungu: Sigungu): Draft[] {
  if (sigungu === WANJU) return [];
  const south = SOUTHERN_WANJU.map((name) => getPlace(name).code);
  const branch = (slug: string, side: '남부' | '북부', areas: readonly EmdCode[]): Draft => ({
    slug, kind: 'insurer-branch', name: `국민건강보험공단 전주${side}지사`, areas, serves: [WANJU], phone: '1577-1000',
  });
  const inSouth = (place: Place): boolean => place.district === '완산구' || south.includes(place.code);
  return [
    branch('nhis', '남부', PLACES.filter(inSouth).map((place) => place.code)),
    branch('nhis2', '북부', PLACES.filter((place) => !inSouth(place)).map((place) => place.code)),
  ];
}

/** Each municipality keeps its own row of each agency, since a referral stays with the municipality that sends it. */
function agencies(sigungu: Sigungu): Draft[] {
  return GUARANTEE_AGENCIES.map((agency) => ({
    slug: prefixed(sigungu, AGENCY_SLUGS[agency.number] ?? `agency${agency.number}`),
    kind: 'guarantee-agency',
    name: agency.number === 6 ? `${municipalityName(sigungu)} ${agency.outlet}` : agency.outlet,
    phone: agency.phone,
    guarantee: { guaranteeNumber: agency.number, direction: agency.direction },
  }));
}

const AGENCY_SLUGS: Readonly<Record<number, string>> = { 1: 'nps', 5: 'police', 8: 'work', 9: 'lh', 10: 'kinfa', 12: 'kead' };

function codes(sigungu: Sigungu, serves: (place: Place) => boolean): readonly EmdCode[] {
  return placesOf(sigungu).filter(serves).map((place) => place.code);
}
