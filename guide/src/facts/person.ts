import type { FactVocabulary } from './definition.ts';

/** Who the person is. */
export const PERSON_FACTS = {
  'age': { label: '만 나이', type: 'integer', min: 0, max: 130, unit: '세', scope: 'person',
    ask: '만으로 몇 세이십니까?' },
  'pregnant': { label: '임신 중', type: 'boolean', scope: 'person',
    ask: '현재 임신 중이십니까?' },
  'school.level': { label: '재학 학교급', type: 'enum', values: ['미취학', '초등', '중등', '고등', '해당없음'], scope: 'person',
    ask: '지금 어느 학교에 다니고 있습니까?' },
  'dementia': { label: '치매(노인성 인지장애) 진단', type: 'boolean', scope: 'person',
    ask: '치매 진단을 받으신 적이 있습니까?' },
  'spouse.age': { label: '배우자 만 나이', type: 'integer', min: 0, max: 130, unit: '세', scope: 'person',
    ask: '배우자께서는 만으로 몇 세이십니까?' },
  'birthDate': { label: '생년월일', type: 'day', scope: 'person',
    ask: '생년월일이 어떻게 되십니까?' },
  'relation': { label: '가구 안의 관계', type: 'string', scope: 'person',
    ask: '가족 안에서 어떤 관계이십니까?' },
} as const satisfies FactVocabulary;
