import type { Contact } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

export const CONTACTS_2020: readonly Contact<Rule2020>[] = [
  { purpose: 'police', name: '경찰', number: '112', rules: ['MENTAL-EMERGENCY', 'ADDICT-EMERGENCY'], grade: 'ministry' },
  { purpose: 'ambulance', name: '119 구급대', number: '119', rules: ['MENTAL-EMERGENCY', 'ADDICT-EMERGENCY'], grade: 'ministry' },
  { purpose: 'suicide', name: '정신건강 및 자살위기상담전화', number: '1577-0199', rules: ['MENTAL-HOTLINE'], grade: 'ministry' },
  { purpose: 'mental-health', name: '정신건강 및 자살위기상담전화', number: '1577-0199', rules: ['MENTAL-HOTLINE'], grade: 'ministry' },
  { purpose: 'welfare', name: '보건복지상담센터', number: '129', rules: ['ICM-129'], grade: 'ministry' },
];
