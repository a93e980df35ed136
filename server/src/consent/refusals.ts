import type { ConsentRefusal } from '@dure/domain/consent';
import type { RefusalText } from '../http/problem.ts';

export const consentRefusals = {
  'consent/not-possible-now': { status: 409, title: '지금은 할 수 없는 처리입니다', detail: '동의의 상태가 바뀌었습니다.', next: '동의 목록을 다시 열어 확인해 주십시오.' },
  'consent/recipient-not-named': { status: 422, title: '제공받는 기관을 적어 주십시오', detail: '동의서에는 제공받는 기관의 이름이 있어야 합니다.', next: '기관을 골라 주십시오.' },
  'consent/purpose-missing': { status: 422, title: '이용 목적을 적어 주십시오', detail: '목적이 없는 동의는 받을 수 없습니다.', next: '목적을 적어 주십시오.' },
  'consent/items-none': { status: 422, title: '제공할 항목을 골라 주십시오', detail: '제공하는 항목이 하나도 없습니다.', next: '필요한 최소한의 항목을 골라 주십시오.' },
  'consent/item-unknown': { status: 422, title: '알 수 없는 항목입니다', detail: '동의서 항목에 없는 것이 들어 있습니다.', next: '항목을 다시 골라 주십시오.' },
  'consent/period-empty': { status: 422, title: '기간을 확인해 주십시오', detail: '끝나는 날이 시작하는 날보다 빠릅니다.', next: '기간을 고쳐 주십시오.' },
  'consent/period-over': { status: 422, title: '이미 지난 기간입니다', detail: '끝나는 날이 오늘보다 빠릅니다.', next: '기간을 새로 정해 다시 요청해 주십시오.' },
  'consent/period-not-over': { status: 409, title: '아직 기간이 남아 있습니다', detail: '동의 기간이 끝나지 않았습니다.', next: '더 하실 일은 없습니다.' },
  'consent/disclosures-not-shown': { status: 422, title: '다섯 가지를 모두 알려 주십시오', detail: '제공받는 자, 목적, 항목, 기간, 거부권과 불이익을 모두 알린 뒤에 답을 받아야 합니다(개인정보 보호법 제17조제2항).', next: '빠진 내용을 설명하고 표시해 주십시오.' },
  'consent/nothing-agreed': { status: 422, title: '동의한 구분이 없습니다', detail: '일반 정보와 민감정보 가운데 동의한 것이 없습니다.', next: '동의하지 않으셨다면 거부로 기록해 주십시오.' },
  'consent/part-not-asked': { status: 422, title: '묻지 않은 구분입니다', detail: '동의서에 없는 구분에 동의한 것으로 되어 있습니다.', next: '항목과 동의 구분을 확인해 주십시오.' },
  'consent/guardian-needed': { status: 422, title: '법정대리인의 동의가 필요합니다', detail: '만 14세 미만 아동은 법정대리인이 동의해야 합니다(개인정보 보호법 제22조의2).', next: '법정대리인의 이름, 관계, 연락처를 적어 주십시오.' },
  'consent/guardian-incomplete': { status: 422, title: '법정대리인의 연락처를 적어 주십시오', detail: '법정대리인의 이름이나 연락처가 비어 있습니다.', next: '확인할 수 있는 연락처를 적어 주십시오.' },
  'consent/renewal-mismatch': { status: 409, title: '이어지는 동의가 아닙니다', detail: '효력이 남아 있는, 같은 분·같은 기관·같은 종류의 동의만 오늘부터 이어지도록 갱신할 수 있습니다.', next: '새 동의로 받아 주십시오.' },
  'consent/signature-missing': { status: 422, title: '서명이 없습니다', detail: '화면 서명이나 종이 동의서로 받은 동의에는 서명이 있어야 합니다.', next: '서명을 받거나 종이 동의서 파일을 올려 주십시오.' },
  'consent/signature-unreadable': { status: 422, title: '서명 파일을 읽을 수 없습니다', detail: 'PNG, JPEG, PDF 파일이 아니거나 파일이 손상되었습니다.', next: '다른 파일을 올리거나 다시 서명을 받아 주십시오.' },
  'consent/signature-too-many-pixels': { status: 422, title: '서명 그림의 화소가 너무 많습니다', detail: '가로와 세로를 곱해 5천만 화소가 넘는 그림은 보관하지 않습니다. 저장된 것은 없습니다.', next: '해상도를 낮추어 다시 스캔하거나 화면에서 서명을 받아 주십시오.' },
} as const satisfies Record<ConsentRefusal['code'] | 'consent/signature-missing' | 'consent/signature-unreadable' | 'consent/signature-too-many-pixels', RefusalText>;
