import type { ReferralAction } from '@dure/domain/referral';
import { defineMessages } from '../messages/index.ts';

/** What happened to a referral, one sentence for each act; who and when stand beside it. */
export const referralEventLabels = defineMessages(
  {
    'draft': '의뢰서를 쓰기 시작했습니다', 'revise': '의뢰 내용을 고쳤습니다', 'request-approval': '공문 결재를 요청했습니다', 'approve-letter': '공문을 결재했습니다', 'decline-letter': '공문을 되돌려 보냈습니다',
    'send': '의뢰를 보냈습니다', 'recall': '의뢰를 회수했습니다', 'open': '의뢰를 열어 보았습니다', 'contact-attempt': '본인에게 연락했습니다', 'ask-info': '보완 자료를 요청했습니다', 'answer-info': '보완 자료를 보냈습니다',
    'accept': '의뢰를 접수했습니다', 'return': '의뢰를 반려했습니다', 'redirect': '다른 기관으로 안내했습니다', 'settle': '후속 조치를 마쳤습니다', 'remind': '기한을 알렸습니다', 'escalate': '기한이 지나 양쪽 팀장에게 알렸습니다',
    'extend': '회신 기한을 연장했습니다', 'explain-delay': '늦어진 사유를 적었습니다', 'notify-no-contact': '6개월 동안 연락되지 않았음을 알렸습니다', 'expire': '기한이 지나 의뢰가 끝났습니다',
    'start-service': '서비스를 시작했습니다', 'hold': '서비스를 보류했습니다', 'resume': '서비스를 다시 시작했습니다', 'report-progress': '진행 상황을 알렸습니다', 'return-result': '결과를 회신했습니다', 'acknowledge': '결과를 확인했습니다',
    'close': '의뢰를 종결했습니다', 'object': '결과에 이의를 제기했습니다', 'withdraw-consent': '본인이 동의를 철회하여 정보 제공이 끝났습니다', 'assign': '담당자를 지정했습니다',
  } satisfies Record<ReferralAction | 'draft', string>,
  {
    'draft': 'Began the referral', 'revise': 'Changed the referral', 'request-approval': 'Asked for approval of the letter', 'approve-letter': 'Approved the letter', 'decline-letter': 'Sent the letter back',
    'send': 'Sent the referral', 'recall': 'Recalled the referral', 'open': 'Opened the referral', 'contact-attempt': 'Tried to reach the person', 'ask-info': 'Asked for more information', 'answer-info': 'Sent what was asked',
    'accept': 'Accepted the referral', 'return': 'Returned the referral', 'redirect': 'Redirected to another agency', 'settle': 'Settled the follow-up', 'remind': 'Reminded of the date', 'escalate': 'The date passed; both supervisors were told',
    'extend': 'Extended the time to answer', 'explain-delay': 'Said why it is late', 'notify-no-contact': 'Told that nobody was reached for six months', 'expire': 'The referral expired',
    'start-service': 'Began the service', 'hold': 'Put the service on hold', 'resume': 'Resumed the service', 'report-progress': 'Reported progress', 'return-result': 'Returned the result', 'acknowledge': 'Read the result',
    'close': 'Closed the referral', 'object': 'Objected to the result', 'withdraw-consent': 'The person withdrew consent; access ended', 'assign': 'Assigned somebody',
  },
);

/** Tone and shape of an act in a history. */
export const EVENT_LOOKS: Readonly<Record<string, { readonly tone?: 'success' | 'warning' | 'danger' | 'info'; readonly icon: 'send' | 'eye' | 'question' | 'return' | 'check' | 'checkCircle' | 'alert' | 'cross' | 'phone' | 'document' | 'clock' | 'people' | 'pause' | 'edit' | 'flag' | 'arrowRight' }>> = {
  'draft': { icon: 'edit' }, 'revise': { icon: 'edit' }, 'send': { icon: 'send', tone: 'info' }, 'open': { icon: 'eye' }, 'contact-attempt': { icon: 'phone' }, 'ask-info': { icon: 'question', tone: 'warning' }, 'answer-info': { icon: 'document' },
  'accept': { icon: 'check', tone: 'success' }, 'return': { icon: 'return', tone: 'danger' }, 'redirect': { icon: 'arrowRight', tone: 'warning' }, 'escalate': { icon: 'alert', tone: 'danger' }, 'remind': { icon: 'clock', tone: 'warning' },
  'explain-delay': { icon: 'clock' }, 'expire': { icon: 'clock', tone: 'danger' }, 'recall': { icon: 'cross' }, 'start-service': { icon: 'people', tone: 'info' }, 'hold': { icon: 'pause', tone: 'warning' }, 'report-progress': { icon: 'document' },
  'return-result': { icon: 'document', tone: 'success' }, 'acknowledge': { icon: 'check', tone: 'success' }, 'close': { icon: 'checkCircle', tone: 'success' }, 'object': { icon: 'flag', tone: 'danger' }, 'withdraw-consent': { icon: 'cross', tone: 'danger' },
  'object-to-closure': { icon: 'flag', tone: 'danger' }, 'confirm-closure': { icon: 'check', tone: 'success' }, 'reopen': { icon: 'flag', tone: 'warning' }, 'register': { icon: 'edit', tone: 'info' }, 'transfer': { icon: 'arrowRight' }, 'propose-closure': { icon: 'flag' },
};
