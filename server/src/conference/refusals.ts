import type { ConferenceRefusalCode, GuestRefusal } from '@dure/domain/conference';
import type { RefusalText } from '../http/problem.ts';

export const conferenceRefusals = {
  'conference/action-not-available': { status: 409, title: '지금은 할 수 없는 처리입니다', detail: '회의의 단계가 바뀌어 이 처리를 할 수 없습니다. 서명이 끝난 회의록은 고칠 수 없습니다.', next: '회의를 다시 열어 지금 할 수 있는 일을 확인해 주십시오.' },
  'conference/not-your-act': { status: 403, title: '회의를 소집한 기관이 하는 처리입니다', detail: '참석을 요청받은 기관은 참석 여부에 답하고 회의록에 서명할 수 있습니다.', next: '회의를 소집한 기관에 요청해 주십시오.' },
  'conference/facts-missing': { status: 422, title: '빠진 내용이 있습니다', detail: '꼭 필요한 항목이 비어 있습니다.', next: '비어 있는 항목을 채워 주십시오.' },
  'conference/agenda-empty': { status: 422, title: '안건이 없습니다', detail: '안건이 하나 이상 있어야 회의를 소집할 수 있습니다.', next: '안건을 추가해 주십시오.' },
  'conference/nobody-asked': { status: 422, title: '참석 대상이 없습니다', detail: '참석을 요청할 기관이나 사람이 있어야 합니다.', next: '참석 대상을 정해 주십시오.' },
  'conference/unscheduled': { status: 422, title: '일시와 장소가 정해지지 않았습니다', detail: '일시와 장소를 정해야 소집할 수 있습니다.', next: '일시와 장소를 정해 주십시오.' },
  'conference/date-in-the-past': { status: 422, title: '지난 날짜입니다', detail: '앞으로의 날짜가 필요합니다.', next: '날짜를 고쳐 주십시오.' },
  'conference/written-not-allowed': { status: 422, title: '서면으로 할 수 없는 회의입니다', detail: '서면은 종결심사와 방문형 서비스의 사후관리 계획에만 허용됩니다(업무안내 p.36, p.47).', next: '모이는 회의로 새로 만들어 주십시오.' },
  'conference/agenda-not-of-kind': { status: 422, title: '이 회의에서 다루지 않는 안건입니다', detail: '안건의 종류가 회의의 종류와 맞지 않습니다.', next: '안건의 종류를 바꾸거나 알맞은 회의를 만들어 주십시오.' },
  'conference/asked-twice': { status: 422, title: '같은 분이나 참석자가 이미 있습니다', detail: '한 회의에서 한 사람은 안건에 한 번만 오릅니다.', next: '이미 있는 안건을 고쳐 주십시오.' },
  'conference/no-such-item': { status: 404, title: '안건을 찾을 수 없습니다', detail: '안건이 빠졌거나 바뀌었습니다.', next: '회의를 다시 열어 주십시오.' },
  'conference/no-such-attendee': { status: 404, title: '참석자를 찾을 수 없습니다', detail: '참석 대상이 바뀌었습니다.', next: '회의를 다시 열어 주십시오.' },
  'conference/not-your-place': { status: 403, title: '다른 분의 자리입니다', detail: '참석 여부와 서명은 요청받은 본인이나 그 기관이 합니다.', next: '해당하는 분에게 요청해 주십시오.' },
  'conference/decision-not-of-agenda': { status: 422, title: '이 안건에서 할 수 없는 결정입니다', detail: '안건의 종류에 맞는 결정을 골라 주십시오.', next: '다른 결정을 골라 주십시오.' },
  'conference/action-incomplete': { status: 422, title: '후속 조치에 빠진 내용이 있습니다', detail: '무엇을, 누가, 언제까지 할지 모두 적어야 합니다. 의뢰는 어느 사업으로 할지도 정합니다.', next: '빠진 내용을 채워 주십시오.' },
  'conference/no-quorum': { status: 409, title: '성립 요건이 채워지지 않았습니다', detail: '꼭 참석해야 하는 분이 없어 결정을 확정할 수 없습니다. 적은 내용은 저장되어 있습니다.', next: '필수 참석자가 참석했는지 확인하거나 회의를 다시 여십시오.' },
  'conference/undecided': { status: 422, title: '결정하지 않은 안건이 있습니다', detail: '모든 안건의 결정과 그 내용을 적어야 확정할 수 있습니다.', next: '결정하지 않은 안건에 결정을 적어 주십시오. 미루려면 보류로 적습니다.' },
  'conference/absence-unexplained': { status: 422, title: '필수 참석자가 빠진 사유가 필요합니다', detail: '지침이 반드시 참석하도록 한 분이 참석하지 않았습니다.', next: '참석하지 못한 사유와 의견을 들은 방법을 적어 주십시오.' },
  'conference/owner-not-asked': { status: 422, title: '사례 담당 기관이 빠져 있습니다', detail: '사례를 맡은 기관이 참석 대상에 없는 안건이 있습니다.', next: '담당 기관을 참석 대상에 넣어 주십시오.' },
  'conference/not-a-signer': { status: 422, title: '서명하는 분이 아닙니다', detail: '회의록은 참석한 필수 참석자와 소집한 기관이 서명합니다.', next: '서명할 분을 확인해 주십시오.' },
  'conference/already-signed': { status: 409, title: '이미 서명하셨습니다', detail: '회의록에 서명한 기록이 있습니다.', next: '더 하실 일은 없습니다.' },
  'conference/signatures-missing': { status: 409, title: '서명이 남아 있습니다', detail: '모두 서명해야 회의록이 완성됩니다.', next: '서명하지 않은 분에게 요청해 주십시오.' },
  'conference/guest-refused': { status: 403, title: '열 수 없는 링크입니다', detail: '기간이 지났거나 이미 사용했거나 취소된 링크입니다.', next: '회의를 연 기관에 전화해 새 링크를 요청해 주십시오.' },
  'conference/guest-code-wrong': { status: 403, title: '확인 번호가 맞지 않습니다', detail: '다섯 번 틀리면 링크가 닫힙니다.', next: '전화로 들으신 여섯 자리 번호를 다시 확인해 주십시오.' },
} as const satisfies Record<ConferenceRefusalCode | GuestRefusal['code'], RefusalText>;
