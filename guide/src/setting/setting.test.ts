import { addDays } from '@dure/domain/calendar';
import { describe, expect, test } from 'vitest';
import { openedAgencies } from '../agency/index.ts';
import { EDITIONS, findEdition, findEditionInForce } from '../edition/editions.ts';
import { findFact, readFact } from '../facts/index.ts';
import { evaluate } from '../index.ts';
import { decidedOn, type DatedSetting, factsFromSettings, prescreenSuggests, readSetting, type SettingKey, settingOn, SETTINGS, withSettings } from './index.ts';

const all = Object.values(SETTINGS);
const decided = (value: DatedSetting['value'], from: DatedSetting['from'], until: DatedSetting['until'] = null, key = 'visit.groupScheme'): DatedSetting => ({ key, value, from, until });

describe.each(all)('$key', (definition) => {
  test('stands under its own key, and every default can be read by its own reader', () => {
    expect(SETTINGS[definition.key as SettingKey]).toBe(definition);
    for (const value of Object.values(definition.defaults)) expect(definition.read(value)).toEqual({ ok: true, value });
  });
  test('cites sentences that an edition holds, and fills only a fact that takes its default', () => {
    const held = new Set(EDITIONS.flatMap(({ rules }) => Object.keys(rules)));
    expect(definition.rules.filter((rule) => !held.has(rule))).toEqual([]);
    const fact = definition.fact === undefined ? undefined : findFact(definition.fact)!;
    const said = fact === undefined ? [] : Object.values(definition.defaults).filter((value) => value !== null && !readFact(value, fact).ok);
    expect(said).toEqual([]);
  });
  test.each([undefined, 'abc', -1, 1.5, [1], { '': true }, { '이름': '' }, 0, 9_999_999_999])('%o is refused with a reason', (value) => {
    const read = definition.read(value);
    expect(read.ok ? '' : read.refusal).toMatch(/.{6,}/);
  });
});

describe('a setting on a day', () => {
  test('is what was decided for it, the later decision before the earlier', () => {
    const settings = [decided(2, '2026-01-01'), decided(3, '2026-07-01', '2026-09-30')];
    const on = (day: DatedSetting['from']) => settingOn(settings, 'visit.groupScheme', day);
    expect([on('2026-06-30'), on('2026-07-01'), on('2026-09-30'), on('2026-10-01')]).toEqual([2, 3, 3, 2]);
    expect(decidedOn(settings, 'visit.groupScheme', '2025-12-31')).toBeUndefined();
  });
  test('is the default of the edition in force where nothing was decided, and where a kept value cannot be read', () => {
    expect(settingOn([], 'icm.steps', '2026-03-26')).toEqual({ survey: null, selection: null, plan: null, total: null });
    expect(settingOn([], 'icm.steps', '2026-03-27')).toEqual({ survey: 10, selection: 5, plan: 15, total: 30 });
    expect(settingOn([decided(7, '2026-01-01')], 'visit.groupScheme', '2026-06-01')).toBe(3);
  });
  test('follows the calendar of the editions', () => {
    for (const { id, inForce: { from } } of EDITIONS) {
      for (const { key, defaults } of all) {
        expect(settingOn([], key as SettingKey, from)).toEqual(defaults[id as keyof typeof defaults]);
        const before = findEditionInForce(addDays(from, -1))?.id ?? '2019';
        expect(settingOn([], key as SettingKey, addDays(from, -1))).toEqual(defaults[before as keyof typeof defaults]);
      }
    }
  });
});

describe('what a setting may hold', () => {
  test.each([
    ['similarService.table', { '시 도시락배달': true, '구 안부확인': null }], ['outbound.hospitals', ['천안의료원']], ['visit.groupScheme', 2], ['referral.fourteenDays', 'business'], ['benefit.caps', { '2026': 720_000 }],
    ['care.reviewMonths', 3], ['icm.addedFocus', ['고독사 위험자']], ['names.beside', { 취업성공패키지: '국민취업지원제도' }], ['visit.excludesLongTermCare', true],
  ])('%s holds %o', (key, value) => {
    expect(readSetting(key, value)).toEqual({ ok: true, value });
  });
  test.each([
    ['outbound.hospitals', ['공주의료원']], ['outbound.hospitals', ['천안의료원', '천안의료원']], ['benefit.caps', { '26': 720_000 }], ['care.reviewMonths', 7], ['care.reviewMonths', 0],
    ['icm.steps', { survey: 0 }], ['icm.steps', { other: 3 }], ['similarService.table', { ' 이름': true }], ['nothing', 1],
  ])('%s does not hold %o', (key, value) => {
    expect(readSetting(key, value).ok).toBe(false);
  });
  test('a number left out is open', () => {
    expect(readSetting('icm.steps', { survey: 7 })).toEqual({ ok: true, value: { survey: 7, selection: null, plan: null, total: null } });
  });
});

describe('what the evaluator learns of the municipality', () => {
  test('the decisions in force, and of what nobody decided nothing', () => {
    expect(factsFromSettings([], '2026-11-23')).toEqual({ 'sgg.similarServiceTable': {}, 'sgg.visitGroupScheme': 3 });
    expect(factsFromSettings([decided(true, '2026-04-01', null, 'visit.excludesLongTermCare')], '2026-11-23')).toMatchObject({ 'sgg.visitExcludesLtc': true });
  });
});

describe('the hospitals that the text leaves unconfirmed', () => {
  const { agencies } = findEdition('2020')!;
  test('are those that the setting may open, and only the named one opens', () => {
    const doubtful = agencies.filter(({ outbound }) => outbound === 'unconfirmed').map(({ name }) => name);
    expect(readSetting('outbound.hospitals', doubtful).ok).toBe(true);
    const opened = openedAgencies(agencies, ['천안의료원', '국민연금공단']);
    expect(opened.filter(({ outbound }, index) => outbound !== agencies[index]?.outbound).map(({ name, outbound }) => [name, outbound])).toEqual([['천안의료원', true]]);
  });
});

describe('an edition as a municipality has settled it', () => {
  const edition = findEdition('2026')!;
  const on = '2026-11-23';
  const set = (key: string, value: DatedSetting['value']): DatedSetting => decided(value, '2026-04-01', null, key);
  test('with nothing decided it answers as it stands, also when asked about an earlier day', () => {
    const { agencies, deadlines, procedures, companions, care } = withSettings(edition, [], '2020-06-01');
    expect({ agencies, deadlines, procedures, companions, care }).toEqual({ agencies: edition.agencies, deadlines: edition.deadlines, procedures: edition.procedures, companions: edition.companions, care: edition.care });
  });
  test('the same decisions give the same object, so that it is made ready once', () => {
    const settings = [set('care.reviewMonths', 3)];
    expect(withSettings(edition, settings, on)).toBe(withSettings(edition, [...settings], on));
    expect(withSettings(edition, settings, on)).not.toBe(withSettings(edition, [], on));
  });
  test('its own review rhythm and steps run the clocks; a step left open starts none', () => {
    const settings = [set('care.reviewMonths', 3), set('icm.steps', { survey: 7, selection: null, plan: 20, total: 40 })];
    const dues = (facts: Readonly<Record<string, unknown>>, rule: string) => {
      const answer = evaluate({ edition: '2026', on, facts }, on, settings);
      return answer.ok ? answer.value.deadlines.filter(({ rules }) => rules[0]?.startsWith(rule)).map(({ due, strictness }) => [due, strictness]) : [];
    };
    expect(dues({ 'care.receiving': true }, 'CARE-CHECK')).toEqual([['P3M', 'within'], ['P3M', 'within']]);
    expect(dues({ complexity: '고난도' }, 'ICM-STEP')).toEqual([['P7D', 'about'], ['P20D', 'about'], ['P40D', 'within']]);
    const steps = withSettings(edition, settings, on).procedures.find(({ id }) => id === 'icm')!.steps.map(({ due }) => due?.duration);
    expect(steps).toEqual([undefined, 'P7D', undefined, undefined, 'P20D', 'P40D', undefined]);
  });
  test('a hospital that it confirmed takes referrals, and who goes along on a child’s abuse case is its own', () => {
    const settings = [set('outbound.hospitals', ['안동의료원']), set('abuse.childCompanion', '아동학대전담공무원')];
    const answer = evaluate({ edition: '2026', on, facts: { 'referral.to': '안동의료원', 'abuse.type': '아동학대' } }, on, settings);
    expect(answer.ok && answer.value.programmes.find(({ id }) => id === '안동의료원')?.verdict).toBe('eligible');
    expect(answer.ok && answer.value.companions.map(({ who }) => who)).toContain('아동학대전담공무원');
  });
});

describe('the prescreening score', () => {
  const scores = { localSurveyFrom: 2, assessmentFrom: 4 };
  test.each([[0, '안내'], [1, '안내'], [2, '지자체 자체조사'], [3, '지자체 자체조사'], [4, '통합판정조사'], [14, '통합판정조사']])('%i points suggest %s', (score, wanted) => {
    expect(prescreenSuggests(scores, score)).toBe(wanted);
  });
  test('suggests nothing while the municipality has set no scores', () => {
    expect(prescreenSuggests(settingOn([], 'care.prescreen', '2026-11-23'), 14)).toBeNull();
  });
});
