import { describe, expect, test } from 'vitest';
import { composeMessages } from '../referral/compose/messages.en.ts';
import { EMPTY_MOVE, itemsFor, moveProblems, offeredFor, orderOf, type MoveForm, type MoveGround } from './form.ts';
import { moveMessages } from './messages.en.ts';

const GROUND: MoveGround = {
  personId: '11111111-1111-4111-8111-111111111111', personName: '이말순', programme: 'ICM', restricted: false, status: 'in-service', maySend: true, isUnderWay: false, otherCases: [],
  seen: ['identity', 'contact', 'address', 'identifier', 'health', 'reason', 'progress'], consent: { id: '22222222-2222-4222-8222-222222222222', items: ['identity', 'contact', 'needs', 'progress'], endsOn: '2027-11-22' },
};
const FORM: MoveForm = { ...EMPTY_MOVE, sigungu: '52710', emdCode: '5271025000', organisationId: '33333333-3333-4333-8333-333333333333', addressText: '삼례로 1 ', movesOn: '2026-12-01', reason: '이사' };
const paths = (form: MoveForm, known = GROUND): readonly string[] => moveProblems(form, known, moveMessages.ko, composeMessages.ko).map(({ path }) => path);

describe('what goes along', () => {
  test('is at first all that was agreed to and that the sender sees himself', () => {
    expect(itemsFor(FORM, GROUND)).toEqual(['identity', 'contact', 'progress']);
  });
  test('is at first the least where danger or a law stands in for the word of the person, and never a unique number', () => {
    expect(itemsFor({ ...FORM, ground: 'crisis' }, GROUND)).toEqual(['identity', 'contact', 'address', 'reason']);
    expect(offeredFor({ ground: 'law' }, GROUND)).not.toContain('identifier');
  });
  test('is nothing where the person refuses', () => {
    expect(orderOf({ ...FORM, ground: 'refused', words: '원하지 않으심' }, GROUND, '2026-11-23')).toMatchObject({ basis: { kind: 'refused', words: '원하지 않으심' }, items: [] });
  });
  test('keeps what was ticked off, as far as the ground still offers it', () => {
    expect(itemsFor({ ...FORM, items: ['identity', 'health'] }, GROUND)).toEqual(['identity']);
  });
});

describe('before it is sent', () => {
  test('everything that is missing is named', () => {
    expect(paths(EMPTY_MOVE, { ...GROUND, consent: null })).toEqual(['sigungu', 'emdCode', 'organisationId', 'movesOn', 'ground', 'reason']);
    expect(paths(FORM)).toEqual([]);
  });
  test('a name must go along unless nothing does', () => {
    expect(paths({ ...FORM, items: ['contact'] })).toEqual(['items']);
    expect(paths({ ...FORM, ground: 'refused', words: '원하지 않으심' })).toEqual([]);
  });
  test('another ground is put into words, and a law is named and its checks are made', () => {
    expect(paths({ ...FORM, ground: 'crisis' })).toEqual(['words']);
    expect(paths({ ...FORM, ground: 'law' })).toContain('law.ground');
  });
  test('nothing is asked of the server while the receiver or the consent is missing', () => {
    expect(orderOf({ ...FORM, organisationId: '' }, GROUND, '2026-11-23')).toBeUndefined();
    expect(orderOf(FORM, { ...GROUND, consent: null }, '2026-11-23')).toBeUndefined();
    expect(orderOf(FORM, GROUND, '2026-11-23')).toMatchObject({ basis: { kind: 'consent', consentId: GROUND.consent?.id }, address: { text: '삼례로 1', detail: '' }, movesOn: '2026-12-01' });
  });
});
