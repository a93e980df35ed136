import { describe, expect, test } from 'vitest';
import { aCase, caseContext } from '../../testing/case.ts';
import { caseWeight, EXAMPLE_FACTORS, decideCase, foldCase, type CaseStatus, type Classification } from './index.ts';

const COMPLEX = { action: 'classify', complexity: 'complex', selection: 'case-managed', reason: '알코올과 우울, 주거 위기가 겹쳤습니다.' } as const;

describe('대상자 구분', () => {
  test('is decided from the conference on, with its reason, and a later one stands in its place', () => {
    const decided = aCase().conference().later(3).act(COMPLEX);
    expect(decided.state.classification).toEqual({ kind: 'decided', complexity: 'complex', selection: 'case-managed', reason: COMPLEX.reason, on: '2026-11-05' });
    expect(decided.state.status).toBe('conference');
    const again = decided.act({ action: 'start-planning' }).later(20).act({ ...COMPLEX, complexity: 'ordinary', reason: '안정되었습니다.' });
    expect(again.state.classification).toMatchObject({ complexity: 'ordinary', on: '2026-11-25' });
    expect(foldCase(again.events)).toEqual(again.state);
    expect(again.events.filter(({ action }) => action === 'classify')).toHaveLength(2);
  });

  test('comes neither before the conference nor without a reason, and does not move the date of the next step', () => {
    expect(decideCase(aCase().assessing().state, COMPLEX, caseContext('2026-11-03'))).toMatchObject({ ok: false, refusal: { code: 'case/action-not-available' } });
    const place = aCase().conference();
    expect(decideCase(place.state, { ...COMPLEX, reason: ' ' }, caseContext('2026-11-03'))).toMatchObject({ ok: false, refusal: { code: 'case/facts-missing', fields: ['reason'] } });
    expect(place.later(2).act(COMPLEX).state.nextOn).toBe(place.state.nextOn);
  });

  test('a household that was not selected is neither planned for nor served, and is closed', () => {
    const place = aCase().conference().act({ ...COMPLEX, selection: 'not-selected' });
    for (const action of ['start-planning'] as const) expect(decideCase(place.state, { action }, caseContext('2026-11-03'))).toMatchObject({ ok: false, refusal: { code: 'case/not-selected' } });
    expect(place.act({ action: 'propose-closure', reason: 'improved', words: '단일 욕구로 서비스를 연결했습니다.' }).state.status).toBe('closing');
  });
});

describe('the weight of a case', () => {
  const of = (selection: 'case-managed' | 'service-linked', complexity: 'ordinary' | 'complex'): Classification => ({ kind: 'decided', selection, complexity, reason: '회의', on: '2026-11-02' });
  const weigh = (status: CaseStatus, classification: Classification, modelWeight?: number): number => caseWeight({ status, classification, modelWeight }, EXAMPLE_FACTORS);
  test('is one for a usual case, more where it is complex or the model asks for more contact, less where it rests or is only linked', () => {
    expect(weigh('in-service', { kind: 'none' })).toBe(1);
    expect(weigh('in-service', of('case-managed', 'complex'), 3)).toBe(4.5);
    expect(weigh('in-service', of('service-linked', 'ordinary'))).toBe(0.5);
    expect(weigh('on-hold', of('case-managed', 'complex'), 2)).toBe(1.5);
  });
});
