import { any, compare, includesAny, isTrue, oneOf } from '@dure/domain/eligibility';
import type { Clause } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

/** 질병 대비 길거나 잦은 입원인지는 사람이 판단한다. */
const DEPENDS_ON_HOSPITAL = { rules: ['MEDAID-REF-CRIT'], when: includesAny('medicalUse.pattern', ['입퇴원반복', '사회적입원']) } as const satisfies Clause<Rule2020>;

export const MEDAID = {
  id: 'MEDAID',
  name: '의료급여사례관리',
  parts: [
    {
      part: null,
      gate: {
        requires: [{ rules: ['MEDAID-TARGET'], when: isTrue('benefit.medicalAid') }],
        grounds: [
          // 최초 취득만이 아니라 재취득도 신규로 본다: 뒤에 나온 리플릿을 따른다(C08).
          { rules: ['MEDAID-L-NEW', 'MEDAID-SVC-NEW'], when: oneOf('medicalAid.acquisition', ['최초', '재취득']) },
          { rules: ['MEDAID-REF-CRIT', 'MEDAID-L-FREQ'], when: includesAny('medicalUse.pattern', ['의료쇼핑', '중복처방']) },
          { rules: ['MEDAID-REF-CRIT', 'MEDAID-L-LONG'], when: includesAny('medicalUse.pattern', ['입퇴원반복', '사회적입원']) },
          { rules: ['MEDAID-L-LONG'], when: any(compare('admission.sameDiagnosisDays', '>=', 31), isTrue('history.readmission')), judgement: DEPENDS_ON_HOSPITAL },
        ],
        excludes: [],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
