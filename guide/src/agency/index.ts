import type { Citation } from '../rule/index.ts';

/** 부록3: an agency that refers to local government, and whether local government may refer to it. */
export interface GuaranteeAgency {
  readonly number: number;
  readonly name: string;
  /** Other spellings in the text, OCR errors included, and names used in practice. */
  readonly aliases: readonly string[];
  readonly supports: string;
  readonly inbound: boolean;
  /** `unconfirmed`: the text's two lists of hospitals differ; a municipal setting opens it (C15). */
  readonly outbound: boolean | 'unconfirmed';
  readonly cite: Citation;
}

export interface AgencyService {
  readonly agency: string;
  readonly service: string;
  readonly ages?: string;
  readonly notFor?: readonly string[];
  readonly includes?: readonly string[];
  readonly outlets?: string;
  readonly contradiction?: string;
  readonly cite: Citation;
}

export interface DirectoryService {
  readonly name: string;
  readonly target: string | null;
  readonly detail: string | null;
}

/** 부록2: a partner institution's page. */
export interface DirectoryEntry {
  readonly agency: string;
  readonly page: string;
  readonly phone: string | null;
  readonly homepage: string;
  readonly homepageLikely?: string;
  readonly services: readonly DirectoryService[];
  readonly referralTargets: readonly Citation[];
  readonly cites: readonly Citation[];
}

const compact = (name: string): string => name.replaceAll(/[\s()·]/g, '');

/** The guarantee agency of that name or alias. */
export function findAgency(agencies: readonly GuaranteeAgency[], name: string): GuaranteeAgency | undefined {
  const wanted = compact(name);
  return agencies.find((agency) => [agency.name, ...agency.aliases].some((known) => compact(known) === wanted));
}

/** The agencies as a municipality has settled them: one that the text leaves unconfirmed takes referrals once it is named (`outbound.hospitals`, C15). */
export function openedAgencies(agencies: readonly GuaranteeAgency[], opened: readonly string[]): readonly GuaranteeAgency[] {
  return agencies.map((agency) => (agency.outbound === 'unconfirmed' && opened.includes(agency.name) ? { ...agency, outbound: true } : agency));
}
