import type { Citation } from '../rule/index.ts';

/** How a case manager works with a person, from the commentary (자료 002). A model says how to work; it decides nobody's eligibility. */
export interface PracticeModel {
  readonly id: 'strengths' | 'clinical' | 'brokerage' | 'intensive';
  readonly name: string;
  readonly contact: {
    /** How often, against the other models. The commentary gives no number. */
    readonly level: 'low' | 'regular' | 'medium' | 'high';
    readonly words: string;
    /** What a plan by this model proposes where the officer sets no rhythm: ours, not the commentary's. */
    readonly proposed: string;
  };
  readonly focus: string;
  /** Who does what. */
  readonly roles: readonly { readonly who: '사례관리자' | '대상자' | '가족·공동체' | '서비스 제공자'; readonly does: string }[];
  /** How many ordinary cases one such case weighs in a worker's load: ours, to be set by the municipality. */
  readonly weight: number;
  readonly cites: readonly Citation[];
}

export const PRACTICE_MODELS: readonly PracticeModel[] = [
  {
    id: 'strengths', name: '강점 기반 임상 사례관리',
    contact: { level: 'medium', words: '대상자의 강점과 목표를 함께 살피며 꾸준히 만납니다.', proposed: 'P1M' },
    focus: '강점, 필요와 목표. 공동체·가족·친구·가정환경을 계획에 담음',
    roles: [
      { who: '사례관리자', does: '강점을 담은 계획을 세우도록 돕습니다.' }, { who: '대상자', does: '자신의 강점과 목표를 말하고 계획을 함께 정합니다.' }, { who: '가족·공동체', does: '계획의 일부로 참여합니다.' },
    ],
    weight: 1.5,
    cites: [{ seed: '002', page: null, quote: '강점 기반 모델은 클라이언트의 강점을 기반으로 하며 개인의 필요, 목표를 고려하고' }],
  },
  {
    id: 'clinical', name: '임상 사례관리',
    contact: { level: 'regular', words: '정기적으로 만나 치료와 서비스를 쓰고 있는지 확인합니다.', proposed: 'P2W' },
    focus: '물리치료에서 정신건강 자원에 이르는 서비스의 조합',
    roles: [{ who: '사례관리자', does: '대상자와 직접 일하고 정기적으로 만나 치료 이용을 확인합니다.' }, { who: '서비스 제공자', does: '치료와 재활을 맡습니다.' }],
    weight: 2,
    cites: [
      { seed: '002', page: null, quote: '임상 사례 모델은 물리 치료에서 정신 건강 자원에 이르는 서비스의 조합을 사용하여 계획을 작성합니다.' },
      { seed: '002', page: null, quote: '환자와 정기적으로 만나 지속적인 치료에 대해 논의합니다.' },
    ],
  },
  {
    id: 'brokerage', name: '중개 사례관리',
    contact: { level: 'low', words: '평가와 계획, 일정 작성 밖에는 만나는 일이 적습니다.', proposed: 'P3M' },
    focus: '평가한 뒤 서비스를 다른 곳에 맡김',
    roles: [{ who: '사례관리자', does: '평가하고 계획과 일정을 세워 서비스로 이어 줍니다.' }, { who: '서비스 제공자', does: '서비스를 하고 결과를 알립니다.' }],
    weight: 0.5,
    cites: [
      { seed: '002', page: null, quote: '이 모델은 평가 후 환자에게 서비스를 위임하는 데 중점을 둡니다.' },
      { seed: '002', page: null, quote: '재활 계획 및 일정을 작성하는 것 외에는 클라이언트와 자주 상호 작용하지 않습니다.' },
    ],
  },
  {
    id: 'intensive', name: '집중 사례관리',
    contact: { level: 'high', words: '한 사람을 가까이에서 자주 만나고 서비스에 함께 갑니다.', proposed: 'P1W' },
    focus: '빠른 서비스와 재활 목표의 달성',
    roles: [{ who: '사례관리자', does: '자주 함께 다니며 적극적으로 참여합니다.' }, { who: '대상자', does: '재활 목표를 향해 함께 움직입니다.' }],
    weight: 3,
    cites: [
      { seed: '002', page: null, quote: '관리자와의 일대일 회의를 통해 환자에게 신속하게 서비스를 제공하도록 설계되었습니다.' },
      { seed: '002', page: null, quote: '모든 모델 중에서 집중 사례 관리는 환자에게 가장 개별적인 관심을 제공하고' },
    ],
  },
];

/** 대상 사례관리: a tag on a case for people of one group who need care without end, not a fifth model. */
export const TARGETED_TAG = {
  id: 'targeted', name: '대상 사례관리',
  cite: { seed: '002', page: null, quote: '대상 사례 관리는 만성 정신 건강 문제 또는 장애가 있는 환자와 같이 지속적인 치료가 필요한 특정 환자 그룹을 대상으로 합니다.' },
} as const satisfies { readonly id: string; readonly name: string; readonly cite: Citation };

/** The commentary's words on a certificate of the United States: for reference, no office here asks for it (C37). */
export const FOREIGN_CERTIFICATE = {
  name: 'CCM(미국 사례관리사 인증)', use: 'reference',
  cites: [
    { seed: '002', page: null, quote: '사례 관리 실습에 중점을 둔 적격 근무 시간의 최소 30%가 있어야 합니다.' },
    { seed: '002', page: null, quote: '학사 또는 대학원 학위를 소지해야 합니다.' },
  ],
} as const satisfies { readonly name: string; readonly use: 'reference'; readonly cites: readonly Citation[] };

export function findPracticeModel(id: string): PracticeModel | undefined {
  return PRACTICE_MODELS.find((model) => model.id === id);
}
