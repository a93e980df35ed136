import type { MoveRefusalCode } from '@dure/domain/move';
import type { RefusalText } from '../http/problem.ts';

export const moveRefusals = {
  'move/same-municipality': { status: 422, title: '같은 시·군·구 안의 이사입니다', detail: '관할이 바뀌지 않으므로 사례를 넘기지 않습니다.', next: '대상자 기록에서 주소를 고쳐 주십시오. 담당 팀이 바뀌면 사례 이관을 이용해 주십시오.' },
  'move/case-not-open': { status: 409, title: '진행 중인 사례가 아닙니다', detail: '종결 심사 중이거나 끝난 사례는 넘길 수 없습니다.', next: '사례를 다시 열어 지금 단계를 확인해 주십시오.' },
  'move/transfer-pending': { status: 409, title: '기관 사이의 이관이 진행 중입니다', detail: '다른 기관으로 이관하는 중인 사례는 전출 이관을 할 수 없습니다.', next: '이관을 먼저 마치거나 취소해 주십시오.' },
  'move/already-under-way': { status: 409, title: '이미 전출 이관을 보냈습니다', detail: '이 사례로 보낸 전출 이관이 아직 끝나지 않았습니다.', next: '보낸 이관을 열어 답을 확인하거나 회수한 뒤 다시 보내 주십시오.' },
  'move/receiver-unsuited': { status: 422, title: '받을 수 없는 기관입니다', detail: '고른 기관은 새 주소나 이 사업을 맡지 않습니다.', next: '새 주소의 희망복지지원단이나 담당 기관을 골라 주십시오.' },
  'move/no-consent': { status: 422, title: '받는 기관을 적은 동의가 없습니다', detail: '이력을 보내려면 받는 기관을 밝힌 개인정보 제3자 제공 동의가 있어야 합니다.', next: '동의를 받거나, 거부하시면 전입 사실만 알려 주십시오.' },
  'move/identity-not-covered': { status: 422, title: '누구인지 알 수 없습니다', detail: '성명·생년월일이 빠지면 받는 기관이 사례를 이어 갈 수 없습니다.', next: '성명·생년월일을 보내는 항목에 넣어 주십시오.' },
  'move/items-not-covered': { status: 422, title: '보낼 수 없는 항목이 있습니다', detail: '동의하지 않았거나 이 기관이 볼 수 없는 항목입니다.', next: '표시된 항목을 빼거나 동의를 다시 받아 주십시오.' },
  'move/facts-missing': { status: 422, title: '빠진 내용이 있습니다', detail: '꼭 필요한 항목이 비어 있습니다.', next: '표시된 항목을 채워 주십시오.' },
  'move/law-unconfirmed': { status: 422, title: '법률 근거의 확인이 빠졌습니다', detail: '동의 없이 법률에 따라 보내려면 확인할 사항을 모두 확인해야 합니다.', next: '확인 사항을 표시해 주십시오.' },
  'move/not-your-act': { status: 403, title: '맡은 분이 하는 처리입니다', detail: '보내는 쪽과 받는 쪽이 할 수 있는 처리가 다릅니다.', next: '담당 기관에 요청해 주십시오.' },
  'move/action-not-available': { status: 409, title: '지금은 할 수 없는 처리입니다', detail: '전출 이관의 상태가 바뀌었습니다.', next: '화면을 다시 열어 지금 할 수 있는 일을 확인해 주십시오.' },
  'move/only-the-fact': { status: 409, title: '전입 사실만 온 통보입니다', detail: '본인이 동의하지 않아 이력이 오지 않았으므로 사례를 인수할 수 없습니다.', next: '전입 사실을 확인하고, 본인이 찾아오시면 새로 상담해 주십시오.' },
  'move/history-awaits': { status: 409, title: '이력이 온 이관입니다', detail: '사례의 이력이 함께 왔으므로 인수하거나 반려해야 합니다.', next: '내용을 보고 인수 또는 반려를 골라 주십시오.' },
  'move/not-the-same-person': { status: 422, title: '같은 분으로 볼 수 없습니다', detail: '성명과 생년월일이 모두 같은 기록에만 이을 수 있습니다.', next: '새 기록으로 등록하거나 다른 기록을 골라 주십시오.' },
  'move/case-over': { status: 409, title: '보낸 곳에서 사례가 이미 끝났습니다', detail: '이관을 보낸 뒤에 보낸 시·군·구에서 사례를 종결했습니다.', next: '보낸 기관에 연락해 주십시오.' },
} as const satisfies Record<MoveRefusalCode, RefusalText>;
