import type { RuleTable } from '../../../src/rule/index.ts';

/** 자활사례관리: the guide's sentences, each with its source. */
export const SELF_RULES = {
  'SELF-LEGAL-1': { kind: 'legal_basis', scope: 'SELF', says: '국민기초생활보장법 제9조 제5항',
    cite: { seed: '001', page: 'p.19', quote: '「국민기초생활보장법」제9조 제5항에 근거하여 자활사업대상자 선정' } },
  'SELF-LEGAL-2': { kind: 'legal_basis', scope: 'SELF', says: '국민기초생활보장법 제1조, 제15조',
    cite: { seed: '001', page: 'p.19', quote: '「국민기초생활보장법」제1조, 제15조에 근거하여 자활근로사업 시행' } },
  'SELF-PURPOSE': { kind: 'purpose', scope: 'SELF', says: '참여자와 환경체계 역량 강화',
    cite: { seed: '001', page: 'p.19', quote: '참여자의 자활촉진을 위하여 참여자와 환경체계의 역량을 강화하고' } },
  'SELF-TARGET': { kind: 'target', scope: 'SELF', says: '조건부수급자, 자활급여특례자·일반수급자·급여특례가구원·차상위자·시설수급자(희망 참여)',
    cite: { seed: '001', page: 'p.19', quote: '조건부 수급자, 자활급여 특례자(희망 참여), 일반수급자(희망 참여), 급여특례가구원(희망 참여)' } },
  'SELF-SVC-IAP': { kind: 'service', scope: 'SELF', says: 'IAP/ISP 수립·실행',
    cite: { seed: '001', page: 'p.19', quote: '맞춤형 자립경로(IAP) 및 자립을 달성하기 위한 자활지원계획(ISP)을 수립' } },
  'SELF-REF-PROC': { kind: 'referral_procedure', scope: 'SELF', says: '지자체 자활사업담당자를 통한 의뢰', modality: 'must',
    cite: { seed: '001', page: 'p.19', quote: '지자체 자활사업담당자를 통한 의뢰' } },
  'SELF-REF-CRIT': { kind: 'referral_criteria', scope: 'SELF', says: '일반사례: 조건부수급자 및 희망참여자 등',
    cite: { seed: '001', page: 'p.19', quote: '조건부 수급자 및 희망참여자 등 자활사업 참여자' } },
  'SELF-SVC-WORK': { kind: 'service', scope: 'SELF', says: '지역자활센터 참여주민 근로 기회 제공(자활근로사업단)',
    cite: { seed: '001', page: 'p.19', quote: '(지역자활센터 참여주민 근로 기회 제공) 자활근로사업단 참여를 통해' } },
  'SELF-SVC-LINK': { kind: 'service', scope: 'SELF', says: '지역사회 지원 연계',
    cite: { seed: '001', page: 'p.19', quote: '지역사회의 다양한 자원을 연계하여 복합적인 욕구를 해결함으로써 삶의 질이 향상될 수 있도록 지원' } },
  'SELF-GOAL-1': { kind: 'purpose', scope: 'SELF', says: '세부 목표 1',
    cite: { seed: '001', page: 'p.19', quote: '① 참여자의 사회, 경제적 자활자립 역량 및 문제해결 능력 향상' } },
  'SELF-GOAL-2': { kind: 'purpose', scope: 'SELF', says: '세부 목표 2',
    cite: { seed: '001', page: 'p.19', quote: '② 참여자의 공식적·비공식적 자원 획득 역량 강화' } },
  'SELF-GOAL-3': { kind: 'purpose', scope: 'SELF', says: '세부 목표 3',
    cite: { seed: '001', page: 'p.19', quote: '③ 참여자의 심리정서적·신체적 안정 및 강화로 사회진출에 대한 자신감 회복' } },
} as const satisfies RuleTable;
