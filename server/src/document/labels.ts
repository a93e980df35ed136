import type { GuardianRelation } from '@dure/domain/consent';
import { PROGRAMME_NAMES, isProgrammeId } from '@dure/domain/programme';
import type { DisclosureBasis } from '@dure/domain/referral';

/** Codes of the record in words that only papers use; what screens say too is in domain/src/document/terms.ts. */
export const GUARDIANS: Readonly<Record<GuardianRelation, string>> = { 'parent': '부모', 'minor-guardian': '미성년후견인', 'adult-guardian': '성년후견인', 'institution-head': '보호시설의 장' };

const BASES: Readonly<Record<Exclude<DisclosureBasis['kind'], 'law'> | 'none', string>> = {
  none: '해당 없음', consent: '본인 동의(개인정보 보호법 제17조제1항제1호)', emergency: '응급(개인정보 보호법 제18조제2항제3호)', crisis: '위기(개인정보 보호법 제18조제2항제3호)',
};

export const basisWords = (basis: DisclosureBasis | { readonly kind: 'none' }): string => (basis.kind === 'law' ? basis.article : BASES[basis.kind]);

/** A programme by its official name; what is none keeps its own words. */
export const serviceWords = (service: string): string => (isProgrammeId(service) ? PROGRAMME_NAMES[service] : service);
