import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from './geometry.ts';
import { checkEcomap, checkGenogram, ecomapOf, EMPTY_ECOMAP, EMPTY_GENOGRAM, FLOWS, layoutEcomap, tidyGenogram, TIE_KINDS, wrapped, type DrawnPerson, type KnownCircle } from './index.ts';

const circle = (key: string): KnownCircle => ({ key, name: `기관 ${key}`, sources: ['referral'], what: ['가사지원'] });
const someCircles = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 24 }).map((keys) => keys.map((key) => circle(`k${key}`)));

describe('the systems around a household', () => {
  test('stand on a ring without touching each other or the household, and always the same', () => {
    fc.assert(fc.property(someCircles, (known) => {
      const map = layoutEcomap(ecomapOf(known, EMPTY_ECOMAP));
      const { centre, radius } = map.household;
      const home = { left: centre.x - radius, right: centre.x + radius, top: centre.y - radius, bottom: centre.y + radius };
      const near = map.circles.flatMap((one, at) => map.circles.slice(at + 1).filter((other) => Math.hypot(one.centre.x - other.centre.x, one.centre.y - other.centre.y) < 112));
      expect([near, map.circles.filter(({ box }) => overlaps(box, home)), map.circles.length]).toEqual([[], [], known.length]);
      expect(layoutEcomap(ecomapOf(known, EMPTY_ECOMAP))).toEqual(map);
    }), { numRuns: 60 });
  });

  test('are hidden with a reason and never lost', () => {
    const map = ecomapOf([circle('a'), circle('b')], { ...EMPTY_ECOMAP, hidden: [{ key: 'a', reason: '끝난 의뢰입니다' }] });
    expect([map.circles.map(({ key }) => key), map.hidden]).toEqual([['b'], [{ key: 'a', name: '기관 a', reason: '끝난 의뢰입니다' }]]);
  });

  test('take what was added by hand with its own line', () => {
    const map = ecomapOf([circle('a')], { circles: [{ key: 'n', name: '옆집 할머니', words: '아침마다 들름' }], ties: [{ key: 'n', kind: 'strong', flow: 'in', words: '' }], hidden: [] });
    expect(map.circles.at(-1)).toMatchObject({ name: '옆집 할머니', sources: ['added'], what: ['아침마다 들름'], kind: 'strong', flow: 'in' });
  });

  test.each(TIE_KINDS.flatMap((kind) => FLOWS.map((flow) => [kind, flow] as const)))('a %s line with flow %s has its strokes and heads', (kind, flow) => {
    const [placed] = layoutEcomap(ecomapOf([circle('a')], { ...EMPTY_ECOMAP, ties: [{ key: 'a', kind, flow, words: '' }] })).circles;
    expect([placed!.paths.length > 1, placed!.arrows.length]).toEqual([kind === 'stressful', { none: 0, in: 1, out: 1, both: 2 }[flow]]);
  });
});

const person = (key: string, link: DrawnPerson['link'], of: string, role = '아들'): DrawnPerson => ({ key, role, words: '', sex: 'male', birthYear: null, isDeceased: false, link, of });

describe('what may be kept', () => {
  test.each([
    ['picture/key-twice', { people: [person('a', 'none', ''), person('a', 'none', '')] }],
    ['picture/key-twice', { people: [person('self', 'none', '')] }],
    ['picture/name-missing', { people: [person('a', 'child', 'self', ' ')] }],
    ['picture/unknown-key', { people: [person('a', 'child', 'gone')] }],
    ['picture/unknown-key', { bonds: [{ key: 'b', from: 'self', to: 'gone', kind: 'close' as const, words: '' }] }],
    ['picture/own-kin', { people: [person('a', 'child', 'b'), person('b', 'child', 'a')] }],
    ['picture/own-kin', { bonds: [{ key: 'b', from: 'self', to: 'self', kind: 'close' as const, words: '' }] }],
  ])('%s', (code, sketch) => {
    expect(checkGenogram({ ...EMPTY_GENOGRAM, ...sketch }, ['self'])).toEqual({ ok: false, refusal: { code } });
  });
  test.each([
    ['picture/name-missing', { circles: [{ key: 'n', name: '', words: '' }] }],
    ['picture/reason-missing', { hidden: [{ key: 'a', reason: ' ' }] }],
    ['picture/key-twice', { circles: [{ key: 'a', name: '이웃', words: '' }] }],
  ])('an ecomap: %s', (code, sketch) => {
    expect(checkEcomap({ ...EMPTY_ECOMAP, ...sketch }, ['a'])).toEqual({ ok: false, refusal: { code } });
  });
  test('a sound one is kept as it is', () => {
    const sketch = { ...EMPTY_GENOGRAM, people: [person('a', 'child', 'self')] };
    expect(checkGenogram(sketch, ['self'])).toEqual({ ok: true, value: sketch });
  });
  test('what hangs on somebody who moved out lets go, and the drawn person stays', () => {
    const sketch = { people: [person('a', 'child', 'gone')], unions: [{ one: 'gone', other: 'self', kind: 'divorced' as const }], parents: [{ child: 'gone', parent: 'self' }], bonds: [{ key: 'b', from: 'gone', to: 'self', kind: 'close' as const, words: '' }] };
    expect(tidyGenogram(sketch, ['self'])).toEqual({ ...EMPTY_GENOGRAM, people: [{ ...person('a', 'none', '') }] });
  });
});

test.each([['해외에 있는 큰아들', ['해외에 있는', '큰아들']], ['김순자', ['김순자']], ['', []], ['정신건강복지센터사례관리팀전담', ['정신건강복지', '센터사례관…']]])('%s is set in short lines', (text, lines) => {
  expect(wrapped(text, 6, 2)).toEqual(lines);
});
