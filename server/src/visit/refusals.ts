import type { VisitRefusal } from '@dure/domain/visit';
import type { RefusalText } from '../http/problem.ts';

type ServerRefusal = 'visit/companion-not-consented' | 'visit/not-in-series' | 'visit/photo-too-large' | 'visit/photo-unreadable' | 'visit/photo-too-many-pixels' | 'visit/joint-not-ready' | 'visit/joint-stale' | 'visit/joint-not-yours' | 'visit/joint-not-better';

export const visitRefusals = {
  'visit/action-not-available': { status: 409, title: '지금은 할 수 없습니다', detail: '방문의 상태가 바뀌어 이 처리를 할 수 없습니다.', next: '방문을 다시 열어 상태를 확인해 주십시오.' },
  'visit/not-your-act': { status: 403, title: '다른 기관의 방문입니다', detail: '방문을 계획한 기관에서만 할 수 있는 처리입니다.', next: '담당자에게 요청해 주십시오.' },
  'visit/already-recorded': { status: 409, title: '이미 기록한 방문입니다', detail: '이 방문의 결과가 이미 적혀 있습니다.', next: '더할 내용은 방문 화면에서 덧붙여 주십시오.' },
  'visit/blocked': { status: 409, title: '지금은 방문할 수 없습니다', detail: '업무안내가 이 방문을 막고 있습니다.', next: '화면의 사유와 대신할 방법을 확인해 주십시오. 위급하면 응급 사유를 적고 진행합니다.' },
  'visit/companion-missing': { status: 409, title: '반드시 함께 가야 하는 사람이 있습니다', detail: '업무안내에서 동행을 의무로 정한 방문입니다.', next: '함께 간 사람을 고르거나, 방문을 미루고 동행을 요청해 주십시오.' },
  'visit/day-passed': { status: 422, title: '지난 날짜입니다', detail: '방문할 날은 오늘이거나 오늘보다 뒤여야 합니다.', next: '날짜를 다시 골라 주십시오.' },
  'visit/moment-wrong': { status: 422, title: '방문 일시를 확인해 주십시오', detail: '다녀온 방문은 지금부터 14일 전까지의 일시로 적습니다.', next: '방문한 날과 시각을 다시 적어 주십시오. 적은 내용은 그대로 있습니다.' },
  'visit/time-wrong': { status: 422, title: '시각을 읽을 수 없습니다', detail: '시각은 14:00처럼 적어 주십시오.', next: '시각을 다시 적어 주십시오.' },
  'visit/facts-missing': { status: 422, title: '빠진 내용이 있습니다', detail: '방문에 필요한 내용이 비어 있습니다.', next: '표시된 칸을 채워 주십시오.' },
  'visit/emergency-words-missing': { status: 422, title: '응급 사유를 적어 주십시오', detail: '막힌 방문을 진행하려면 급박한 사정을 적어야 합니다.', next: '무엇이 급박한지, 누구를 불렀는지 적어 주십시오.' },
  'visit/series-empty': { status: 422, title: '반복 방문의 날이 없습니다', detail: '끝나는 날까지 방문할 날이 하루도 없습니다.', next: '시작일과 종료일을 확인해 주십시오.' },
  'visit/series-too-long': { status: 422, title: '반복 방문이 너무 많습니다', detail: '한 번에 60회까지 계획할 수 있습니다.', next: '종료일을 앞당기거나 간격을 늘려 주십시오.' },
  'visit/companion-not-consented': { status: 409, title: '동의가 없어 동행을 요청할 수 없습니다', detail: '동의서의 제공받는 기관에 이 기관이 없습니다.', next: '개인정보 제3자 제공 동의를 먼저 받아 주십시오.' },
  'visit/not-in-series': { status: 409, title: '반복 방문이 아닙니다', detail: '이 방문은 한 번만 계획되었습니다.', next: '이 방문만 바꾸어 주십시오.' },
  'visit/photo-too-large': { status: 422, title: '사진이 너무 큽니다', detail: '사진은 2MB까지 보관합니다.', next: '다시 찍거나 크기를 줄여 주십시오.' },
  'visit/photo-unreadable': { status: 422, title: '사진이 아닙니다', detail: 'JPEG, PNG, WebP 사진만 보관합니다.', next: '사진을 다시 골라 주십시오.' },
  'visit/photo-too-many-pixels': { status: 422, title: '사진의 화소가 너무 많습니다', detail: '가로와 세로를 곱해 5천만 화소가 넘는 사진은 보관하지 않습니다. 저장된 것은 없습니다.', next: '해상도를 낮추어 다시 찍어 주십시오.' },
  'visit/joint-not-ready': { status: 409, title: '아직 계산하고 있습니다', detail: '합동 방문 계획의 계산이 끝나지 않았습니다.', next: '잠시 뒤 다시 확인해 주십시오.' },
  'visit/joint-stale': { status: 409, title: '그사이 방문이 바뀌었습니다', detail: '계산한 뒤에 바뀐 방문이 있습니다.', next: '합동 계획을 다시 계산해 주십시오.' },
  'visit/joint-not-yours': { status: 403, title: '다른 기관의 방문이 들어 있습니다', detail: '다른 기관의 방문을 바꾸는 제안은 통합사례관리사가 받아들입니다.', next: '우리 기관의 제안만 고르거나 희망복지지원단에 요청해 주십시오.' },
  'visit/joint-not-better': { status: 409, title: '이것만으로는 나아지지 않습니다', detail: '고른 제안만 적용하면 따로 다닐 때보다 길어집니다.', next: '함께 바뀌는 제안을 더 골라 주십시오.' },
} as const satisfies Record<VisitRefusal['code'] | ServerRefusal, RefusalText>;
