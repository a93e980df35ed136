import type { NoticeKind } from '@dure/domain/notice';
import { defineMessages } from '../messages/index.ts';

/** What somebody is told, one sentence for each kind of notice; about which service and when stands below it. */
export const noticeLabels = defineMessages(
  {
    'referral.revise': '의뢰 내용이 바뀌었습니다', 'referral.request-approval': '공문 결재 요청이 왔습니다', 'referral.approve-letter': '공문이 결재되었습니다. 이제 보낼 수 있습니다', 'referral.decline-letter': '공문이 결재되지 않고 돌아왔습니다',
    'referral.send': '새 의뢰가 왔습니다', 'referral.recall': '보낸 기관이 의뢰를 회수했습니다', 'referral.open': '받은 기관이 의뢰를 열었습니다', 'referral.contact-attempt': '받은 기관이 본인에게 연락했습니다',
    'referral.ask-info': '받은 기관이 보완 자료를 요청했습니다', 'referral.answer-info': '요청한 보완 자료가 왔습니다', 'referral.accept': '의뢰가 접수되었습니다', 'referral.return': '의뢰가 반려되었습니다. 후속 조치가 필요합니다',
    'referral.redirect': '받은 기관이 다른 기관을 안내했습니다. 새 의뢰서가 만들어졌습니다', 'referral.settle': '반려 뒤 후속 조치가 끝났습니다', 'referral.remind': '답할 기한이 다가옵니다', 'referral.escalate': '기한이 지난 의뢰가 있습니다',
    'referral.extend': '받은 기관이 답할 기한을 늘렸습니다', 'referral.explain-delay': '늦어진 사유가 적혔습니다', 'referral.notify-no-contact': '6개월 동안 본인과 연락되지 않았습니다', 'referral.expire': '기한이 지나 의뢰가 끝났습니다',
    'referral.start-service': '서비스가 시작되었습니다', 'referral.hold': '서비스가 보류되었습니다', 'referral.resume': '서비스가 다시 시작되었습니다', 'referral.report-progress': '진행 상황이 왔습니다', 'referral.return-result': '결과 회신이 왔습니다. 확인해 주십시오',
    'referral.acknowledge': '보낸 기관이 결과를 확인했습니다', 'referral.close': '의뢰가 종결되었습니다', 'referral.object': '보낸 기관이 결과에 이의를 제기했습니다', 'referral.withdraw-consent': '본인이 동의를 철회했습니다. 정보 제공이 끝났습니다', 'referral.assign': '의뢰 담당자로 지정되었습니다',
    'referral.remind-7': '답할 기한이 7일 남았습니다', 'referral.remind-3': '답할 기한이 3일 남았습니다', 'referral.remind-1': '답할 기한이 하루 남았습니다', 'referral.cycle-reply-due': '정기 회신할 때가 다가옵니다', 'referral.six-month-notice': '6개월 동안 본인과 연락되지 않은 의뢰가 있습니다',
    'case.start-assessment': '사례 조사가 시작되었습니다', 'case.call-conference': '사례회의를 열기로 했습니다', 'case.start-planning': '지원 계획을 세우기 시작했습니다', 'case.start-service': '사례 서비스가 시작되었습니다', 'case.report-monitoring': '점검 결과가 적혔습니다',
    'case.hold': '사례가 보류되었습니다', 'case.resume': '사례를 다시 진행합니다', 'case.propose-closure': '종결이 제안되었습니다', 'case.withdraw-closure': '종결 제안이 취소되었습니다', 'case.close': '사례가 종결되었습니다. 종결이 적절한지 확인해 주십시오',
    'case.confirm-closure': '의뢰한 기관이 종결에 동의했습니다', 'case.object-to-closure': '의뢰한 기관이 종결에 이의를 제기했습니다', 'case.refer-aftercare': '사후관리를 의뢰했습니다', 'case.start-aftercare': '사후관리가 시작되었습니다', 'case.report-aftercare': '사후관리 결과가 왔습니다',
    'case.end': '사례가 모두 끝났습니다', 'case.reopen': '사례가 다시 열렸습니다', 'case.assign': '사례 담당자로 지정되었습니다', 'case.transfer': '사례 이관 요청이 왔습니다', 'case.accept-transfer': '사례 이관이 받아들여졌습니다', 'case.decline-transfer': '사례 이관이 거절되었습니다',
    'case.cancel-transfer': '사례 이관이 취소되었습니다', 'case.request-transfer': '다른 기관이 사례를 맡겠다고 요청했습니다', 'case.grant-transfer': '요청한 사례를 넘겨받았습니다', 'case.add-referrer': '의뢰한 기관이 추가되었습니다', 'case.escalate': '기한이 된 사례가 있습니다. 처리하거나 사유를 적어 주십시오', 'case.explain-delay': '사례가 늦어진 사유가 적혔습니다',
    'intake.inbound-received': '보장기관에서 의뢰가 왔습니다. 접수 여부를 답해 주십시오', 'intake.inbound-accepted': '보낸 의뢰를 읍·면·동이 접수했습니다', 'intake.inbound-returned': '보낸 의뢰를 읍·면·동이 반려했습니다', 'intake.inbound-outcome': '보낸 의뢰의 처리 결과가 왔습니다',
    'conference.called': '회의에 참석해 달라는 요청이 왔습니다', 'conference.moved': '회의 일정이 바뀌었습니다. 다시 답해 주십시오', 'conference.cancelled': '회의가 취소되었습니다', 'conference.answered': '회의 참석 여부에 답이 왔습니다', 'conference.confirmed': '회의 결과가 확정되었습니다. 회의록에 서명해 주십시오',
    'conference.signed': '회의록 서명이 모두 끝났습니다', 'conference.distributed': '서명이 끝난 회의록이 배포되었습니다', 'conference.action': '회의에서 정한 일이 맡겨졌습니다',
    'break-glass.opened': '팀원이 긴급 열람을 했습니다. 확인해 주십시오', 'emergency.recorded': '응급·위기 대응이 기록되었습니다',
  } satisfies Record<NoticeKind, string>,
  {
    'referral.revise': 'A referral was changed', 'referral.request-approval': 'A letter waits for your approval', 'referral.approve-letter': 'The letter was approved; it can be sent', 'referral.decline-letter': 'The letter came back without approval',
    'referral.send': 'A new referral came', 'referral.recall': 'The sender recalled a referral', 'referral.open': 'The receiver opened a referral', 'referral.contact-attempt': 'The receiver tried to reach the person',
    'referral.ask-info': 'The receiver asks for more information', 'referral.answer-info': 'What you asked for came', 'referral.accept': 'A referral was accepted', 'referral.return': 'A referral was returned; something must follow',
    'referral.redirect': 'The receiver named another agency; a new draft was made', 'referral.settle': 'The follow-up after a return is done', 'referral.remind': 'The date to answer comes near', 'referral.escalate': 'A referral is overdue',
    'referral.extend': 'The receiver extended the time to answer', 'referral.explain-delay': 'A delay was explained', 'referral.notify-no-contact': 'Nobody was reached for six months', 'referral.expire': 'A referral expired',
    'referral.start-service': 'The service began', 'referral.hold': 'The service is on hold', 'referral.resume': 'The service goes on', 'referral.report-progress': 'Progress was reported', 'referral.return-result': 'A result came; please read it',
    'referral.acknowledge': 'The sender read the result', 'referral.close': 'A referral was closed', 'referral.object': 'The sender objects to the result', 'referral.withdraw-consent': 'The person withdrew consent; access ended', 'referral.assign': 'You hold a referral now',
    'referral.remind-7': '7 days left to answer', 'referral.remind-3': '3 days left to answer', 'referral.remind-1': 'One day left to answer', 'referral.cycle-reply-due': 'A regular reply will soon be due', 'referral.six-month-notice': 'A person was not reached for six months',
    'case.start-assessment': 'An assessment began', 'case.call-conference': 'A conference was called', 'case.start-planning': 'Planning began', 'case.start-service': 'The service of a case began', 'case.report-monitoring': 'Monitoring was recorded',
    'case.hold': 'A case is on hold', 'case.resume': 'A case goes on', 'case.propose-closure': 'Closure was proposed', 'case.withdraw-closure': 'The proposal to close was withdrawn', 'case.close': 'A case was closed; please say whether that is right',
    'case.confirm-closure': 'The referrer agrees to a closure', 'case.object-to-closure': 'The referrer objects to a closure', 'case.refer-aftercare': 'Aftercare was referred', 'case.start-aftercare': 'Aftercare began', 'case.report-aftercare': 'Aftercare was reported',
    'case.end': 'A case ended', 'case.reopen': 'A case was reopened', 'case.assign': 'You hold a case now', 'case.transfer': 'A case is offered to your organisation', 'case.accept-transfer': 'A transfer was accepted', 'case.decline-transfer': 'A transfer was declined',
    'case.cancel-transfer': 'A transfer was cancelled', 'case.request-transfer': 'Another organisation asks for a case', 'case.grant-transfer': 'The case you asked for is yours', 'case.add-referrer': 'A referrer was added', 'case.escalate': 'The date of a case has come; act or say why not', 'case.explain-delay': 'A delay was explained',
    'intake.inbound-received': 'An agency sent a request; please answer it', 'intake.inbound-accepted': 'The town office accepted your request', 'intake.inbound-returned': 'The town office returned your request', 'intake.inbound-outcome': 'The result of your request came',
    'conference.called': 'You are asked to come to a conference', 'conference.moved': 'A conference was moved; please answer again', 'conference.cancelled': 'A conference was called off', 'conference.answered': 'Somebody answered an invitation', 'conference.confirmed': 'A conference has decided; please sign the minutes',
    'conference.signed': 'All signatures are on the minutes', 'conference.distributed': 'Signed minutes were sent round', 'conference.action': 'A conference gave you something to do',
    'break-glass.opened': 'A colleague opened a record in an emergency; please review', 'emergency.recorded': 'An emergency was recorded',
  },
);
