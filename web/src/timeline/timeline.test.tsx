import { configure, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { PersonTimeline } from './PersonTimeline.tsx';

// On a machine that builds and tests at once, a screen takes its time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const ID = '00000000-0000-4000-8000-0000000000aa';
const entry = (noun: string, what: string, body: Readonly<Record<string, unknown>> = {}) => ({ at: '2026-11-02T06:08:00.000Z', noun, id: ID, what, body, organisation: '효자4동', staff: '김하늘' });

test.each([
  ['an assessment by its name, not by its code', entry('assessment', 'risk', { score: 8, band: { label: '일반' } }), ['위기도조사를 했습니다', '8점 · 일반']],
  ['a questionnaire by its name', entry('assessment', 'AUDIT-K'), ['AUDIT-K 알코올 사용장애 선별검사를 했습니다']],
  ['a case by its programme', entry('case', 'register', { programme: 'DREAM' }), ['사례로 등록했습니다', '드림스타트']],
  ['who carries on what a closed case left open', entry('case', 'close', { reason: 'improved', words: '', carriedOn: [{ referralId: ID, service: 'ECARE', by: '중앙동' }] }), ['상황 호전', '노인맞춤돌봄서비스: 중앙동에서 이어서 맡음']],
  ['a paper that left, by its name and number', entry('document', 'issue', { form: 'conference-minutes', number: '희망복지지원단-3', words: '' }), ['문서를 발급했습니다', '회의록 · 희망복지지원단-3', '문서 보기']],
  ['why a paper is good no longer', entry('document', 'void', { form: 'closure-notice', number: '중앙동-4', words: '받는 기관을 잘못 적음' }), ['발급한 문서를 무효로 했습니다', '받는 기관을 잘못 적음']],
])('says %s', async (_what, shown, texts) => {
  fakeServer({ 'GET /api/persons/:id/timeline': () => ({ entries: [shown], next: null }) });
  await renderScreen(<PersonTimeline personId={ID} limit={10} />, { at: `/persons/${ID}/timeline`, me: aMe({ permissions: ['person:read'] }) });
  for (const text of texts) expect(await screen.findByText(text)).toBeTruthy();
});
