import { conditionLines, CRITERIA, DEFAULT_THRESHOLDS, reasonsInWords, resolvedLines, THRESHOLDS } from '@dure/guide/discovery';
import { findEdition } from '@dure/guide';
import { type CriterionReasons, dayNumberOf, type DiscoveryLeaf, leavesOf, type ResolvedLeaf, screenOn } from '@dure/domain/discovery';
import { configure, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import type { Answer } from '../client/index.ts';
import { chooseLanguage } from '../messages/index.ts';
import { CandidateScreen } from './candidate/CandidateScreen.tsx';
import { CandidatesScreen } from './candidate/CandidatesScreen.tsx';
import { CriterionScreen } from './criteria/CriterionScreen.tsx';
import { EffectScreen } from './effect/EffectScreen.tsx';
import { RoundScreen } from './round/RoundScreen.tsx';
import { RunScreen } from './run/RunScreen.tsx';
import { type Fact, useProblemFound, type Why } from './useFactWords.ts';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  chooseLanguage('en');
});
afterEach(() => chooseLanguage('ko'));

const me = aMe({ role: 'coordinator', permissions: ['discovery:read', 'discovery:run', 'discovery:criteria', 'discovery:assign', 'discovery:contact'] });
const ID = '00000000-0000-4000-8000-000000000001';
const AS_OF = '2026-10-31';
/** What stays Korean on the English page: people and places, and what somebody wrote. */
const NAMES = { person: '박복례', officer: '최은영', team: '희망복지지원단', place: '효자4동', round: '11월 1차' } as const;
const HANGUL = /[가-힣]/u;

const asked = screenOn(CRITERIA, DEFAULT_THRESHOLDS, AS_OF);
if (!asked.ok) throw new Error(asked.refusal.code);
const { criteria } = asked.value;
const names = Object.fromEntries(CRITERIA.map(({ id, name, says }) => [id, { name, says }]));

/** Every leaf of every criterion with a fact as the batch writes it. */
function groupOf(leaf: ResolvedLeaf): string | null {
  if (leaf.kind === 'spell' || leaf.kind === 'began') return leaf.values[0] ?? null;
  if (leaf.kind === 'overlap') return '1492';
  return 'per' in leaf && leaf.per === 'illness' ? 'I69' : null;
}
const found: readonly CriterionReasons[] = criteria.map(({ id, version, when }) => ({
  criterion: id, version, reasons: leavesOf(when).map((leaf, place) => ({ leaf: place, value: 81, group: groupOf(leaf), from: leaf.kind === 'compare' ? null : dayNumberOf('2026-03-01'), until: leaf.kind === 'spell' || leaf.kind === 'compare' ? null : dayNumberOf('2026-05-20') })),
}));
const reasons = reasonsInWords({ screen: asked.value, names }, found);
const why: Why[] = reasons.map(({ criterion, name, facts }) => ({ id: criterion, name, facts: [...facts] }));
const rulesOf = (ids: readonly string[]) => ids.map((id) => { const rule = findEdition('2020')!.rules[id]!; return { id, says: rule.says, chapter: rule.scope, seed: rule.cite.seed, page: rule.cite.page, quote: rule.cite.quote }; });
const thresholds = THRESHOLDS.map(({ key, label, unit, value }) => ({ key, label, unit, value, isTried: false }));
const valueOf = (key: string): number | undefined => THRESHOLDS.find((one) => one.key === key)?.value;
const DATA = { version: 'claims-20261031', people: 1000, firstOn: '2024-11-01', lastOn: AS_OF, seenAt: '2026-11-23T00:00:00.000Z', isAlive: true };

const ANSWERED: Answer<'GET /api/discovery/criteria'> = {
  on: '2026-11-23', mayWord: true, mayRun: false, data: DATA,
  criteria: CRITERIA.map(({ id, name, says, grade, rules, versions }) => ({
    id, name, says, source: 'product', grade, rules: rulesOf(rules), inForce: 1, version: 1, thresholds: THRESHOLDS.map(({ key }) => key),
    versions: versions.map(({ version, from, when }) => ({ version, from, until: null, inForce: true, source: 'product' as const, by: null, at: null, reason: null, when, lines: [...conditionLines(when, valueOf)] })),
  })),
  thresholds: THRESHOLDS.map(({ key, label, unit, min, max, grade, rules, value }) => ({ key, label, unit, min, max, grade, rules: rulesOf(rules), value, preset: value, isDecided: false, version: 0, criteria: CRITERIA.map(({ id }) => id), history: [] })),
};
const RUN: Answer<'GET /api/discovery/runs/:id'> = {
  id: ID, kind: 'full', status: 'done', purpose: '', asOf: AS_OF, askedAt: '2026-11-23T00:00:00.000Z', by: NAMES.officer, organisation: NAMES.team, criteria: CRITERIA.map(({ id, name }) => ({ id, version: 1, name })), partsDone: 1, partsTotal: 1, people: 1000, secondsLeft: null, startedAt: null, endedAt: null, failure: null,
  findingsRemovedAt: null, dataVersion: 'claims', baseRun: null, found: 40, acts: [], version: 1, thresholds, change: null, isSuppressed: false, base: null, leftOut: {},
  counts: { people: 1000, found: 40, byCriterion: { 'long-stay': 40 }, together: [{ criteria: ['long-stay'], found: 40 }], byEmd: [{ emd: '5211171400', found: 40, people: 500 }], bySigungu: [{ sigungu: '52111', found: 40, people: 500 }], bySexAge: [{ sex: 'female', ageFrom: 75, found: 40, people: 90 }] },
  asked: criteria.map(({ id, version, when }) => ({ id, version, ...names[id]!, when, lines: [...resolvedLines(when)] })),
};
const ROW = {
  id: ID, version: 1, name: NAMES.person, age: 80, sex: 'female', emd: '5211171400', address: NAMES.place, phone: null, nameState: 'open', round: NAMES.round, why, status: 'contacting', step: 'contact', nextOn: null, dueOn: null, attempts: 0, last: null, assignee: NAMES.officer, mine: false, endedOn: null,
} satisfies Answer<'GET /api/discovery/candidates'>['rows'][number];
const NONE = { proposed: 9, handedOut: 9, reached: 9, intake: 9, cases: 9, refused: 0, notNeeded: 0, noContact: 0, precision: 0.5, conversion: 0.5, medianDays: 2 };

function serve(): void {
  fakeServer({
    'GET /api/discovery/criteria': () => ANSWERED, 'GET /api/discovery/runs/:id': () => RUN, 'GET /api/jurisdictions': () => ({ municipalities: [], rows: [{ sigungu: '52110', code: '5211171400', name: NAMES.place }] }),
    'GET /api/discovery/runs/:id/findings': () => ({ rows: [{ pseudonym: 'a1b2c3…', emd: '5211171400', sex: 'female', birthYear: 1946, weight: 126, suppressed: 'in-case', criteria: reasons.map(({ criterion, version, name, facts }) => ({ id: criterion, version, name, reasons: facts.map((fact, leaf) => ({ leaf, ...fact })) })) }], total: 1, page: 1, pages: 1, asOf: AS_OF }),
    'GET /api/discovery/rounds/:id': () => ({
      id: ID, runId: ID, runAsOf: AS_OF, name: NAMES.round, status: 'open', version: 1, by: NAMES.officer, at: '2026-11-13T00:00:00.000Z', dueDays: 14, criteria: CRITERIA.map(({ id, name }) => ({ criterion: id, version: 1, name, team: 'town-office' })), teams: [], receivers: [], outcomes: [], unplaced: 0, acts: [], mayAct: true,
    }),
    'GET /api/discovery/rounds/:id/candidates': () => ({ rows: [{ id: ID, rank: 1, pseudonym: 'a1b2c3…', emd: '5211171400', sex: 'female', age: 80, weight: 120, why, organisation: null, status: 'proposed', nextOn: null, attempts: 0, isUnknown: false }], next: null }),
    'GET /api/discovery/candidates': () => ({ rows: [ROW] }),
    'GET /api/discovery/candidates/:id': () => ({
      ...ROW, birthOn: '1946-01-02', handedOutOn: '2026-11-13', reachedOn: null, reasons: reasons.map((one) => ({ ...one, facts: [...one.facts], rules: rulesOf(CRITERIA.find(({ id }) => id === one.criterion)!.rules) })), acts: [], mayIntake: false, absences: 0, absencesAsked: 3, visited: false, personId: null, intakeId: null, earlier: [], colleagues: [], events: [],
    }),
    'GET /api/discovery/effect': () => ({ smallest: 5, rows: CRITERIA.map(({ id, name }) => ({ criterion: id, version: 1, name, inForce: true, all: NONE, rounds: [], runs: 1, programmes: [], thresholds: THRESHOLDS.map(({ key, label, unit, value }) => ({ key, label, unit, value })), found: { people: 41, on: AS_OF, runId: ID } })) }),
  });
}

/** Korean that is left, but for names and the quotes of the guide. */
function koreanLeft(): readonly string[] {
  for (const quote of document.querySelectorAll('.citation-quote')) quote.remove();
  const said = [...document.body.querySelectorAll('*')].flatMap((element) => [...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? ''), element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '']);
  return said.map((text) => Object.values(NAMES).reduce((left, name) => left.replaceAll(name, ''), text)).filter((text) => HANGUL.test(text));
}

const SCREENS: readonly (readonly [name: string, Screen: () => ReactNode, at: string, path: string, shown: string])[] = [
  ['the list of a run', RunScreen, `/discovery/runs/${ID}?part=findings`, '/discovery/runs/$id', 'Long stay in hospital'],
  ['what a run asked', RunScreen, `/discovery/runs/${ID}?part=asked`, '/discovery/runs/$id', 'Days in hospital for one illness'],
  ['a round', RoundScreen, `/discovery/rounds/${ID}`, '/discovery/rounds/$id', 'New in Medical Aid'],
  ['the list of a team', CandidatesScreen, '/discovery/candidates', '/discovery/candidates', 'New in Medical Aid'],
  ['somebody who is sought', CandidateScreen, `/discovery/candidates/${ID}`, '/discovery/candidates/$id', 'Long stay in hospital'],
  ['the effect', EffectScreen, '/discovery/effect', '/discovery/effect', 'Long stay in hospital'],
  ...CRITERIA.slice(0, 6).map(({ id }) => [`the criterion ${id}`, CriterionScreen, `/discovery/criteria/${id}`, '/discovery/criteria/$id', 'Days in hospital for one illness'] as const),
];

test.each(SCREENS)('in English %s leaves no word of a criterion in Korean', async (_name, Shown, at, path, shown) => {
  serve();
  await renderScreen(<Shown />, { at, path, me });
  expect((await screen.findAllByText(new RegExp(shown, 'u'))).length).toBeGreaterThan(0);
  expect(koreanLeft()).toEqual([]);
});

function Problem({ of }: { readonly of: readonly Why[] }): ReactNode {
  return <pre>{useProblemFound()(of)}</pre>;
}

const fact = (kind: DiscoveryLeaf['kind'], more: Partial<Fact>): Why => ({ id: 'long-stay', name: '장기입원', facts: [{ kind, label: '이어진 입원', words: '해당함', value: 1, group: null, per: null, measure: null, from: null, until: null, atLeast: null, ...more }] });

test.each<[string, Why]>([
  ['Stay in hospital illness I69, 3/1/2026 – 5/20/2026, 81 days (limit 31)', fact('stay', { value: 81, group: 'I69', per: 'illness', from: '2026-03-01', until: '2026-05-20', atLeast: 31 })],
  ['Status ungraded A, since 3/1/2026', fact('spell', { group: 'ungraded-a', from: '2026-03-01' })],
  ['Age 82 years old (limit 75)', fact('compare', { value: 82, atLeast: 75 })],
  ['No care last care 5/20/2026', fact('none', { until: '2026-05-20' })],
  ['No care no such care', fact('none', {})],
  ['First care first care 3/1/2026', fact('first', { from: '2026-03-01', until: '2026-03-01' })],
  ['Amount of care 720 benefit days (limit 701)', fact('amount', { value: 720, measure: 'benefit-days', per: 'person', atLeast: 701 })],
  ['Stay in hospital 81 days', fact('stay', { value: 81 })],
])('an intake begins with "%s"', async (words, one) => {
  serve();
  await renderScreen(<Problem of={[one]} />);
  expect(document.querySelector('pre')?.textContent).toBe(`[Discovery] Long stay in hospital: ${words}`);
});

test('and with every reason that there is, none in Korean', async () => {
  serve();
  await renderScreen(<Problem of={why} />);
  const lines = document.querySelector('pre')?.textContent.split('\n') ?? [];
  expect([lines.length, lines.filter((line) => HANGUL.test(line) || !/^\[Discovery\] \S.*: \S/u.test(line))]).toEqual([CRITERIA.length, []]);
});
