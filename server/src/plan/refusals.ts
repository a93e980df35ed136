import type { DeliveryRefusal, PlanRefusalCode } from '@dure/domain/plan';
import type { RefusalText } from '../http/problem.ts';

type Codes = PlanRefusalCode | DeliveryRefusal['code'] | 'plan/case-not-open' | 'plan/not-your-case' | 'plan/draft-exists' | 'plan/stood-for' | 'plan/under-way' | 'plan/not-revisable' | 'plan/not-provider' | 'plan/signature-missing' | 'plan/signature-unreadable' | 'plan/signature-too-many-pixels';

export const planRefusals = {
  'plan/action-not-available': { status: 409, title: '지금은 할 수 없는 처리입니다', detail: '계획의 상태가 바뀌어 이 처리를 할 수 없습니다.', next: '계획을 다시 열어 지금 할 수 있는 일을 확인해 주십시오.' },
  'plan/not-your-act': { status: 403, title: '맡은 분이 하는 처리입니다', detail: '이 처리는 계획을 맡은 기관의 담당자나 팀장만 할 수 있습니다.', next: '담당 기관에 요청해 주십시오.' },
  'plan/facts-missing': { status: 422, title: '빠진 내용이 있습니다', detail: '꼭 필요한 항목이 비어 있습니다.', next: '표시된 항목을 채워 주십시오.' },
  'plan/incomplete': { status: 422, title: '계획에 빈 곳이 있습니다', detail: '모든 서비스와 할 일에는 맡은 사람과 기한이 있어야 하고, 본인의 의견이 적혀야 합니다.', next: '표시된 항목을 채운 뒤 다시 진행해 주십시오.' },
  'plan/not-agreed': { status: 422, title: '본인의 동의 서명이 없습니다', detail: '본인이 동의하지 않은 계획은 승인할 수 없습니다. 내용을 고치면 서명을 다시 받아야 합니다.', next: '계획을 설명하고 서명을 받아 주십시오.' },
  'plan/approval-needed': { status: 403, title: '팀장의 결재가 필요합니다', detail: '우리 시·군·구는 계획을 팀장이 결재하기로 정했습니다.', next: '결재를 요청해 주십시오.' },
  'plan/services-not-judged': { status: 422, title: '점검하지 않은 서비스가 있습니다', detail: '계획의 모든 서비스마다 제공되었는지 적어야 합니다.', next: '빠진 서비스의 점검 결과를 골라 주십시오.' },
  'plan/reason-missing': { status: 422, title: '사유가 빠졌습니다', detail: '일부만 제공했거나 제공하지 못한 서비스에는 사유가 필요합니다.', next: '사유를 적어 주십시오.' },
  'plan/review-too-late': { status: 422, title: '다음 점검일이 너무 늦습니다', detail: '다음 점검은 정해진 기간 안에 해야 합니다.', next: '더 이른 날을 골라 주십시오.' },
  'plan/date-in-the-past': { status: 422, title: '지난 날짜입니다', detail: '앞으로의 날짜가 필요합니다.', next: '날짜를 고쳐 주십시오.' },
  'plan/agreed-in-the-future': { status: 422, title: '아직 오지 않은 날입니다', detail: '서명을 받은 날은 오늘이거나 그 전이어야 합니다.', next: '서명 받은 날을 고쳐 주십시오.' },
  'plan/stands-for-unknown': { status: 422, title: '이 계획으로 대체할 수 없습니다', detail: '법에서 대체할 수 있다고 정한 계획이 아닙니다.', next: '개인별지원계획을 따로 세워 주십시오.' },
  'plan/case-not-open': { status: 409, title: '진행 중인 사례가 아닙니다', detail: '종결된 사례에는 계획을 세우지 않습니다.', next: '사례를 다시 연 뒤 계획을 세워 주십시오.' },
  'plan/not-your-case': { status: 403, title: '다른 기관의 사례입니다', detail: '계획은 사례를 맡은 기관이 세웁니다.', next: '사례를 맡은 기관에 의견을 전해 주십시오.' },
  'plan/draft-exists': { status: 409, title: '쓰고 있는 계획이 있습니다', detail: '이 사례에는 아직 승인하지 않은 계획이 있습니다.', next: '쓰고 있는 계획을 마무리해 주십시오.' },
  'plan/stood-for': { status: 409, title: '이미 대체한 계획이 있습니다', detail: '다른 계획이 개인별지원계획을 대체하고 있어 두 번 쓰지 않습니다.', next: '대체한 계획을 열어 확인해 주십시오.' },
  'plan/under-way': { status: 409, title: '시행 중인 계획이 있습니다', detail: '같은 종류의 계획을 두 개 세우지 않습니다.', next: '시행 중인 계획을 열어 다음 차수로 바꿔 주십시오.' },
  'plan/not-revisable': { status: 409, title: '이 계획은 바꿀 수 없습니다', detail: '시행 중인 계획만 다음 차수로 바꿀 수 있습니다.', next: '지금 시행 중인 계획을 열어 주십시오.' },
  'plan/service-unknown': { status: 404, title: '계획에 없는 서비스입니다', detail: '지금 계획에 이 서비스가 없거나 볼 수 있는 권한이 없습니다.', next: '계획을 다시 열어 확인해 주십시오.' },
  'plan/not-under-way': { status: 409, title: '시행 중인 계획이 아닙니다', detail: '시행 중인 계획의 서비스만 제공 기록을 적을 수 있습니다.', next: '지금 시행 중인 계획을 열어 주십시오.' },
  'plan/delivery-in-the-future': { status: 422, title: '아직 오지 않은 날입니다', detail: '제공 기록은 오늘까지의 날짜로 적습니다.', next: '날짜를 고쳐 주십시오.' },
  'plan/delivery-outside': { status: 422, title: '제공 기간이 아닙니다', detail: '계획에 적은 제공 기간 밖의 날짜입니다.', next: '날짜를 고치거나 계획의 기간을 바꿔 주십시오.' },
  'plan/no-show-unexplained': { status: 422, title: '사유가 빠졌습니다', detail: '제공하지 못한 날에는 사유가 필요합니다.', next: '사유를 골라 주십시오.' },
  'plan/not-provider': { status: 403, title: '다른 기관이 제공하는 서비스입니다', detail: '제공 기록은 서비스를 제공하는 기관과 계획을 맡은 기관이 적습니다.', next: '제공 기관에 요청해 주십시오.' },
  'plan/signature-missing': { status: 422, title: '서명이 없습니다', detail: '화면 서명이나 종이 서명에는 서명 그림이 있어야 합니다.', next: '서명을 받거나 서명한 종이를 올려 주십시오.' },
  'plan/signature-unreadable': { status: 422, title: '서명 파일을 읽을 수 없습니다', detail: 'PNG, JPEG, PDF 파일이 아니거나 파일이 손상되었습니다.', next: '다른 파일을 올리거나 다시 서명을 받아 주십시오.' },
  'plan/signature-too-many-pixels': { status: 422, title: '서명 그림의 화소가 너무 많습니다', detail: '가로와 세로를 곱해 5천만 화소가 넘는 그림은 보관하지 않습니다. 저장된 것은 없습니다.', next: '해상도를 낮추어 다시 스캔하거나 화면에서 서명을 받아 주십시오.' },
} as const satisfies Record<Codes, RefusalText>;
