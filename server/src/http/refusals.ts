import type { RefusalText } from './problem.ts';

export const httpRefusals = {
  // An invisible record answers exactly as an absent one.
  'absent': { status: 404, title: '찾을 수 없습니다', detail: '요청하신 기록이 없거나 볼 수 있는 권한이 없습니다.', next: '주소를 확인하거나 목록에서 다시 찾아 주십시오.' },
  'method': { status: 405, title: '이 주소에서 할 수 없는 요청입니다', detail: '주소는 있으나 이 방법(HTTP method)으로는 부를 수 없습니다. 저장된 것은 없습니다.', next: '화면을 새로 고친 뒤 다시 시도해 주십시오.' },
  'input': { status: 422, title: '입력한 내용을 확인해 주십시오', detail: '형식이 맞지 않는 항목이 있습니다. 저장된 것은 없습니다.', next: '표시된 항목을 고친 뒤 다시 저장해 주십시오.' },
  'body-unreadable': { status: 400, title: '요청을 읽을 수 없습니다', detail: '보낸 자료가 올바른 JSON이 아닙니다.', next: '화면을 새로 고친 뒤 다시 시도해 주십시오.' },
  'body-too-large': { status: 413, title: '보낸 자료가 너무 큽니다', detail: '한 번에 4MB까지 보낼 수 있습니다. 저장된 것은 없습니다.', next: '첨부한 파일의 크기를 줄인 뒤 다시 시도해 주십시오.' },
  'idempotency/key-missing': { status: 422, title: '요청 번호가 없습니다', detail: '모든 저장 요청에는 Idempotency-Key 머리글이 필요합니다.', next: '화면을 새로 고친 뒤 다시 시도해 주십시오.' },
  'idempotency/other-body': { status: 422, title: '이미 처리한 요청 번호입니다', detail: '같은 요청 번호로 다른 내용이 왔습니다. 새로 저장된 것은 없습니다.', next: '내용을 확인하고 다시 저장해 주십시오.' },
  'taken': { status: 409, title: '같은 내용이 방금 저장되었습니다', detail: '다른 분이 같은 기록을 동시에 저장했습니다. 입력한 내용은 저장되지 않았습니다.', next: '화면을 새로 고쳐 저장된 기록을 확인해 주십시오.' },
  'version/missing': { status: 428, title: '읽은 판의 번호가 없습니다', detail: '고치려면 읽은 판의 번호(If-Match)가 필요합니다.', next: '화면을 새로 고친 뒤 다시 시도해 주십시오.' },
  'version/stale': { status: 412, title: '그사이 다른 분이 고쳤습니다', detail: '읽으신 뒤에 기록이 바뀌었습니다. 입력한 내용은 그대로 있습니다.', next: '지금 저장된 내용을 확인하고 다시 저장해 주십시오.' },
  'too-many': { status: 429, title: '요청이 너무 많습니다', detail: '잠시 동안 받을 수 있는 요청 수를 넘었습니다.', next: '잠시 뒤 다시 시도해 주십시오.' },
} as const satisfies Record<string, RefusalText>;
