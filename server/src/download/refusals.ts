import type { DownloadRefusal } from '@dure/domain/download';
import type { RefusalText } from '../http/problem.ts';

type Code = DownloadRefusal['code'] | 'download/second-person' | 'download/nobody-decides' | 'download/no-other-auditor';

export const downloadRefusals = {
  'download/second-person': { status: 409, title: '다른 사람의 승인이 필요한 목록입니다', detail: '100명이 넘는 목록은 다른 관리자가 승인한 뒤에 내려받을 수 있습니다. 내려받은 것은 없습니다.', next: '승인을 요청해 주십시오. 승인되면 알림이 오고 하루 안에 내려받을 수 있습니다.' },
  'download/not-needed': { status: 409, title: '승인이 필요 없는 목록입니다', detail: '100명까지는 승인 없이 내려받을 수 있습니다.', next: '목록을 바로 내려받아 주십시오.' },
  'download/nobody-decides': { status: 409, title: '승인할 사람이 없습니다', detail: '본인 말고는 소속 기관의 팀장이나 감사 담당자가 없습니다.', next: '시스템 관리자에게 승인할 사람을 지정해 달라고 요청하거나, 목록을 100명 이하로 줄여 주십시오.' },
  'download/no-other-auditor': { status: 409, title: '승인할 다른 감사 담당자가 없습니다', detail: '열람기록은 감사 담당자만 볼 수 있어, 100명이 넘는 목록은 다른 감사 담당자가 승인합니다. 지금은 본인뿐입니다. 내려받은 것은 없습니다.', next: '시스템 관리자에게 감사 담당자를 한 명 더 지정해 달라고 요청해 주십시오. 그때까지는 화면에서 확인하거나, 기간이나 직원을 좁혀 100명 이하로 나누어 내려받을 수 있습니다.' },
  'download/not-yours': { status: 404, title: '찾을 수 없습니다', detail: '내려받기 요청을 찾을 수 없습니다.', next: '목록을 새로 고쳐 주십시오.' },
  'download/own': { status: 403, title: '본인의 요청은 승인할 수 없습니다', detail: '100명이 넘는 목록은 다른 사람이 승인합니다.', next: '다른 관리자의 승인을 기다려 주십시오.' },
  'download/settled': { status: 409, title: '이미 끝난 요청입니다', detail: '다른 사람이 먼저 처리했거나 요청한 사람이 취소했습니다.', next: '목록을 새로 고쳐 주십시오.' },
  'download/over': { status: 409, title: '기한이 지난 요청입니다', detail: '요청은 하루 동안 승인할 수 있고, 승인된 목록은 하루 동안 내려받을 수 있습니다.', next: '필요하면 다시 요청해 주십시오.' },
  'download/too-short': { status: 422, title: '사유를 조금 더 적어 주십시오', detail: '다섯 글자 이상 적어야 합니다.', next: '어디에 쓰는지 구체적으로 적어 주십시오.' },
  'download/not-approved': { status: 409, title: '승인되지 않은 요청입니다', detail: '승인된 목록만 내려받을 수 있습니다.', next: '승인을 기다리거나 다시 요청해 주십시오.' },
  'download/taken': { status: 409, title: '이미 내려받은 목록입니다', detail: '승인된 목록은 한 번만 내려받을 수 있습니다.', next: '다시 필요하면 새로 요청해 주십시오.' },
  'download/other-list': { status: 409, title: '승인받은 목록과 다릅니다', detail: '승인받은 목록을 같은 사유로만 내려받을 수 있습니다.', next: '이 목록이 필요하면 새로 요청해 주십시오.' },
  'download/grown': { status: 409, title: '승인받은 뒤에 사람이 늘었습니다', detail: '승인받을 때보다 열에 하나 넘게 늘어난 목록은 내려받을 수 없습니다.', next: '지금 목록으로 다시 요청해 주십시오.' },
} as const satisfies Record<Code, RefusalText>;
