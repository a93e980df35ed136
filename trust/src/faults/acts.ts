import type { Urgency } from '@dure/domain/clock';
import { LEGAL_CHECK_CODES, LEGAL_GROUNDS } from '@dure/domain/referral';
import type { Member } from './ground.ts';
import { aKey, type Write } from './client.ts';

/* The writes that the figures send: each is what a person does on a screen. */

const write = (by: Member, method: Write['method'], path: string, body: unknown, version?: number): Write => ({ by, method, path, body, key: aKey(), ...(version === undefined ? {} : { version }) });

export interface Asked {
  readonly programme: 'MENTAL' | 'VISIT';
  readonly urgency: Urgency;
}

export const createReferral = (by: Member, personId: string, to: string, { programme, urgency }: Asked = { programme: 'MENTAL', urgency: 'crisis' }): Write =>
  write(by, 'POST', '/api/referrals', { personId, toOrganisationId: to, programme, service: programme, urgency, reason: '자살을 시도한 적이 있어 의뢰합니다', requested: [{ item: '상담', words: '위기 상담' }] });

const act = (by: Member, id: string, version: number, body: object): Write => write(by, 'POST', `/api/referrals/${id}/actions`, body, version);

const CRISIS = { basis: { kind: 'crisis', words: '작년 자살 시도, 급박한 생명의 위험' }, confirmed: ['자·타해 위험 정보제공'] };
/** Less urgent ones go by a duty to report. */
const DUTY = { basis: { kind: 'law', article: LEGAL_GROUNDS['elder-abuse'].article, words: '몸에 멍이 있어 의뢰합니다' }, confirmed: LEGAL_CHECK_CODES };

export function sendReferral(by: Member, id: string, version: number, urgency: Urgency = 'crisis'): Write {
  const { basis, confirmed } = urgency === 'crisis' || urgency === 'emergency' ? CRISIS : DUTY;
  return act(by, id, version, { action: 'send', basis, disclosed: ['identity', 'contact', 'reason'], confirmed: confirmed.map((code) => ({ code, words: '전화로 알림' })) });
}

export const acceptReferral = (by: Member, id: string, version: number): Write => act(by, id, version, { action: 'accept', contactName: '이상담', contactPhone: '063-000-0000', staffId: by.id, words: '' });

export const returnReferral = (by: Member, id: string, version: number): Write => act(by, id, version, { action: 'return', reason: 'capacity', ruleId: null, words: '대기 인원이 많습니다' });

export const assignReferral = (by: Member, id: string, version: number, to: Member): Write => act(by, id, version, { action: 'assign', side: 'receiver', staffId: to.id });

export const noteContact = (by: Member, id: string, version: number, words: string): Write => act(by, id, version, { action: 'contact-attempt', method: 'phone', outcome: 'no-answer', words });

export const startService = (by: Member, id: string, version: number): Write => act(by, id, version, { action: 'start-service' });

export const returnResult = (by: Member, id: string, version: number): Write => act(by, id, version, { action: 'return-result', items: [{ requested: '상담', outcome: 'provided', words: '세 번 상담했습니다' }] });

export const acknowledgeResult = (by: Member, id: string, version: number): Write => act(by, id, version, { action: 'acknowledge' });

export const closeReferral = (by: Member, id: string, version: number): Write => act(by, id, version, { action: 'close', because: 'done', reason: '목표를 이루었습니다' });

export const planVisit = (by: Member, personId: string, on: string, words: string): Write =>
  write(by, 'POST', '/api/visits', { personId, plan: { on, time: { kind: 'band', band: 'morning' }, minutes: 30, purpose: 'check-in', words } });

export const saveDraft = (by: Member, name: string, words: string): Write => write(by, 'PUT', `/api/drafts/${name}`, { body: { words } });

export const issuePaper = (by: Member, referralId: string): Write => write(by, 'POST', '/api/documents', { form: 'reply', subject: referralId });

const visitAct = (by: Member, id: string, version: number, body: object): Write => write(by, 'POST', `/api/visits/${id}/actions`, body, version);

export const moveVisit = (by: Member, id: string, version: number, minutes: number): Write => visitAct(by, id, version, { action: 'reschedule', plan: { minutes }, words: '' });

export const assignVisit = (by: Member, id: string, version: number, to: Member): Write => visitAct(by, id, version, { action: 'assign', staffId: to.id });

export const openInEmergency = (by: Member, personId: string, minutes: number): Write =>
  write(by, 'POST', '/api/break-glass', { personId, reason: 'life-threat', words: '사흘째 연락이 되지 않아 안부 확인이 필요합니다', minutes });
