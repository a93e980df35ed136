import type { PictureRefusal } from '@dure/domain/picture';
import type { RefusalText } from '../http/problem.ts';

export const pictureRefusals = {
  'picture/key-twice': { status: 422, title: '같은 사람이나 기관이 두 번 있습니다', detail: '그림에 같은 사람이나 기관을 두 번 넣을 수 없습니다.', next: '화면을 새로 고친 뒤 다시 넣어 주십시오.' },
  'picture/unknown-key': { status: 422, title: '그림에 없는 사람입니다', detail: '관계의 한쪽이 그림에 없습니다.', next: '관계의 양쪽을 다시 골라 주십시오.' },
  'picture/own-kin': { status: 422, title: '이어질 수 없는 관계입니다', detail: '자기 자신과 이어지거나, 자기 자손의 자녀가 되는 관계가 있습니다.', next: '관계를 다시 골라 주십시오.' },
  'picture/name-missing': { status: 422, title: '이름이나 호칭이 비어 있습니다', detail: '그려 넣은 사람과 기관에는 부를 이름이나 호칭이 있어야 합니다.', next: '이름이나 호칭을 적어 주십시오.' },
  'picture/reason-missing': { status: 422, title: '숨기는 사유가 비어 있습니다', detail: '기록에서 온 기관은 사유를 적어야 숨길 수 있습니다.', next: '사유를 적어 주십시오.' },
} as const satisfies Record<PictureRefusal['code'], RefusalText>;
