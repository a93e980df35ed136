import type { OrganisationKind } from '@dure/domain/organisation';

/** Which organisations a seat of the guide is filled from, by the words of the seat; an expert from outside comes from none of them. */
const KINDS: readonly (readonly [words: RegExp, kinds: readonly OrganisationKind[]])[] = [
  [/희망복지지원단/u, ['hope-welfare']],
  [/의료급여관리사/u, ['medical-aid-team']],
  [/보건소 또는 정신건강복지센터/u, ['visiting-health', 'mental-health-centre']],
  [/관할 보건소 및 읍·면·동/u, ['visiting-health', 'town-office']],
  [/자활담당공무원/u, ['self-support-team']],
  [/방문건강/u, ['visiting-health']],
  [/노인맞춤/u, ['elder-care-provider']],
  [/정신건강전문요원/u, ['mental-health-centre']],
  [/드림스타트/u, ['dream-start']],
  [/읍·면·동/u, ['town-office']],
  [/통합지원 업무담당자/u, ['hope-welfare']],
  [/전문기관/u, ['insurer-branch']],
  [/관련 서비스 연계 기관|통합지원 관련기관|해당 가구 사례관리담당자/u, ['dream-start', 'self-support-centre', 'elder-care-provider', 'medical-aid-team', 'visiting-health', 'addiction-centre', 'mental-health-centre', 'guarantee-agency']],
];

/** Kinds of organisation that can fill a seat; none for an expert from outside. */
export function seatKinds(who: string): readonly OrganisationKind[] {
  return KINDS.find(([words]) => words.test(who))?.[1] ?? [];
}
