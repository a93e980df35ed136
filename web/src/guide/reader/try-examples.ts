import type { FactValues } from '@dure/domain/person';

/** Invented cases to begin from; nobody in them is real. */
export const EXAMPLES = [
  { ko: '혼자 사는 72세', en: 'Lives alone, 72', facts: { age: 72, 'household.type': '독거', 'benefit.basicPension': true, 'wish.apply': true, 'ltc.currentGrade': null, 'ltc.history': [], similarService: [], 'health.conditions': ['고혈압'] } },
  { ko: '초등학생이 있는 한부모 가구', en: 'Single parent, child at primary school', facts: { age: 9, 'school.level': '초등', 'household.singleParent': true, 'household.hasChild': true, needs: ['언어', '기초학습'], 'needs.longTerm': true } },
  { ko: '술 문제로 도움을 청하는 48세', en: 'Asks for help with drinking, 48', facts: { age: 48, addiction: ['알코올'], 'addiction.seeksHelp': true, auditK: 24, 'alcohol.intoxicated': false, 'consent.mhService': true } },
  { ko: '퇴원을 앞둔 의료급여 수급자', en: 'Medical Aid, about to leave hospital', facts: { age: 66, 'benefit.medicalAid': true, 'admission.sameDiagnosisDays': 95, dischargeable: true, medicalNeed: '낮음', 'housing.has': true } },
] as const satisfies readonly { readonly ko: string; readonly en: string; readonly facts: FactValues }[];
