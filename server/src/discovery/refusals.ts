import type { AskRefusal, RunFailure, RunRefusal, ThresholdRefusal, WordingRefusal } from '@dure/domain/discovery';
import type { RefusalText } from '../http/problem.ts';

type Codes = AskRefusal['code'] | RunRefusal['code'] | ThresholdRefusal['code'] | WordingRefusal['code'] | 'discovery/criterion-unknown' | 'discovery/only-tried-in-a-preview' | 'discovery/no-claims' | 'discovery/run-waiting' | 'discovery/no-base';

export const discoveryRefusals = {
  'discovery/nothing-asked': { status: 422, title: '쓸 수 있는 발굴 기준이 없습니다', detail: '고른 기준 가운데 오늘 시행 중인 것이 없습니다.', next: '시행 중인 기준을 하나 이상 골라 주십시오.' },
  'discovery/in-the-future': { status: 422, title: '아직 오지 않은 날입니다', detail: '발굴 기준일은 오늘이나 그 전이어야 합니다.', next: '기준일을 고쳐 주십시오.' },
  'discovery/too-many-criteria': { status: 422, title: '기준이 너무 많습니다', detail: '한 번에 60개 기준까지 볼 수 있습니다.', next: '기준을 나누어 두 번에 실행해 주십시오.' },
  'discovery/too-many-selections': { status: 422, title: '진료 조건의 종류가 너무 많습니다', detail: '한 번의 실행에서 명세서를 고르는 조건은 31가지까지입니다.', next: '기준을 나누어 두 번에 실행하거나, 같은 조건을 쓰는 기준끼리 맞추어 주십시오.' },
  'discovery/run-over': { status: 409, title: '이미 끝난 실행입니다', detail: '이 실행은 완료되었거나 이미 멈추었습니다.', next: '목록을 다시 열어 상태를 확인해 주십시오.' },
  'discovery/run-not-over': { status: 409, title: '이어서 할 수 없는 실행입니다', detail: '멈추었거나 실패한 실행만 이어서 할 수 있습니다.', next: '목록을 다시 열어 상태를 확인해 주십시오.' },
  'discovery/preview-not-resumed': { status: 409, title: '미리보기는 이어서 하지 않습니다', detail: '미리보기는 몇 초면 끝나므로 새로 합니다.', next: '미리보기를 다시 눌러 주십시오.' },
  'discovery/threshold-unknown': { status: 422, title: '없는 기준값입니다', detail: '이 이름의 기준값이 없습니다.', next: '화면을 다시 열어 기준값을 골라 주십시오.' },
  'discovery/threshold-out-of-bounds': { status: 422, title: '기준값이 범위를 벗어났습니다', detail: '기준값마다 정할 수 있는 범위가 있습니다.', next: '표시된 범위 안의 정수로 고쳐 주십시오.' },
  'discovery/from-the-past': { status: 422, title: '지난 날부터 시행할 수 없습니다', detail: '지난 실행은 그때의 기준으로 남습니다. 새 기준은 오늘부터 시행합니다.', next: '시행일을 오늘이나 그 뒤로 고쳐 주십시오.' },
  'discovery/ends-before-it-begins': { status: 422, title: '기간이 맞지 않습니다', detail: '끝나는 날이 시작하는 날보다 앞섭니다.', next: '시행일과 종료일을 확인해 주십시오.' },
  'discovery/words-missing': { status: 422, title: '빠진 내용이 있습니다', detail: '이름, 설명과 사유를 모두 적어야 합니다.', next: '비어 있는 칸을 채워 주십시오.' },
  'discovery/too-deep': { status: 422, title: '조건이 너무 복잡합니다', detail: '조건은 8겹, 60개까지 쓸 수 있습니다.', next: '기준을 둘로 나누어 주십시오.' },
  'discovery/not-in-force': { status: 422, title: '시행 중이 아닌 기준입니다', detail: '고른 기준 가운데 오늘 시행하지 않는 것이 있습니다.', next: '시행 중인 기준을 골라 주십시오.' },
  'discovery/threshold-missing': { status: 422, title: '기준값이 정해지지 않았습니다', detail: '기준이 쓰는 값이 정해져 있지 않습니다.', next: '기준값을 먼저 정해 주십시오.' },
  'discovery/span-unreadable': { status: 422, title: '기간을 읽을 수 없습니다', detail: '기간은 P12M(12개월), P365D(365일)처럼 적습니다.', next: '기간을 고쳐 주십시오.' },
  'discovery/criterion-unknown': { status: 422, title: '없는 기준입니다', detail: '고른 기준 가운데 없는 것이 있습니다.', next: '화면을 다시 열어 기준을 골라 주십시오.' },
  'discovery/only-tried-in-a-preview': { status: 422, title: '미리보기에서만 시험할 수 있습니다', detail: '시험하는 값과 문구로는 명단을 만들지 않습니다.', next: '값을 시행한 뒤 실행하거나, 미리보기로 보아 주십시오.' },
  'discovery/no-claims': { status: 409, title: '불러온 청구자료가 없습니다', detail: '발굴은 청구자료를 불러온 뒤에 할 수 있습니다.', next: '시스템 담당자에게 dure claims import 실행을 요청하고, 발굴 처리기(dure claims work)가 켜져 있는지 확인해 주십시오.' },
  'discovery/run-waiting': { status: 409, title: '이미 진행 중인 실행이 있습니다', detail: '명단을 만드는 실행은 한 번에 하나씩 합니다.', next: '진행 중인 실행이 끝난 뒤 다시 하거나, 그 실행을 멈추어 주십시오.' },
  'discovery/no-base': { status: 422, title: '견줄 실행을 찾을 수 없습니다', detail: '완료되고 명단이 남아 있는 실행만 견줄 수 있습니다.', next: '명단이 남아 있는 실행을 골라 주십시오.' },
} as const satisfies Record<Codes, RefusalText>;

/** Why a run could not be carried to its end, for who asked for it. */
export const RUN_FAILURE_TEXTS = {
  'no-claims': { title: '불러온 청구자료가 없습니다', next: '청구자료를 불러온 뒤(dure claims import) 이어서 해 주십시오.' },
  'data-changed': { title: '실행하는 동안 청구자료가 바뀌었습니다', next: '새 자료로 처음부터 다시 실행해 주십시오.' },
  'fault': { title: '처리기에 문제가 생겼습니다', next: '이어서 하면 끝난 부분부터 계속합니다. 되풀이되면 시스템 담당자에게 처리기의 기록을 보아 달라고 하십시오.' },
} as const satisfies Record<RunFailure, { readonly title: string; readonly next: string }>;
