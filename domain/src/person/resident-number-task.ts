import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';

/** A law that names a task for which a resident number may be kept (개인정보 보호법 제24조의2제1항제1호). */
export interface ResidentNumberBasis {
  readonly label: string;
  readonly law: string;
  readonly article: string;
}

const INTEGRATED_CARE = '의료ㆍ요양 등 지역 돌봄의 통합지원에 관한 법률 시행령';
const SOCIAL_SECURITY = '사회보장급여의 이용ㆍ제공 및 수급권자 발굴에 관한 법률 시행령';

/** Every task that a decree names; a task that is not here works with birth date and sex. */
export const RESIDENT_NUMBER_TASKS = {
  'integrated-care/application': { label: '통합지원 신청ㆍ발굴 및 조사', law: INTEGRATED_CARE, article: '제9조제2항제1호' },
  'integrated-care/discharge': { label: '퇴원환자 등의 연계', law: INTEGRATED_CARE, article: '제9조제2항제2호' },
  'integrated-care/assessment': { label: '종합판정', law: INTEGRATED_CARE, article: '제9조제2항제3호' },
  'integrated-care/plan': { label: '개인별지원계획의 수립', law: INTEGRATED_CARE, article: '제9조제2항제4호' },
  'integrated-care/provision': { label: '통합지원 제공ㆍ의뢰 및 정기 점검', law: INTEGRATED_CARE, article: '제9조제2항제5호' },
  'integrated-care/information': { label: '통합지원 정보의 제공ㆍ활용', law: INTEGRATED_CARE, article: '제9조제2항제6호' },
  'social-security/application': { label: '사회보장급여의 신청', law: SOCIAL_SECURITY, article: '제28조제1항제1호' },
  'social-security/needs': { label: '사회보장 요구의 조사', law: SOCIAL_SECURITY, article: '제28조제1항제2호' },
  'social-security/eligibility': { label: '수급자격의 조사', law: SOCIAL_SECURITY, article: '제28조제1항제3호' },
  'social-security/decision': { label: '사회보장급여 제공의 결정', law: SOCIAL_SECURITY, article: '제28조제1항제5호' },
  'social-security/discovery': { label: '지원대상자 발굴', law: SOCIAL_SECURITY, article: '제28조제1항제6호' },
  'social-security/plan': { label: '지원계획의 수립 및 시행', law: SOCIAL_SECURITY, article: '제28조제1항제7호' },
  'social-security/counselling': { label: '수급권자등에 대한 상담ㆍ안내, 의뢰', law: SOCIAL_SECURITY, article: '제28조제1항제8호' },
} as const satisfies Record<string, ResidentNumberBasis>;
export type ResidentNumberTask = keyof typeof RESIDENT_NUMBER_TASKS;

export interface NoResidentNumberBasis {
  readonly code: 'person/resident-number-no-basis';
  readonly task: string;
}

function isResidentNumberTask(task: string): task is ResidentNumberTask {
  return Object.hasOwn(RESIDENT_NUMBER_TASKS, task);
}

/** Whether a law allows keeping the number for this task, and which; consent alone never does (개인정보 보호법 제24조의2). */
export function mayKeepResidentNumber(task: string): Decision<ResidentNumberBasis, NoResidentNumberBasis> {
  return isResidentNumberTask(task) ? allow(RESIDENT_NUMBER_TASKS[task]) : refuse({ code: 'person/resident-number-no-basis', task });
}
