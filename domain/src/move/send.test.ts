import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCase, OTHER_OFFICE } from '../../testing/case.ts';
import { AGREED, anOrder, AWAY, HOME, NEW_EMD, RECEIVER, sendingContext } from '../../testing/move.ts';
import { DISCLOSURE_ITEM_CODES, itemOfFact, type DisclosureItem } from '../access/index.ts';
import type { EmdCode, OrganisationId } from '../ids/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Person } from '../person/index.ts';
import { arrivingPerson, historyTold, HISTORY_KINDS, isSameArrival, itemsOffered, itemsOfInstrument, movePacketOf, receiversOf, sendMove, takesMove, type HistoryEntry, type MoveBasis, type MoveFact } from './index.ts';

const codeOf = (decision: ReturnType<typeof sendMove>): string => (decision.ok ? 'sent' : decision.refusal.code);

describe('a case is sent after a person', () => {
  test('by its owner on a consent that names the receiver, for as long as that lasts', () => {
    const sent = sendMove(anOrder(), sendingContext());
    expect(sent).toMatchObject({ ok: true, value: { action: 'send', readableUntil: '2027-11-22', dates: { nextOn: '2026-11-30' }, identity: { scope: 'history' } } });
  });
  test.each([
    ['by nobody else', {}, { parties: ['referrer' as const, 'other' as const] }, 'move/not-your-act'],
    ['not within one municipality', { identity: { ...anOrder().identity, to: { ...anOrder().identity.to, sigungu: HOME } } }, {}, 'move/same-municipality'],
    ['not when it is closing', {}, { case: aCase().closing().state }, 'move/case-not-open'],
    ['not when it is over', {}, { case: aCase().ended().state }, 'move/case-not-open'],
    ['not while it is offered to another organisation', {}, { case: aCase().offered().state }, 'move/transfer-pending'],
    ['not twice at once', {}, { isUnderWay: true }, 'move/already-under-way'],
    ['not to nobody', {}, { receiver: undefined }, 'move/receiver-unsuited'],
    ['not to who does other work', {}, { receiver: { ...RECEIVER, kind: 'visiting-health' as const, programmes: ['VISIT' as const] } }, 'move/receiver-unsuited'],
    ['not without a consent', {}, { agreed: [], consentUntil: null }, 'move/no-consent'],
    ['not with more than was agreed to', { items: [...AGREED, 'health' as const] }, {}, 'move/items-not-covered'],
    ['not with what the sender does not see himself', { basis: { kind: 'crisis' as const, words: '위급' }, items: ['identity' as const, 'risk' as const] }, {}, 'move/items-not-covered'],
    ['not with numbers that identify uniquely', { basis: { kind: 'crisis' as const, words: '위급' }, items: ['identity' as const, 'identifier' as const] }, {}, 'move/items-not-covered'],
    ['not without a name', { items: ['contact' as const] }, {}, 'move/identity-not-covered'],
    ['not without a reason', { reason: ' ' }, {}, 'move/facts-missing'],
    ['not on a law that is not named', { basis: { kind: 'law' as const, article: '', words: '학대 신고' }, lawConfirmed: true }, {}, 'move/facts-missing'],
    ['not on a law whose checks were not made', { basis: { kind: 'law' as const, article: '노인복지법 제39조의6제2항', words: '학대 신고' } }, {}, 'move/law-unconfirmed'],
  ])('%s', (_name, order, context, code) => {
    expect(codeOf(sendMove(anOrder(order), sendingContext(context)))).toBe(code);
  });
  test('and where the person refuses, nothing of the person goes', () => {
    const sent = sendMove(anOrder({ basis: { kind: 'refused', words: '원하지 않으심' }, items: [] }), sendingContext({ agreed: [] }));
    expect(sent).toMatchObject({ ok: true, value: { identity: { scope: 'fact' }, items: [] } });
    expect(codeOf(sendMove(anOrder({ basis: { kind: 'refused', words: '원하지 않으심' }, items: ['identity'] }), sendingContext()))).toBe('move/items-not-covered');
  });
});

describe('who takes somebody over who moves in', () => {
  const organisation = (kind: Organisation['kind'], more: Partial<Organisation> = {}): Organisation => ({ ...RECEIVER, id: kind as string as OrganisationId, kind, programmes: [], areas: [], ...more });
  const to = { sigungu: AWAY, emdCode: NEW_EMD, programme: 'ICM' as const, restricted: false };
  const hope = organisation('hope-welfare');
  const town = organisation('town-office', { areas: [NEW_EMD] });
  const elsewhere = organisation('town-office', { id: OTHER_OFFICE, areas: ['5271031000' as EmdCode] });
  const mental = organisation('mental-health-centre', { programmes: ['MENTAL'] });
  const nurses = organisation('visiting-health', { programmes: ['VISIT'] });
  test('희망복지지원단 first, then the town office of that 동', () => {
    expect(receiversOf([elsewhere, town, mental, nurses, hope], to).map(({ id }) => id)).toEqual([hope.id, town.id]);
  });
  test('the counterpart of a programme, or 희망복지지원단, which hands on', () => {
    expect(receiversOf([town, nurses, hope], { ...to, programme: 'VISIT' }).map(({ id }) => id)).toEqual([hope.id, nurses.id]);
  });
  test("a centre's own case goes to a centre of the same work and nowhere else", () => {
    expect(receiversOf([hope, town, mental, nurses], { ...to, programme: 'MENTAL', restricted: true }).map(({ id }) => id)).toEqual([mental.id]);
  });
  test('nobody of another municipality', () => expect(takesMove({ ...hope, sigungu: HOME }, to)).toBe(false));
});

const anItem = fc.constantFrom(...DISCLOSURE_ITEM_CODES);
const someItems = fc.uniqueArray(anItem);
const anEntry: fc.Arbitrary<HistoryEntry> = fc.record({ kind: fc.constantFrom(...HISTORY_KINDS), on: fc.constantFrom('2026-01-02' as const, null), code: fc.string(), words: fc.array(fc.string(), { maxLength: 2 }), needs: fc.uniqueArray(anItem, { maxLength: 3 }) });
const FACT: MoveFact = { emdCode: NEW_EMD, movesOn: '2026-11-30', programme: 'ICM', contact: { organisation: '전주시 희망복지지원단', name: '최은영', phone: '063-000-0100' } };
const fact = (value: string | boolean) => ({ value, source: 'officer' as const, at: '2026-11-01T00:00:00Z', by: 'system' as const });
const PERSON: Person = {
  id: 'person-1' as never, sigungu: HOME, householdId: null, name: '이말순', birthOn: '1954-03-01', sex: 'female', phones: [{ digits: '01000000001', use: 'mobile' }], address: { text: '옛 주소 1', detail: '', emdCode: '5211151000' as EmdCode },
  emdCode: '5211151000' as EmdCode, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' }, version: 3,
  facts: { 'health.vulnerable': fact(true), 'suicide.history': fact(true), 'benefit.basicPension': fact(true), needs: fact('돌봄') },
};
const sources = (history: readonly HistoryEntry[]) => ({ person: PERSON, household: undefined, history, address: { text: '새 주소 2', detail: '', emdCode: NEW_EMD }, reason: '이어서 살펴 주십시오' });

const FIELDS: Readonly<Record<string, DisclosureItem>> = { name: 'identity', birthOn: 'identity', sex: 'identity', phones: 'contact', contactPreference: 'contact', address: 'address', emdCode: 'address', reason: 'reason', household: 'household' };

/** Every item that something in a packet belongs to. */
function itemsIn({ person, history }: ReturnType<typeof movePacketOf>): readonly DisclosureItem[] {
  const told = person ?? {};
  return [...Object.keys(told).flatMap((field) => FIELDS[field] ?? []), ...Object.keys((told['facts'] ?? {}) as object).map(itemOfFact), ...history.flatMap(({ needs }) => needs)];
}

describe('what the receiver reads', () => {
  test('is never more than the ground allows: neither fields, nor facts, nor lines of the history', () => {
    fc.assert(fc.property(fc.constantFrom<MoveBasis['kind']>('consent', 'law', 'crisis', 'refused'), someItems, someItems, someItems, fc.array(anEntry), (basis, agreed, seen, wanted, history) => {
      const offered = itemsOffered(basis, { agreed, seen: new Set(seen) });
      const ceiling: Readonly<Record<string, readonly DisclosureItem[]>> = { consent: agreed, refused: [] };
      expect(offered.filter((item) => !(ceiling[basis] ?? seen).includes(item) || !seen.includes(item) || item === 'identifier')).toEqual([]);
      const items = wanted.filter((item) => offered.includes(item));
      const packet = movePacketOf(FACT, sources(history), items);
      expect(itemsIn(packet).filter((item) => !items.includes(item))).toEqual([]);
      expect(JSON.stringify(packet)).not.toContain('옛 주소');
    }), { numRuns: 400 });
  });
  test('without a ground is the fact alone, and names nobody', () => {
    const packet = movePacketOf(FACT, sources([{ kind: 'case', on: null, code: 'register', words: ['등록'], needs: ['progress'] }]), []);
    expect(packet).toEqual({ fact: FACT, person: null, history: [] });
    expect(JSON.stringify(packet)).not.toContain('이말순');
  });
  test('holds the new address where the old one stood', () => {
    expect(movePacketOf(FACT, sources([]), ['identity', 'address']).person).toMatchObject({ name: '이말순', address: { text: '새 주소 2' }, emdCode: NEW_EMD });
  });
  test('never holds a line that names no item, and puts the latest first', () => {
    const line = (on: HistoryEntry['on'], needs: readonly DisclosureItem[]): HistoryEntry => ({ kind: 'case', on, code: String(on), words: [], needs });
    expect(historyTold([line('2026-01-01', ['progress']), line('2026-05-01', ['progress']), line('2026-06-01', [])], ['progress']).map(({ on }) => on)).toEqual(['2026-05-01', '2026-01-01']);
  });
  test('of an instrument needs the item that it speaks of besides; an unknown one needs the most delicate', () => {
    expect(itemsOfInstrument('AUDIT-K')).toEqual(['assessment', 'addiction']);
    expect(itemsOfInstrument('새 도구')).toEqual(['assessment', 'narrative']);
  });
});

describe('the record over there', () => {
  const packet = movePacketOf(FACT, sources([]), ['identity', 'health']);
  test('begins with what was sent, and with blanks where nothing was', () => {
    expect(arrivingPerson(packet)).toMatchObject({ draft: { name: '이말순', birthOn: '1954-03-01', phones: [], emdCode: NEW_EMD, address: { text: '', emdCode: NEW_EMD } }, facts: { 'health.vulnerable': { value: true } } });
    expect(arrivingPerson(movePacketOf(FACT, sources([]), []))).toBeUndefined();
  });
  test('is the same person only with the same name and birth date', () => {
    expect(isSameArrival(packet, { name: '이 말순', birthOn: '1954-03-01' })).toBe(true);
    expect(isSameArrival(packet, { name: '이말순', birthOn: '1954-03-02' })).toBe(false);
    expect(isSameArrival(packet, { name: '이말숙', birthOn: '1954-03-01' })).toBe(false);
    expect(isSameArrival(packet, { name: '이말순', birthOn: null })).toBe(false);
    expect(isSameArrival(packet, { name: '이말순', birthOn: '1954-03-01', mergedIntoId: 'other' as never })).toBe(false);
  });
});
