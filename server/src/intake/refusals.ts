import type { InboundRefusal, IncompleteIntake } from '@dure/domain/intake';
import type { RefusalText } from '../http/problem.ts';

type Code = IncompleteIntake['code'] | InboundRefusal['code'] | 'intake/person-fixed' | 'intake/no-town-office' | 'intake/agencies-only';

export const intakeRefusals = {
  'intake/incomplete': { status: 422, title: '아직 접수할 수 없습니다', detail: '꼭 필요한 항목이 비어 있거나 맞지 않습니다. 입력한 내용은 임시저장되어 있습니다.', next: '표시된 항목을 채운 뒤 다시 접수해 주십시오.' },
  'intake/person-fixed': { status: 409, title: '대상자를 바꿀 수 없습니다', detail: '이 접수는 이미 다른 분의 기록으로 등록되어 있습니다.', next: '다른 분의 상담이면 새로 접수해 주십시오.' },
  'intake/inbound-incomplete': { status: 422, title: '빠진 내용이 있습니다', detail: '의뢰를 처리하는 데 꼭 필요한 항목이 비어 있습니다.', next: '표시된 항목을 채워 주십시오.' },
  'intake/inbound-answered': { status: 409, title: '이미 처리한 의뢰입니다', detail: '다른 분이 먼저 접수하거나 반려했습니다.', next: '의뢰를 다시 열어 처리 결과를 확인해 주십시오.' },
  'intake/inbound-not-accepted': { status: 409, title: '접수한 의뢰가 아닙니다', detail: '접수한 의뢰에만 처리 결과를 알릴 수 있습니다.', next: '먼저 의뢰를 접수해 주십시오.' },
  'intake/no-town-office': { status: 422, title: '담당 읍·면·동을 찾을 수 없습니다', detail: '적으신 행정동을 맡은 읍·면·동 주민센터가 우리 관할에 없습니다.', next: '주소의 행정동을 다시 골라 주십시오.' },
  'intake/agencies-only': { status: 403, title: '보장기관에서 보내는 의뢰입니다', detail: '범정부 서비스 의뢰는 보장기관과 공단 지사에서 보냅니다.', next: '다른 사업으로 보내시려면 서비스 의뢰를 이용해 주십시오.' },
} as const satisfies Record<Code, RefusalText>;
