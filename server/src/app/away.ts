import type { Problem } from '../http/problem.ts';

/*
 * PostgreSQL says that it cannot just now. That is no fault of the program, and whoever is at the screen is told what it is: the same
 * request, sent again with its own key, works as soon as there is room or a connection again, and has one effect.
 */

interface Away {
  readonly problem: Problem;
  readonly retryAfterSeconds: number;
}

/** SQLSTATE disk_full. */
const DISK_FULL = '53100';
/** Out of memory, of connections, or of what was configured. */
const NO_ROOM = /^53/;
/** The connection was lost or could not be made; the server shuts down, has crashed, starts, or has become a standby that takes no writes. */
const GONE = /^(08...|57P0[123]|25006|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|no-writable-server)$/;
/** What the driver says without a code. */
const LOST = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** A full disk stays full for a while: the page says so at once instead of trying for half a minute. */
const FULL_SECONDS = 60;
const GONE_SECONDS = 2;

const problem = (code: string, correlationId: string, title: string, detail: string, next: string): Problem => ({ type: 'about:blank', status: 503, code, correlationId, title, detail, next });

/** Undefined where the error is a fault of the program. */
export function awayOf(error: Error, correlationId: string): Away | undefined {
  const code = String((error as { readonly code?: unknown }).code ?? '');
  if (code === DISK_FULL) {
    return { retryAfterSeconds: FULL_SECONDS, problem: problem('storage/full', correlationId, '지금은 저장할 수 없습니다', '서버의 저장 공간이 가득 찼습니다. 이번 내용은 저장되지 않았고, 앞서 저장한 기록은 그대로 있습니다.', '입력한 내용을 그대로 두고 시스템 담당자에게 알려 주십시오. 공간이 생기면 다시 저장할 수 있습니다. 급한 일은 종이에 적고 전화로 알리십시오.') };
  }
  if (NO_ROOM.test(code)) return { retryAfterSeconds: GONE_SECONDS, problem: problem('storage/busy', correlationId, '서버에 여유가 없습니다', '데이터베이스에 여유가 없어 처리하지 않았습니다. 저장된 것은 없습니다.', '잠시 뒤 다시 시도해 주십시오.') };
  if (!GONE.test(code) && !LOST.test(error.message)) return undefined;
  return { retryAfterSeconds: GONE_SECONDS, problem: problem('storage/away', correlationId, '데이터베이스에 연결되지 않았습니다', '저장하던 중이었다면 저장되었는지 아직 알 수 없습니다. 반만 저장된 것은 없습니다.', '같은 화면에서 다시 시도하면 한 번만 저장됩니다. 계속되면 시스템 담당자에게 알려 주십시오.') };
}
