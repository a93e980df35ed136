import type { BondKind, CircleSource, Flow, KinLink, TieKind, UnionKind } from '@dure/domain/picture';
import { defineMessages } from '../messages/index.ts';

export const unionLabels = defineMessages(
  { married: '결혼', cohabiting: '동거', separated: '별거', divorced: '이혼' } satisfies Record<UnionKind, string>,
  { married: 'married', cohabiting: 'cohabiting', separated: 'separated', divorced: 'divorced' },
);

export const bondLabels = defineMessages(
  { close: '친밀', conflict: '갈등', distant: '소원', 'cut-off': '단절' } satisfies Record<BondKind, string>,
  { close: 'close', conflict: 'conflict', distant: 'distant', 'cut-off': 'cut off' },
);

export const linkLabels = defineMessages(
  { child: '자녀', parent: '부모', partner: '배우자·동거인', sibling: '형제자매', none: '이어지지 않음' } satisfies Record<KinLink, string>,
  { child: 'child', parent: 'parent', partner: 'partner', sibling: 'sibling', none: 'not linked' },
);

export const tieLabels = defineMessages(
  { normal: '보통', strong: '강함', weak: '약함', stressful: '스트레스' } satisfies Record<TieKind, string>,
  { normal: 'ordinary', strong: 'strong', weak: 'weak', stressful: 'stressful' },
);

export const flowLabels = defineMessages(
  { none: '표시 안 함', in: '가구로', out: '가구에서', both: '양쪽' } satisfies Record<Flow, string>,
  { none: 'not shown', in: 'to the household', out: 'from the household', both: 'both ways' },
);

export const sourceLabels = defineMessages(
  { 'case-owner': '사례 담당', 'co-manager': '공동 관리', referral: '접수된 의뢰', plan: '계획의 서비스', informal: '계획의 비공식 지원', added: '덧그림' } satisfies Record<CircleSource, string>,
  { 'case-owner': 'owns the case', 'co-manager': 'co-manages', referral: 'accepted a referral', plan: 'service of the plan', informal: 'informal help in the plan', added: 'added by hand' },
);
