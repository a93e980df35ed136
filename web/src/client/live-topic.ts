/** Lists that gather from many nouns. */
const GATHERED = ['/api/today', '/api/tasks', '/api/notices', '/api/visits'] as const;

/** What nobody is told of but by a notice: whoever follows one finds what it speaks of. */
const TOLD_BY_NOTICE = ['/api/downloads', '/api/explanations'] as const;

/** 'referral' is read under `/api/referrals…`, 'agency' under `/api/agencies…`; all of 발굴 is read under its own name. */
const pathOf = (topic: string): string => (topic === 'discovery' ? '/api/discovery' : `/api/${topic.endsWith('y') ? `${topic.slice(0, -1)}ies` : `${topic}s`}`);

/** Which noun a message says has changed. */
export function topicOf(data: string): string | undefined {
  try {
    const change: unknown = JSON.parse(data);
    return typeof change === 'object' && change !== null && 'topic' in change && typeof change.topic === 'string' ? change.topic : undefined;
  } catch {
    return undefined;
  }
}

/** Whether what a route answered may have changed. */
export function isTouched(routeKey: unknown, topic: string): boolean {
  const path = String(routeKey).split(' ')[1] ?? '';
  return [pathOf(topic), ...GATHERED, ...(topic === 'notice' ? TOLD_BY_NOTICE : [])].some((start) => path.startsWith(start));
}
