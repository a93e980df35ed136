import type { RefusalText } from '../http/problem.ts';

export const documentRefusals = {
  'document/not-yours': { status: 403, title: '이 문서를 만들 수 없습니다', detail: '문서는 그 기록을 맡은 기관의 이름으로 나갑니다. 다른 기관의 기록으로는 만들 수 없습니다.', next: '기록을 맡은 기관에 발급을 요청해 주십시오. 이미 발급된 문서는 대상자의 발급 문서에서 볼 수 있습니다.' },
  'document/not-sent': { status: 409, title: '아직 보내지 않은 의뢰입니다', detail: '의뢰서는 의뢰를 보낸 뒤에 만들 수 있습니다. 보내기 전에는 제공할 항목이 정해지지 않았습니다.', next: '의뢰를 보낸 다음 다시 시도해 주십시오.' },
  'document/not-answered': { status: 409, title: '아직 접수하지 않은 의뢰입니다', detail: '회신서는 의뢰를 접수하거나 결과를 적은 뒤에 만들 수 있습니다.', next: '의뢰를 접수한 다음 다시 시도해 주십시오.' },
  'document/withdrawn': { status: 409, title: '철회된 동의입니다', detail: '철회된 동의로는 동의서를 새로 만들지 않습니다.', next: '전에 발급한 동의서는 발급 문서에서 볼 수 있습니다. 다시 필요하면 동의를 새로 받아 주십시오.' },
  'document/no-letter': { status: 409, title: '공문으로 보내는 의뢰가 아닙니다', detail: '공문(시행문)은 결재를 거쳐 공문으로 보내는 의뢰에서만 만들 수 있습니다.', next: '자원연계 의뢰서를 발급해 주십시오.' },
  'document/not-signed': { status: 409, title: '서명이 끝나지 않은 회의록입니다', detail: '회의록은 서명할 사람이 모두 서명한 뒤에 발급할 수 있습니다.', next: '서명을 모두 받은 다음 다시 시도해 주십시오.' },
  'document/not-asked': { status: 422, title: '회의에 부르지 않은 기관입니다', detail: '회의록은 회의를 연 기관과 참석 요청을 받은 기관에만 발급합니다.', next: '참석 대상 가운데 기관을 골라 주십시오.' },
  'document/nothing-to-read': { status: 409, title: '이 기관에 줄 수 있는 내용이 없습니다', detail: '안건에 오른 대상자 가운데 이 기관에 제공하기로 동의한 분이 없습니다.', next: '대상자의 동의를 받은 다음 다시 시도해 주십시오.' },
  'document/other-plan': { status: 409, title: '이 계획의 서식이 아닙니다', detail: '계획의 종류마다 서식이 다릅니다.', next: '계획 화면의 문서 단추에서 서식을 다시 골라 주십시오.' },
  'document/void-not-yours': { status: 403, title: '무효로 할 수 없는 문서입니다', detail: '문서는 발급한 기관만 무효로 할 수 있습니다.', next: '발급한 기관에 요청해 주십시오.' },
  'document/void-already': { status: 409, title: '이미 무효로 한 문서입니다', detail: '무효 처리는 한 번만 하고, 처음 적은 사유가 남습니다.', next: '문서 화면에서 사유를 확인해 주십시오.' },
  'document/not-visited': { status: 409, title: '아직 기록하지 않은 방문입니다', detail: '방문기록지는 방문 결과를 적은 뒤에 만들 수 있습니다.', next: '방문을 기록한 다음 다시 시도해 주십시오.' },
  'document/not-agreed': { status: 409, title: '아직 동의받지 않은 계획입니다', detail: '계획서는 본인이나 보호자가 계획에 동의한 뒤에 만들 수 있습니다.', next: '계획에 서명을 받은 다음 다시 시도해 주십시오.' },
  'document/not-closed': { status: 409, title: '아직 종결하지 않은 사례입니다', detail: '종결 통보서는 사례를 종결한 뒤에 만들 수 있습니다.', next: '사례를 종결한 다음 다시 시도해 주십시오.' },
  'document/nobody-to-tell': { status: 409, title: '알릴 의뢰기관이 없습니다', detail: '종결 통보서는 대상자를 의뢰한 기관에 보내는 문서입니다. 이 사례는 의뢰를 받아 시작하지 않았습니다.', next: '종결 내용은 사례의 경과에서 확인할 수 있습니다.' },
  'document/without-person': { status: 409, title: '대상자가 정해지지 않은 상담입니다', detail: '이름을 남기지 않은 상담은 상담지로 만들지 않습니다.', next: '상담에 대상자를 연결한 다음 다시 시도해 주십시오.' },
  'document/busy': { status: 429, title: '문서를 많이 만들고 있습니다', detail: '여러 사람이 한꺼번에 문서를 만들고 있어 잠시 기다려야 합니다. 만들어진 것은 없습니다.', next: '잠시 뒤 다시 시도해 주십시오.' },
  'document/list-too-long': { status: 422, title: '목록이 너무 깁니다', detail: '한 번에 2,000건까지 내려받을 수 있습니다.', next: '다른 목록을 고르거나 건수를 줄인 다음 내려받아 주십시오.' },
} as const satisfies Record<string, RefusalText>;
