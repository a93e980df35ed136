import type { OrganisationKind } from '@dure/domain/organisation';
import { defineMessages } from '../messages/index.ts';

export const organisationKindLabels = defineMessages(
  {
    'town-office': '읍·면·동 찾아가는 보건복지팀', 'hope-welfare': '희망복지지원단', 'medical-aid-team': '의료급여 담당', 'self-support-team': '자활 담당', 'dream-start': '드림스타트', 'visiting-health': '보건소 방문건강', 'mental-health-centre': '정신건강복지센터',
    'addiction-centre': '중독관리통합지원센터', 'self-support-centre': '지역자활센터', 'elder-care-provider': '노인맞춤돌봄 수행기관', 'insurer-branch': '국민건강보험공단 지사', 'guarantee-agency': '연계 기관', 'audit-office': '감사 담당', 'municipal-it': '시스템 관리',
  } satisfies Record<OrganisationKind, string>,
  {
    'town-office': 'Town office', 'hope-welfare': 'Hope Welfare support team', 'medical-aid-team': 'Medical Aid', 'self-support-team': 'Self-support', 'dream-start': 'Dream Start', 'visiting-health': 'Visiting health care', 'mental-health-centre': 'Mental health centre',
    'addiction-centre': 'Addiction centre', 'self-support-centre': 'Self-support centre', 'elder-care-provider': 'Care provider for older people', 'insurer-branch': 'Insurer branch', 'guarantee-agency': 'Guarantee agency', 'audit-office': 'Audit', 'municipal-it': 'System administration',
  },
);
