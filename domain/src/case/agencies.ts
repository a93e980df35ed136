import { addDays, type PlainDate } from '../calendar/index.ts';
import type { ConsentId, OrganisationId } from '../ids/index.ts';

/** 주관기관: who leads the case from a day to a day, both included; `until` is null while it leads. */
export interface LeadPeriod {
  readonly organisationId: OrganisationId;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** What a co-managing agency (공동관리기관) takes care of. */
export const MEMBER_ROLES = ['health', 'mental-health', 'addiction', 'medical-aid', 'care', 'self-support', 'child', 'welfare', 'housing', 'other'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/**
 * Why a co-manager may see the case: a consent that names it (개인정보 보호법 제17조제1항제1호), or that it carries out public
 * welfare in the same municipality (사회보장급여의 이용·제공 및 수급권자 발굴에 관한 법률 제42조의2).
 */
export type MemberGround = { readonly kind: 'consent'; readonly consentId: ConsentId } | { readonly kind: 'public-programme' };

export interface Member {
  readonly organisationId: OrganisationId;
  readonly role: MemberRole;
  readonly ground: MemberGround;
  readonly from: PlainDate;
  /** Last day, included; null as long as no end is set. */
  readonly until: PlainDate | null;
  /** Its last day is over: it no longer sees the case. The period stays. */
  readonly ended: boolean;
}

/** The new lead begins on this day, the one before it ends with the day before: every day has exactly one. */
export function leadsAfter(leads: readonly LeadPeriod[], organisationId: OrganisationId, on: PlainDate): readonly LeadPeriod[] {
  const current = leads.at(-1);
  if (current === undefined) return [{ organisationId, from: on, until: null }];
  if (current.organisationId === organisationId) return leads;
  // Who led for some hours of this day only is in the history and leads no day.
  const before = current.from === on ? leads.slice(0, -1) : [...leads.slice(0, -1), { ...current, until: addDays(on, -1) }];
  const last = before.at(-1);
  return last?.organisationId === organisationId ? [...before.slice(0, -1), { ...last, until: null }] : [...before, { organisationId, from: on, until: null }];
}

/** Who led the case on a day. */
export function leadOn(leads: readonly LeadPeriod[], on: PlainDate): OrganisationId | undefined {
  return leads.find(({ from, until }) => from <= on && (until === null || until >= on))?.organisationId;
}

export function activeMembers(members: readonly Member[]): readonly Member[] {
  return members.filter(({ ended }) => !ended);
}

/** Sets the last day of a co-manager; one that lies behind ends it. */
export function endMember(members: readonly Member[], organisationId: OrganisationId, lastOn: PlainDate, today: PlainDate): readonly Member[] {
  return members.flatMap((member) => {
    if (member.ended || member.organisationId !== organisationId) return [member];
    // One that joined today and leaves today was none for any day.
    return lastOn < member.from ? [] : [{ ...member, until: lastOn, ended: lastOn < today }];
  });
}

/** The first last day that somebody set: the day after it the clock ends that co-manager. */
export function nextMemberEnd(members: readonly Member[]): PlainDate | null {
  return activeMembers(members).flatMap(({ until }) => (until === null ? [] : [until])).toSorted()[0] ?? null;
}
