import type { CandidateRefusalCode } from '@dure/domain/discovery';
import type { RefusalText } from '../../http/problem.ts';

export const candidateRefusals = {
  'discovery/action-not-available': { status: 409, title: '지금은 할 수 없는 처리입니다', detail: '발굴 대상자의 상태가 바뀌어 이 처리를 할 수 없습니다.', next: '화면을 다시 열어 지금 할 수 있는 일을 확인해 주십시오.' },
  'discovery/not-your-act': { status: 403, title: '맡은 분이 하는 처리입니다', detail: '연락 종결과 되돌리기는 팀장이, 배분과 회수는 총괄 담당자가 합니다.', next: '팀장이나 희망복지지원단에 요청해 주십시오.' },
  'discovery/candidate-words-missing': { status: 422, title: '사유가 필요합니다', detail: '연락을 끝내거나 회수하거나 되돌릴 때에는 사유를 남깁니다.', next: '그렇게 정한 사유를 적어 주십시오.' },
  'discovery/name-not-open': { status: 409, title: '아직 이름이 열리지 않았습니다', detail: '배분된 뒤 발굴 처리기가 명부에서 이름을 찾아 엽니다.', next: '잠시 뒤 다시 열어 주십시오. 하루가 지나도 열리지 않으면 희망복지지원단에 알려 주십시오.' },
  'discovery/outcome-not-possible': { status: 422, title: '연락 방법에 맞지 않는 결과입니다', detail: '우편, 전화, 방문마다 나올 수 있는 결과가 다릅니다.', next: '연락 방법과 결과를 다시 골라 주십시오.' },
  'discovery/contact-in-the-future': { status: 422, title: '아직 오지 않은 날입니다', detail: '연락한 날은 오늘이나 그 전이어야 합니다.', next: '연락한 날을 고쳐 주십시오.' },
  'discovery/contact-before-hand-out': { status: 422, title: '배분하기 전의 날입니다', detail: '연락한 날이 배분받은 날보다 앞섭니다.', next: '연락한 날을 고쳐 주십시오.' },
  'discovery/not-sought-enough': { status: 409, title: '아직 연락을 끝낼 수 없습니다', detail: '정한 횟수만큼 부재하고 방문도 한 뒤에 팀장이 끝낼 수 있습니다.', next: '다시 연락하거나 방문해 주십시오.' },
  'discovery/person-missing': { status: 409, title: '대상자 기록이 이어지지 않았습니다', detail: '접수하기 전에 이분이 누구의 기록인지 확인합니다.', next: '발굴 대상자 화면에서 접수를 다시 눌러 주십시오.' },
  'discovery/person-fixed': { status: 409, title: '이미 다른 기록과 이어졌습니다', detail: '이 발굴 대상자는 이미 대상자 기록과 이어져 있습니다.', next: '화면을 다시 열어 이어진 기록을 확인해 주십시오.' },
} as const satisfies Record<CandidateRefusalCode, RefusalText>;
