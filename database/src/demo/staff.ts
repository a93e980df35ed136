import type { StaffId } from '@dure/domain/ids';
import type { OrganisationKind } from '@dure/domain/organisation';
import type { Role, Staff } from '@dure/domain/staff';
import { WRITTEN_ANALYSTS, WRITTEN_STAFF } from './accounts.ts';
import type { DemoAccount } from './accounts.ts';
import { givenNamesOf } from './data/givenNames.ts';
import type { TownOrganisation } from './organisations.ts';
import { createRng } from './prng.ts';
import type { Rng } from './prng.ts';

export interface TownStaff extends Staff {
  readonly title: string;
  readonly phone: string;
  /** Offered at one click in demo mode. */
  readonly demo: boolean;
}

type Post = readonly [role: Role, title: string, count: number];

/** Who works where. A team lead stands first, since both supervisors are told when a clock runs out. */
const POSTS: Readonly<Record<OrganisationKind, readonly Post[]>> = {
  'town-office': [['team-lead', '팀장', 1], ['town-officer', '주무관', 2]],
  'hope-welfare': [['team-lead', '단장', 1], ['coordinator', '통합사례관리사', 2], ['case-manager', '통합사례관리사', 2]],
  'medical-aid-team': [['team-lead', '팀장', 1], ['case-manager', '의료급여관리사', 3]],
  'self-support-team': [['team-lead', '팀장', 1], ['case-manager', '주무관', 1]],
  'dream-start': [['team-lead', '팀장', 1], ['case-manager', '아동통합사례관리사', 3]],
  'visiting-health': [['team-lead', '팀장', 1], ['case-manager', '방문간호사', 4]],
  'mental-health-centre': [['team-lead', '팀장', 1], ['case-manager', '정신건강전문요원', 4]],
  'addiction-centre': [['team-lead', '팀장', 1], ['case-manager', '정신건강전문요원', 3]],
  'self-support-centre': [['team-lead', '실장', 1], ['case-manager', '자활사례관리사', 2]],
  'elder-care-provider': [['team-lead', '팀장', 1], ['case-manager', '전담사회복지사', 3]],
  'insurer-branch': [['team-lead', '부장', 1], ['agency-staff', '과장', 2]],
  'guarantee-agency': [['team-lead', '팀장', 1], ['agency-staff', '담당', 1]],
  'audit-office': [['auditor', '주무관', 2]],
  'municipal-it': [['administrator', '주무관', 1]],
};

const SURNAMES: readonly (readonly [surname: string, latin: string])[] = [
  ['김', 'kim'], ['이', 'lee'], ['박', 'park'], ['최', 'choi'], ['정', 'jung'], ['강', 'kang'], ['조', 'cho'], ['윤', 'yoon'], ['장', 'jang'], ['임', 'lim'],
  ['한', 'han'], ['오', 'oh'], ['서', 'seo'], ['신', 'shin'], ['권', 'kwon'], ['황', 'hwang'], ['안', 'ahn'], ['송', 'song'], ['홍', 'hong'], ['문', 'moon'],
  ['양', 'yang'], ['배', 'bae'], ['백', 'baek'], ['노', 'noh'], ['심', 'shim'], ['하', 'ha'],
];

export function staff(seed: number, organisations: readonly TownOrganisation[]): readonly TownStaff[] {
  const rng = createRng(seed, 'staff');
  const analysts = createRng(seed, 'analysts');
  const logins = new Set(WRITTEN_STAFF.map((written) => written.login));
  return [...organisations.flatMap((organisation) => staffOf(rng, organisation, logins)), ...organisations.flatMap((organisation) => analystsOf(analysts, organisation))];
}

function analystsOf(rng: Rng, organisation: TownOrganisation): readonly TownStaff[] {
  return WRITTEN_ANALYSTS.filter(({ at }) => at === organisation.slug).map(({ login, name, title, role }) => ({
    id: rng.uuid() as StaffId, sigungu: organisation.sigungu, login, name, title, role, organisationId: organisation.id, organisationKind: organisation.kind, programmes: [], phone: organisation.phone, active: true, demo: true,
  }));
}

function staffOf(rng: Rng, organisation: TownOrganisation, logins: Set<string>): TownStaff[] {
  const written = WRITTEN_STAFF.filter((each) => each.at === organisation.slug);
  const open = POSTS[organisation.kind].flatMap(([role, title, count]) => {
    const taken = written.filter((each) => each.role === role).length;
    return Array.from({ length: Math.max(0, count - taken) }, () => ({ role, title, ...invented(rng, organisation, logins) }));
  });
  return [...written, ...open].map((post) => ({
    id: rng.uuid() as StaffId,
    sigungu: organisation.sigungu,
    login: post.login,
    name: post.name,
    title: post.title,
    role: post.role,
    organisationId: organisation.id,
    organisationKind: organisation.kind,
    programmes: organisation.kind === 'town-office' ? [] : organisation.programmes,
    phone: organisation.phone,
    active: true,
    demo: WRITTEN_STAFF.some((each) => each.login === post.login),
  }));
}

function invented(rng: Rng, organisation: TownOrganisation, logins: Set<string>): { login: string; name: string } {
  const [surname, latin] = rng.pick(SURNAMES);
  const name = surname + rng.pick(givenNamesOf(rng.int(1968, 1999), rng.chance(0.7) ? 'female' : 'male'));
  const login = freeLogin(`${organisation.slug}-${latin}`, logins);
  logins.add(login);
  return { login, name };
}

function freeLogin(base: string, logins: ReadonlySet<string>): string {
  let login = base;
  for (let number = 2; logins.has(login); number += 1) login = `${base}${number}`;
  return login;
}

/** The accounts of the sign-in page, in the order in which they were written. */
export function demoAccounts(organisations: readonly TownOrganisation[]): readonly DemoAccount[] {
  return [...WRITTEN_STAFF, ...WRITTEN_ANALYSTS].map(({ at, login, name, title, role }) => {
    const organisation = organisations.find((each) => each.slug === at);
    if (organisation === undefined) throw new Error(`no organisation ${at} for ${login}`);
    return { login, label: `${organisation.name} ${name} ${title}`, role };
  });
}
