import { describe, expect, test } from 'vitest';
import { compareClocks, compareDuties, compareVerdicts, diffEditions, evaluate, findEdition, gradeOf, replay, SETTINGS } from '../../src/index.ts';

const edition = findEdition('2026')!;
const edition2020 = findEdition('2020')!;
type Known = Readonly<Record<string, unknown>>;

function answerTo(facts: Known, on = '2026-11-23') {
  const decided = evaluate({ edition: '2026', on, facts }, '2026-11-23');
  if (!decided.ok) throw new Error(decided.refusal.reason);
  return decided.value;
}
const care = (facts: Known, on?: string) => answerTo(facts, on).programmes.find(({ id }) => id === 'CARE');
const FRAIL = { age: 78, 'daily.difficulty': true };

describe('the grade of a sentence', () => {
  const entries = Object.entries(edition.rules);
  test('law, public page or unverified for what is new, carried for what is of 2020', () => {
    for (const [id, rule] of entries) expect(gradeOf(rule) === 'carried', id).toBe(Object.hasOwn(edition2020.rules, id));
    expect(new Set(entries.map(([, rule]) => gradeOf(rule)))).toEqual(new Set(['law', 'public', 'unverified', 'carried']));
  });
  test('law is cited from a law, a public page from the pages, what is unverified from the notes', () => {
    const source = { law: /^L/, public: /^P/, unverified: /^U/, carried: /^00/, ministry: /^$/ };
    expect(entries.filter(([, rule]) => !source[gradeOf(rule)].test(rule.cite.seed)).map(([id]) => id)).toEqual([]);
  });
  test('an unverified sentence is a setting and stands in no gate, no channel and no clock', () => {
    const unverified = new Set(entries.filter(([, rule]) => gradeOf(rule) === 'unverified').map(([id]) => id));
    const set = new Set(Object.values(SETTINGS).filter(({ grade }) => grade === 'unverified').flatMap(({ rules }) => rules));
    expect([...unverified].filter((id) => !set.has(id))).toEqual([]);
    const { rules: _, informs: __, ...structures } = edition;
    expect([...unverified].filter((id) => JSON.stringify(structures).includes(`"${id}"`))).toEqual([]);
  });
  test('no answer is excluded by unverified clauses alone', () => {
    const shut = ['65', '70', '80'].flatMap((age) => [{}, FRAIL, { 'ltc.currentGrade': '3', 'sgg.visitExcludesLtc': true }, { 'consent.care': false }, { 'daily.difficulty': false }, { similarService: ['가사·간병 방문지원사업'] }]
      .flatMap((facts) => answerTo({ ...facts, age: Number(age) }).programmes.filter(({ verdict }) => verdict === 'excluded')));
    expect(shut.length).toBeGreaterThan(10);
    for (const { id, clauses } of shut) expect(clauses.some(({ grade }) => grade !== 'unverified'), id).toBe(true);
    expect(shut.flatMap(({ clauses }) => clauses).find(({ rule }) => rule === 'VISIT-LTC-EXCL')?.grade).toBe('public');
  });
  test('what no law says never shuts a gate but by a decision of the municipality', () => {
    const shutting = edition.programmes.flatMap(({ parts }) => parts.flatMap(({ gate }) => [...gate.requires, ...gate.excludes, ...(gate.bars ?? []), ...(gate.refusals ?? [])]));
    const weak = shutting.filter(({ rules: [rule] }) => ['public', 'unverified'].includes(gradeOf(edition.rules[rule]!)));
    expect(weak.map(({ rules: [rule] }) => rule)).toEqual(['VISIT-LTC-EXCL']);
    expect(JSON.stringify(weak)).toContain('sgg.visitExcludesLtc');
  });
});

describe('통합돌봄', () => {
  test.each([
    [FRAIL, 'possible'], [{ ...FRAIL, 'care.complexNeed': true }, 'eligible'], [{ ...FRAIL, 'care.complexNeed': false, 'care.pilotRecipient': false }, 'excluded'], [{ ...FRAIL, 'care.complexNeed': false }, 'unknown'], [{ age: 78 }, 'unknown'], [{ age: 78, 'daily.difficulty': false }, 'excluded'],
    [{ age: 64, 'daily.difficulty': true }, undefined], [{ age: 65, 'daily.difficulty': true }, 'possible'], [{}, 'unknown'], [{ 'daily.difficulty': true }, 'unknown'],
    [{ age: 40, 'disability.severe': true, 'daily.difficulty': true }, 'unknown'], [{ age: 40, 'disability.severe': true, 'care.ministryRecognised': true, 'daily.difficulty': true }, 'possible'],
    [{ age: 40, 'disability.severe': true, 'care.ministryRecognised': false, 'care.mayorRecognised': false, 'care.pilotRecipient': false, 'daily.difficulty': true }, 'excluded'],
    [{ age: 50, 'care.mayorRecognised': true, 'daily.difficulty': true, 'care.complexNeed': true }, 'eligible'],
    [{ age: 62, 'care.pilotRecipient': true }, 'eligible'], [{ age: 62, 'care.pilotRecipient': true, 'daily.difficulty': false }, 'eligible'],
    [{ ...FRAIL, 'care.complexNeed': true, 'consent.care': false }, 'excluded'], [{ ...FRAIL, 'care.complexNeed': true, 'consent.care': true }, 'eligible'],
    [{ age: 7 }, undefined],
  ] as const)('%o: %s', (facts, wanted) => {
    expect(care(facts)?.verdict).toBe(wanted);
  });
  test('the sixty-fifth birthday decides, of one born on a leap day on 1 March', () => {
    const born = (birthDate: string) => ({ birthDate, 'daily.difficulty': true });
    expect([care(born('1961-11-24')), care(born('1961-11-23'))?.verdict]).toEqual([undefined, 'possible']);
    expect([care(born('1964-02-29'), '2029-02-28'), care(born('1964-02-29'), '2029-03-01')?.verdict]).toEqual([undefined, 'possible']);
  });
  test('who applies says which form, whose consent and who acts', () => {
    const facts = { ...FRAIL, 'care.complexNeed': true };
    const to = (applicant: string) => answerTo({ ...facts, 'care.applicant': applicant }).referrals.find(({ rules }) => rules[0]?.startsWith('CARE-'));
    expect(to('관련기관 담당자')?.preconditions).toContain('본인·친족·후견인 중 한 사람의 동의');
    expect(to('시·군·구')?.preconditions).toContain('본인의 사전 동의');
    expect(to('본인')).toMatchObject({ to: '주소지 시·군·구', channel: '통합지원 신청서(별지 제1호서식)' });
  });
});

describe('통합지원 신청 동의', () => {
  const asked = (facts: Known) => answerTo({ ...FRAIL, 'care.complexNeed': true, ...facts }).consents.find(({ code }) => code === 'CONSENT-CARE');
  test.each([
    [{ 'care.applicant': '시·군·구' }, 'missing', true], [{ 'care.applicant': '관련기관 담당자' }, 'missing', true], [{ 'care.applicant': '시·군·구', 'consent.care': true }, 'given', true],
    [{ 'care.applicant': '본인' }, 'missing', false], [{}, 'missing', false],
  ] as const)('%o: %s, needed %s', (facts, state, needed) => {
    expect(asked(facts)).toMatchObject({ state, needed, rules: ['CARE-EXOFFICIO-CONSENT', 'CARE-APPLY-AGENCY', 'CARE-CHOICE'] });
  });
  test('refused, nothing is applied for; of one who is no case of the law it is not asked; 2020 does not know it', () => {
    const refused = answerTo({ ...FRAIL, 'care.complexNeed': true, 'care.applicant': '시·군·구', 'consent.care': false });
    expect(refused.referrals.filter(({ rules: [rule] }) => rule?.startsWith('CARE-'))).toEqual([]);
    expect(refused.consents.find(({ code }) => code === 'CONSENT-CARE')?.state).toBe('refused');
    expect(answerTo({ age: 40 }).consents.map(({ code }) => code)).not.toContain('CONSENT-CARE');
    expect(edition2020.consents.map(({ code }) => code)).not.toContain('CONSENT-CARE');
  });
});

describe('직권신청의 여섯 유형', () => {
  const TYPES = ['ltc.rejected', 'activitySupport.rejected', 'hospital.justDischarged', 'crisis.cannotWait', 'crisis.emergencyCare', 'care.noCarer'];
  const duties = (facts: Known) => answerTo(facts).closing.filter(({ duty }) => duty.startsWith('직권신청'));
  test('are six, each with its own article', () => {
    expect(edition.care!.exOfficio.map(({ rules: [rule] }) => edition.rules[rule]!.cite.page)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `제4조제${number}호`));
  });
  test.each(TYPES)('%s: considered for one who cannot apply, with consent, and only then', (fact) => {
    expect(duties({ [fact]: true, 'care.cannotApply': true, 'consent.care': true })).toHaveLength(1);
    expect(duties({ [fact]: true, 'care.cannotApply': false, 'consent.care': true })).toEqual([]);
    expect(duties({ [fact]: true, 'care.cannotApply': true, 'consent.care': false })).toEqual([]);
    expect(duties({ [fact]: false, 'care.cannotApply': true, 'consent.care': true })).toEqual([]);
  });
});

describe('the procedure of the law', () => {
  const law = edition.care!;
  test('four who may apply and the municipality, four things surveyed, five areas assessed, two plans that may replace, five reasons to end', () => {
    expect([law.applicants.length, law.surveyed.length, law.assessed.length, law.plan.replaceableBy.length, law.closures.length, law.dischargeNotices.length]).toEqual([5, 4, 5, 2, 5, 3]);
    expect(new Set(law.closures.map(({ code }) => code)).size).toBe(5);
  });
  test('the first review within three months, the next within six', () => {
    expect(law.reviews.map(({ from, due, strictness }) => [from, due, strictness])).toEqual([['first-plan', 'P3M', 'within'], ['last-review', 'P6M', 'within']]);
    expect(answerTo({ 'care.receiving': true, age: 80 }).deadlines.filter(({ rules: [rule] }) => rule?.startsWith('CARE-')).map(({ due }) => due)).toEqual(['P3M', 'P6M']);
  });
  test('at the end the five reasons, before leaving hospital the notice, at the meeting its five members', () => {
    expect(answerTo({ 'care.receiving': true, 'closure.reason': '사망' }).closing.map(({ duty }) => duty).join()).toContain('다섯 사유');
    expect(answerTo({ 'hospital.leaving': true }).closing.map(({ rules: [rule] }) => rule)).toContain('CARE-DISCHARGE');
    expect(answerTo({ meeting: '통합지원회의' }).attendees.filter(({ rules: [rule] }) => rule?.startsWith('CARE-'))).toHaveLength(5);
  });
});

describe('practice since 2020', () => {
  test('about 10, 5 and 15 days, within 30, kept apart', () => {
    const { deadlines } = answerTo({ complexity: '고난도' });
    expect(deadlines.filter(({ rules: [rule] }) => rule?.startsWith('ICM-STEP')).map(({ due, strictness }) => [due, strictness])).toEqual([['P10D', 'about'], ['P5D', 'about'], ['P15D', 'about'], ['P30D', 'within']]);
  });
  test('visiting health: eight visits in three months, one in three, one in six', () => {
    expect(edition.visitGroups.map(({ visits }) => visits)).toEqual([{ atLeast: 8, within: 'P3M' }, { atLeast: 1, within: 'P3M' }, { atLeast: 1, within: 'P6M' }]);
    expect(edition.visitGroups.filter(({ schemes }) => schemes.includes(2)).map(({ group }) => group)).toEqual(['집중관리군', '자기역량지원군']);
    expect(edition2020.visitGroups.map(({ visits }) => visits)).toEqual([null, null, null]);
  });
  test.each([
    ['3', true, 'excluded'], ['3', false, 'eligible'], ['3', undefined, 'eligible'], ['인지지원', true, 'eligible'], ['등급외A', true, 'eligible'], [null, true, 'eligible'],
  ])('grade %s where the municipality set the exclusion to %s: visiting health %s', (grade, set, wanted) => {
    const facts = { age: 70, 'household.type': '독거', 'health.needsCare': true, 'ltc.currentGrade': grade, ...(set === undefined ? {} : { 'sgg.visitExcludesLtc': set }) };
    expect(answerTo(facts).programmes.find(({ id }) => id === 'VISIT')?.verdict).toBe(wanted);
  });
  test('calls of suicide go to 109, 국가보훈처 is 국가보훈부 and still found by its old name', () => {
    expect(edition.contacts.find(({ purpose }) => purpose === 'suicide')?.number).toBe('109');
    expect(edition.agencies.find(({ number }) => number === 7)).toMatchObject({ name: '국가보훈부', aliases: expect.arrayContaining(['국가보훈처']) });
    expect(edition.renamed.map(({ after }) => after)).toEqual(['한국사회보장정보원', '가족센터', '국가보훈부', '행복이음']);
  });
  test('emergency admission: two consents, an escort, three days without holidays, a written notice', () => {
    const answer = answerTo({ 'suicide.attemptInProgress': true });
    expect(answer.deadlines).toContainEqual({ what: '응급입원(공휴일 제외)', due: 'P3D', strictness: 'within', rules: ['ADMISSION-THREE-DAYS'] });
    expect(answer.closing.flatMap(({ rules }) => rules)).toEqual(expect.arrayContaining(['ADMISSION-REQUEST', 'ADMISSION-ESCORT', 'ADMISSION-NOTICE']));
  });
  test('the other gates are those of 2020, clause by clause', () => {
    const gates = (one: typeof edition, ids: readonly string[]) => one.programmes.filter(({ id }) => ids.includes(id)).map(({ id, parts }) => ({ id, parts }));
    const same = ['ECARE', 'DREAM', 'MEDAID', 'HOMEMED', 'SELF', 'ADDICT', 'MENTAL', 'ICM', '서민금융진흥원'];
    expect(gates(edition, same)).toEqual(gates(edition2020, same));
    expect(edition.programmes.map(({ id }) => id)).not.toContain('INTEG_BUDGET');
  });
});

describe('2020 against 2026', () => {
  const changes = diffEditions(edition2020, edition);
  test('the difference is computed: a programme came and one went, sentences of the law came, none was reworded', () => {
    expect(changes.filter(({ section }) => section.startsWith('사업 ')).map(({ section, kind }) => [section, kind])).toEqual([['사업 INTEG_BUDGET', '삭제'], ['사업 CARE', '추가']]);
    expect(changes).toContainEqual({ section: '보장기관', page: '-', kind: '변경', before: '국가보훈처', after: '국가보훈부' });
    expect(changes.filter(({ section }) => section.startsWith('판정 ')).map(({ section }) => section)).toEqual(['판정 VISIT']);
    expect(changes.filter(({ section }) => Object.hasOwn(edition2020.rules, section))).toEqual([]);
    expect(changes.filter(({ section }) => Object.hasOwn(edition.rules, section))).toHaveLength(Object.keys(edition.rules).length - 363);
  });
});

describe('a case replayed from 2020 to 2026', () => {
  const value = <Value>(decided: { readonly ok: boolean; readonly value?: Value }): Value => {
    if (!decided.ok || decided.value === undefined) throw new Error('refused');
    return decided.value;
  };
  const asked = (facts: Known) => ({ on: '2026-11-23' as const, facts });

  test('names the verdict that changes with both clauses and quotes', () => {
    const changed = value(compareVerdicts(asked({ ...FRAIL, 'household.type': '독거', 'health.needsCare': true, 'ltc.currentGrade': '3', 'sgg.visitExcludesLtc': true, borderlineInstitution: true }), edition2020, edition));
    const [pilot, visit, law] = ['INTEG_BUDGET', 'VISIT', 'CARE'].map((id) => changed.find(({ programme }) => programme === id));
    expect(changed).toHaveLength(3);
    expect(pilot).toMatchObject({ programme: 'INTEG_BUDGET', before: { verdict: 'possible' }, after: null });
    expect(visit).toMatchObject({ programme: 'VISIT', before: { verdict: 'eligible' }, after: { verdict: 'excluded', clauses: [{ rule: 'VISIT-LTC-EXCL', verdict: 'met' }] } });
    expect(visit?.before?.clauses[0]?.cite.quote.length).toBeGreaterThan(10);
    expect(law).toMatchObject({ programme: 'CARE', before: null, after: { verdict: 'possible' } });
  });
  test('names the clocks and duties that only one edition sets, each with its quote', () => {
    const clocks = value(compareClocks(asked({ complexity: '고난도' }), edition2020, edition));
    expect(clocks.map(({ before, after }) => [before, after?.due, after?.strictness])).toEqual([[null, 'P10D', 'about'], [null, 'P5D', 'about'], [null, 'P15D', 'about'], [null, 'P30D', 'within']]);
    expect(clocks[3]?.after?.rules[0]?.cite.quote).toContain('30일');
    const duties = value(compareDuties(asked({ 'suicide.attemptInProgress': true }), edition2020, edition));
    expect(duties.flatMap(({ after }) => after?.map(({ rule }) => rule) ?? [])).toEqual(['ADMISSION-REQUEST', 'ADMISSION-ESCORT', 'ADMISSION-NOTICE']);
  });
  test('an edition against itself changes nothing, and a case that cannot be read is refused', () => {
    expect(value(replay(asked(FRAIL), edition, edition))).toEqual({ from: '2026', to: '2026', verdicts: [], clocks: [], duties: [], channels: [], names: [] });
    expect(replay(asked({ nobody: 1 }), edition2020, edition).ok).toBe(false);
  });
});
