import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar/index.ts';
import type { PersonId } from '../ids/index.ts';
import type { AdmissionRequest, EmergencyAdmission } from './index.ts';
import { admissionEndsOn, admit, endAdmission, requestAdmission, returnAdmission } from './index.ts';

const HOLIDAYS: readonly PlainDate[] = ['2026-12-25', '2027-01-01', '2027-02-06', '2027-02-07', '2027-02-08'];
const isHoliday = (day: PlainDate) => HOLIDAYS.includes(day);

describe.each([
  ['Monday', '2026-11-23T03:00:00Z', '2026-11-26'],
  ['Wednesday: Saturday counts', '2026-11-25T03:00:00Z', '2026-11-28'],
  ['Thursday: Sunday is left out', '2026-11-26T03:00:00Z', '2026-11-30'],
  ['Saturday', '2026-11-28T03:00:00Z', '2026-12-02'],
  ['Sunday', '2026-11-22T03:00:00Z', '2026-11-25'],
  ['the evening in UTC that is tomorrow in Korea', '2026-11-22T15:00:00Z', '2026-11-26'],
  ['before Christmas on a Friday', '2026-12-24T03:00:00Z', '2026-12-29'],
  ['before three holidays in a row, one a Sunday', '2027-02-04T03:00:00Z', '2027-02-10'],
])('admitted on %s', (_title, at, endsOn) => {
  test(`the three days end on ${endsOn}`, () => expect(admissionEndsOn(at, isHoliday)).toBe(endsOn));
});

const REQUEST: AdmissionRequest = {
  personId: 'p1' as PersonId,
  finder: { name: '박담당', affiliation: '중앙동' },
  doctor: { name: '이의사', affiliation: '한길병원' },
  police: { name: '최경위', affiliation: '완산경찰서' },
  escort: { name: '최경위', affiliation: '완산경찰서', kind: 'police' },
  institution: '한길병원',
  requestedAt: '2026-11-22T01:00:00Z',
};

function opened(): EmergencyAdmission {
  const decision = requestAdmission(REQUEST);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}

test('a request waits for its answer', () => expect(opened().outcome).toEqual({ kind: 'waiting' }));

describe.each<[string, Partial<AdmissionRequest>, object]>([
  ['no doctor consented', { doctor: { name: ' ', affiliation: '' } }, { code: 'urgency/admission-actor-missing', actors: ['doctor'] }],
  ['no police officer consented', { police: { name: '', affiliation: '' } }, { code: 'urgency/admission-actor-missing', actors: ['police'] }],
  ['another police officer escorts', { escort: { name: '정순경', affiliation: '완산경찰서', kind: 'police' } }, { code: 'urgency/escort-did-not-consent' }],
  ['no institution is named', { institution: '' }, { code: 'urgency/institution-missing' }],
])('when %s', (_title, change, refusal) => {
  test('there is no emergency admission', () => expect(requestAdmission({ ...REQUEST, ...change })).toEqual({ ok: false, refusal }));
});

test('a paramedic may escort without having consented', () => {
  expect(requestAdmission({ ...REQUEST, escort: { name: '한구급', affiliation: '전주완산소방서', kind: 'paramedic' } })).toMatchObject({ ok: true });
});

describe('the answer of the institution', () => {
  const later = '2026-11-22T03:00:00Z';

  test('sent back needs a reason, and is the end of this request', () => {
    expect(returnAdmission(opened(), later, ' ')).toEqual({ ok: false, refusal: { code: 'urgency/reason-missing' } });
    const returned = returnAdmission(opened(), later, '병상 없음');
    expect(returned).toMatchObject({ ok: true, value: { outcome: { kind: 'returned', at: later, reason: '병상 없음' } } });
    expect(returned.ok && admit(returned.value, later)).toEqual({ ok: false, refusal: { code: 'urgency/admission-not-open', outcome: 'returned' } });
  });

  test('admitted, then home or on by another article', () => {
    const admitted = admit(opened(), later);
    if (!admitted.ok) throw new Error(admitted.refusal.code);
    expect(endAdmission(admitted.value, '2026-11-24T00:00:00Z', 'discharged')).toMatchObject({ ok: true, value: { outcome: { kind: 'discharged', admittedAt: later } } });
    expect(endAdmission(admitted.value, '2026-11-24T00:00:00Z', 'voluntary')).toMatchObject({ ok: true, value: { outcome: { kind: 'continued', admittedAt: later, as: 'voluntary' } } });
    expect(returnAdmission(admitted.value, later, '병상 없음')).toMatchObject({ ok: false, refusal: { code: 'urgency/admission-not-open' } });
  });

  test('nothing ends that has not begun, and nothing happens before it was asked for', () => {
    expect(endAdmission(opened(), later, 'discharged')).toEqual({ ok: false, refusal: { code: 'urgency/admission-not-open', outcome: 'waiting' } });
    expect(admit(opened(), '2026-11-22T00:59:59Z')).toEqual({ ok: false, refusal: { code: 'urgency/before-request' } });
  });
});
