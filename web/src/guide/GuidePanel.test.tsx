import { evaluate, type EvaluationAnswer } from '@dure/guide';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { FactField } from './FactField.tsx';
import type { PersonEvaluation } from './guide-answer.ts';
import { GuidePanel } from './GuidePanel.tsx';

// Every clause of every programme is drawn in each test, on whatever machine.
vi.setConfig({ testTimeout: 30_000 });

const PERSON = '00000000-0000-4000-8000-0000000000aa';
const ELDER = { age: 72, 'household.type': '독거', 'benefit.basicPension': true, 'ltc.history': [], similarService: [] };

function answerTo(facts: object): EvaluationAnswer {
  const answered = evaluate({ edition: '2020', on: '2020-06-01', referrer: '읍·면·동', facts }, '2026-11-22');
  if (!answered.ok) throw new Error(answered.refusal.reason);
  return answered.value;
}
const beside = (facts: object, changes: Partial<PersonEvaluation> = {}): PersonEvaluation => ({
  evaluation: answerTo(facts), known: {}, decisions: [], title: '2020 업무안내', hotlines: [], mayOverride: true, mayLearn: true, mayRefer: true, ...changes,
});
const card = async (name: string): Promise<HTMLElement> => {
  const button = await screen.findByRole('button', { name: new RegExp(`^${name}`) });
  fireEvent.click(button);
  const found = button.closest<HTMLElement>('.guide-card');
  if (found === null) throw new Error('no card');
  return found;
};

describe('the guide beside a person', () => {
  it('shows each programme with its verdict in words, and each clause with page and quote', async () => {
    fakeServer({ 'GET /api/persons/:id/evaluation': () => beside({ ...ELDER, 'wish.apply': true }) });
    await renderScreen(<GuidePanel personId={PERSON} />);
    const ecare = await card('노인맞춤돌봄서비스');
    expect(within(ecare).getByText('대상')).toBeTruthy();
    const citation = within(ecare).getAllByRole('button', { name: /2020 업무안내 10쪽/ })[0];
    fireEvent.click(citation!);
    expect(citation?.closest('.citation')?.querySelector('blockquote')?.textContent).toMatch(/유사중복사업/);
    expect(within(ecare).getByText(/행복e음\(서비스 신청\)/)).toBeTruthy();
    expect(within(ecare).getByRole('link', { name: '새 의뢰' }).getAttribute('href')).toBe(`/referrals/new?person=${PERSON}&programme=ECARE`);
  });

  it('says of a clause that nobody has confirmed it, and what follows from that', async () => {
    const weakened = answerTo({ ...ELDER, 'wish.apply': true });
    const evaluation = { ...weakened, programmes: weakened.programmes.map((one) => (one.id === 'ECARE' ? { ...one, clauses: one.clauses.map((clause, at) => (at === 0 ? { ...clause, grade: 'unverified' as const } : clause)) } : one)) };
    fakeServer({ 'GET /api/persons/:id/evaluation': () => beside(ELDER, { evaluation }) });
    await renderScreen(<GuidePanel personId={PERSON} />);
    const ecare = await card('노인맞춤돌봄서비스');
    expect(within(ecare).getAllByText('미확인')).toHaveLength(1);
    expect(within(ecare).getByText(/이것만으로 제외하지 않습니다/)).toBeTruthy();
  });

  it('asks what settles most, and writes the answer to the person', async () => {
    const asked = answerTo(ELDER).next[0]!;
    const server = fakeServer({
      'GET /api/persons/:id/evaluation': () => beside(ELDER),
      'POST /api/persons/:id/facts': () => ({ id: PERSON, version: 2, facts: {} }),
    });
    await renderScreen(<GuidePanel personId={PERSON} />);
    const question = await screen.findByRole('region', { name: '다음에 확인할 것' });
    expect(within(question).getByText(asked.ask)).toBeTruthy();
    const save = within(question).getByRole('button', { name: '답 저장' });
    expect(save.hasAttribute('disabled')).toBe(true);
    fireEvent.click(within(question).getByRole('radio', { name: '아니요' }));
    fireEvent.click(save);
    await waitFor(() => expect(server.callsOf('POST /api/persons/:id/facts')[0]?.body).toEqual({ values: { [asked.fact]: false } }));
  });

  it('takes an override only with reason and authority', async () => {
    const server = fakeServer({
      'GET /api/persons/:id/evaluation': () => beside({ ...ELDER, 'wish.apply': true }),
      'POST /api/persons/:id/guide-decisions': () => ({ id: PERSON, verdict: 'eligible' }),
    });
    await renderScreen(<GuidePanel personId={PERSON} />);
    fireEvent.click(within(await card('노인맞춤돌봄서비스')).getByRole('button', { name: '담당자 판단' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
    expect(within(dialog).getAllByText('사유와 근거를 모두 적어 주십시오.')).toHaveLength(2);
    expect(server.callsOf('POST /api/persons/:id/guide-decisions')).toEqual([]);
    fireEvent.change(within(dialog).getByRole('textbox', { name: /사유/ }), { target: { value: '본인이 거절' } });
    fireEvent.change(within(dialog).getByRole('textbox', { name: /근거/ }), { target: { value: '사례회의 2026-11-20' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
    await waitFor(() => expect(server.callsOf('POST /api/persons/:id/guide-decisions')[0]?.body).toEqual({ programme: 'ECARE', part: null, member: null, decided: 'excluded', reason: '본인이 거절', authority: '사례회의 2026-11-20' }));
  });

  it('keeps the guide’s answer in sight beside the officer’s', async () => {
    const decision = { id: PERSON, programme: 'ECARE', edition: '2020', verdict: 'eligible', decided: 'excluded', reason: '본인이 거절', authority: '사례회의', by: '김하늘', organisation: '중앙동', at: '2026-11-20T01:00:00Z' };
    fakeServer({ 'GET /api/persons/:id/evaluation': () => beside({ ...ELDER, 'wish.apply': true }, { decisions: [decision] }) });
    await renderScreen(<GuidePanel personId={PERSON} />);
    const ecare = await card('노인맞춤돌봄서비스');
    expect(within(ecare).getByText('대상')).toBeTruthy();
    expect(within(ecare).getByText('담당자: 제외')).toBeTruthy();
    expect(within(ecare).getByText(/본인이 거절/)).toBeTruthy();
  });

  it('offers to those who may not learn, override or refer only the reading', async () => {
    fakeServer({ 'GET /api/persons/:id/evaluation': () => beside(ELDER, { mayOverride: false, mayLearn: false, mayRefer: false }) });
    await renderScreen(<GuidePanel personId={PERSON} />);
    await card('노인맞춤돌봄서비스');
    expect(screen.queryByRole('region', { name: '다음에 확인할 것' })).toBeNull();
    expect(screen.queryByRole('link', { name: '새 의뢰' })).toBeNull();
    expect(screen.queryByRole('button', { name: '담당자 판단' })).toBeNull();
  });
});

describe('a field of a fact', () => {
  it.each<[string, string, RegExp, unknown]>([
    ['yes or no', 'benefit.basicPension', /^예$/, true], ['yes or no', 'benefit.basicPension', /^아니요$/, false],
  ])('of %s answers %s', async (_kind, key, name, value) => {
    const learnt: unknown[] = [];
    await renderScreen(<FactField factKey={key} value={undefined} onChange={(next) => learnt.push(next)} />);
    fireEvent.click(screen.getByRole('radio', { name }));
    expect(learnt).toEqual([value]);
  });

  it('of several words says that there is none only when that was confirmed', async () => {
    const learnt: unknown[] = [];
    await renderScreen(<FactField factKey="addiction" value={undefined} onChange={(next) => learnt.push(next)} />);
    fireEvent.click(screen.getByRole('checkbox', { name: '알코올' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '없음을 확인함' }));
    expect(learnt).toEqual([['알코올'], []]);
  });

  it('takes an answer back, so that it is unknown again', async () => {
    const learnt: unknown[] = [];
    await renderScreen(<FactField factKey="benefit.basicPension" value onChange={(next) => learnt.push(next)} />);
    fireEvent.click(screen.getByRole('radio', { name: '모름' }));
    expect(learnt).toEqual([undefined]);
  });
});
