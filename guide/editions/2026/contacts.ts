import type { Contact } from '../../src/edition/index.ts';
import type { Rule2026 } from './rules/index.ts';

/** 자살예방 상담은 2024년 1월부터 109로 모였고 1577-0199는 정신건강 상담이다. */
export const CONTACTS_2026: readonly Contact<Rule2026>[] = [
  { purpose: 'police', name: '경찰', number: '112', rules: ['MENTAL-EMERGENCY', 'ADDICT-EMERGENCY'], grade: 'ministry' },
  { purpose: 'ambulance', name: '119 구급대', number: '119', rules: ['MENTAL-EMERGENCY', 'ADDICT-EMERGENCY'], grade: 'ministry' },
  { purpose: 'suicide', name: '자살예방 상담전화', number: '109', rules: ['HOTLINE-109', 'MENTAL-HOTLINE'], grade: 'public' },
  { purpose: 'mental-health', name: '정신건강 상담전화', number: '1577-0199', rules: ['HOTLINE-109', 'MENTAL-HOTLINE'], grade: 'public' },
  { purpose: 'welfare', name: '보건복지상담센터', number: '129', rules: ['ICM-129'], grade: 'ministry' },
];
