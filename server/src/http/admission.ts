import type { Problem } from './problem.ts';

/**
 * So many requests are worked on at once. Ten of them hold a connection of the database and the others wait for one, a second at most
 * on a slow machine; whoever comes then is told at once to come back, instead of waiting with everybody else until nobody is served.
 */
export const MOST_AT_ONCE = 128;

export interface Admission {
  /** Undefined, and nothing done, where as many as may be are worked on already. */
  admit<Value>(work: () => Promise<Value>): Promise<Value> | undefined;
}

export function admissionOf(most: number): Admission {
  let atOnce = 0;
  return {
    admit: (work) => {
      if (atOnce >= most) return undefined;
      atOnce += 1;
      return work().finally(() => {
        atOnce -= 1;
      });
    },
  };
}

/** For the header `Retry-After`. */
export const COME_BACK_AFTER_SECONDS = 1;

export const overloaded = (correlationId: string): Problem => ({
  type: 'about:blank', status: 503, code: 'overloaded', correlationId,
  title: '지금 접속이 많습니다', detail: '한꺼번에 들어온 요청이 많아 처리하지 않았습니다. 저장된 것은 없습니다.', next: '잠시 뒤 다시 시도해 주십시오.',
});
