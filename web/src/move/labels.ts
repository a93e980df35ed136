import type { HistoryKind, MoveAction, MoveAnswer, MoveBasis, MoveReturnReason, MoveSettlement, MoveStatus } from '@dure/domain/move';
import { defineMessages } from '../messages/index.ts';

export const moveStatusLabels = defineMessages(
  { sent: '보냄', opened: '열람', accepted: '인수됨', noted: '전입 확인', returned: '반려', recalled: '회수', settled: '반려 처리함' } satisfies Record<MoveStatus, string>,
  { sent: 'Sent', opened: 'Opened', accepted: 'Taken over', noted: 'Noted', returned: 'Returned', recalled: 'Recalled', settled: 'Settled' } satisfies Record<MoveStatus, string>,
);

/** What happened to a move, one sentence for each act; `arrived` is how it stands in the new record. */
export const moveEventLabels = defineMessages(
  {
    send: '전출 이관을 보냈습니다', open: '받은 시·군·구가 열어 보았습니다', accept: '받은 시·군·구가 사례를 인수했습니다', note: '받은 시·군·구가 전입 사실을 확인했습니다', return: '받은 시·군·구가 돌려보냈습니다', recall: '전출 이관을 회수했습니다', 'withdraw-consent': '동의가 끝나 이력을 더 볼 수 없게 되었습니다',
    settle: '돌아온 이관을 처리했습니다', remind: '회신 기한이 다가옴을 알렸습니다', escalate: '기한이 지나 양쪽 팀장에게 알렸습니다', arrived: '이전 관할의 사례를 인수했습니다',
  } satisfies Record<MoveAction | 'send' | 'arrived', string>,
  {
    send: 'The case was sent after the person', open: 'The other municipality opened it', accept: 'The other municipality took the case over', note: 'The other municipality noted the move', return: 'The other municipality sent it back', recall: 'The move was recalled', 'withdraw-consent': 'The consent is over; the history cannot be read any more',
    settle: 'What came back was dealt with', remind: 'Reminded of the date', escalate: 'The date passed; both leads were told', arrived: 'The case of the municipality before was taken over',
  } satisfies Record<MoveAction | 'send' | 'arrived', string>,
);

export const moveReturnLabels = defineMessages(
  { 'not-arrived': '전입이 확인되지 않음', elsewhere: '다른 시·군·구로 가심', 'wrong-team': '다른 팀의 소관', declined: '본인이 거절하심', incomplete: '내용이 부족함' } satisfies Record<MoveReturnReason, string>,
  { 'not-arrived': 'Has not moved in', elsewhere: 'Went somewhere else', 'wrong-team': 'Not this team', declined: 'The person declined', incomplete: 'Something is missing' } satisfies Record<MoveReturnReason, string>,
);

export const moveRecallLabels = defineMessages(
  { sender: '보낸 곳에서 회수', 'case-over': '보낸 곳의 사례가 끝남', 'consent-withdrawn': '동의가 끝남' } satisfies Record<Extract<MoveAnswer, { kind: 'recalled' }>['because'], string>,
  { sender: 'Recalled by the sender', 'case-over': 'The case is over', 'consent-withdrawn': 'The consent is over' },
);

export const moveSettlementLabels = defineMessages(
  { 'sent-again': '고쳐서 다시 보냄', kept: '여기서 계속 관리', closed: '사례 종결로 처리' } satisfies Record<MoveSettlement, string>,
  { 'sent-again': 'Sent again', kept: 'Kept here', closed: 'Closed here' } satisfies Record<MoveSettlement, string>,
);

export const moveBasisLabels = defineMessages(
  { consent: '본인 동의', law: '법률에 따른 신고·통보', crisis: '생명·신체의 급박한 위험', emergency: '응급', refused: '동의하지 않음(전입 사실만 알림)' } satisfies Record<MoveBasis['kind'], string>,
  { consent: 'Consent', law: 'A law', crisis: 'Imminent danger', emergency: 'Emergency', refused: 'Refused (only that somebody moves)' } satisfies Record<MoveBasis['kind'], string>,
);

export const historyKindLabels = defineMessages(
  { case: '사례', assessment: '조사·평가', plan: '지원 계획', goal: '목표', service: '서비스', wish: '본인의 희망', counselling: '상담', safety: '방문 안전 유의사항', 'earlier-case': '지난 사례' } satisfies Record<HistoryKind, string>,
  { case: 'Case', assessment: 'Assessment', plan: 'Plan', goal: 'Goal', service: 'Service', wish: 'Wishes', counselling: 'Interview', safety: 'Safety', 'earlier-case': 'Earlier case' } satisfies Record<HistoryKind, string>,
);

export const leftKindLabels = defineMessages({ referral: '의뢰', visit: '방문', task: '할 일' }, { referral: 'Referral', visit: 'Visit', task: 'Task' });
