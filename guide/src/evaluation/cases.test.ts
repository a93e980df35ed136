import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, neededConsents, verdictOn, withVerdict } from '../../testing/index.ts';

type Facts = Readonly<Record<string, unknown>>;
const ELDER = { 'benefit.basicPension': true, 'ltc.currentGrade': null, 'ltc.history': [], 'similarService': [], 'wish.apply': true };
const CHILD = { 'household.basicLivelihood': true, 'needs': ['건강', '기초학습'], 'needs.longTerm': true };
const LEAVING = { 'benefit.medicalAid': true, 'admission.sameDiagnosisDays': 31, 'medicalNeed': '낮음', 'dischargeable': true, 'housing.has': true, 'risk.deterioration': false, 'risk.readmission': '낮음' };

describe('at the edges of the guide, each programme answers as the text reads', () => {
  test.each<readonly [string, string, Facts, string, string]>([
    ['만 64세', 'ECARE', { ...ELDER, age: 64 }, 'excluded', 'ECARE-TARGET'],
    ['65세 생일 전날', 'ECARE', { ...ELDER, birthDate: '1955-06-02' }, 'excluded', 'ECARE-TARGET'],
    ['65세 생일', 'ECARE', { ...ELDER, birthDate: '1955-06-01' }, 'eligible', 'ECARE-TARGET'],
    ['희망하지 않는 노인', 'ECARE', { ...ELDER, 'age': 80, 'wish.apply': false }, 'excluded', 'ECARE-REF-CRIT'],
    ['활동지원 자격만 있는 노인', 'ECARE', { 'age': 66, 'benefit.basicPension': true, 'wish.apply': true, 'disability.activitySupport': { entitled: true, using: false } }, 'excluded', 'ECARE-EXCL-ENTITLED'],
    ['지금 5등급', 'ECARE', { ...ELDER, 'age': 80, 'ltc.currentGrade': '5' }, 'excluded', 'ECARE-EXCL-LTC'],
    ['만료된 인지지원등급 이력', 'ECARE', { ...ELDER, 'age': 75, 'ltc.history': [{ grade: '인지지원등급', expired: true }] }, 'excluded', 'ECARE-EXCL-LTC-HISTORY'],
    ['판정 이력을 모르는 노인', 'ECARE', { 'age': 75, 'benefit.basicPension': true, 'similarService': [], 'wish.apply': true }, 'unknown', 'ECARE-EXCL-LTC-HISTORY'],
    ['등급이 있으나 시장이 인정', 'ECARE', { ...ELDER, 'age': 75, 'ltc.currentGrade': '4', 'mayor.approved': true }, 'eligible', 'ECARE-OVERRIDE'],
    ['시장이 인정해도 64세', 'ECARE', { ...ELDER, 'age': 64, 'mayor.approved': true }, 'excluded', 'ECARE-TARGET'],
    ['결정표에 해당으로 정한 서비스', 'ECARE', { ...ELDER, 'age': 77, 'localService': ['시 도시락배달'], 'sgg.similarServiceTable': { '시 도시락배달': true } }, 'excluded', 'ECARE-EXCL-LOCAL'],
    ['결정표에 아님으로 정한 서비스', 'ECARE', { ...ELDER, 'age': 77, 'localService': ['시 도시락배달'], 'sgg.similarServiceTable': { '시 도시락배달': false } }, 'eligible', 'ECARE-EXCL-LOCAL'],
    ['특화서비스를 하지 않는 기관', 'ECARE(특화서비스)', { ...ELDER, 'age': 69, 'risk.lonelyDeath': '높음', 'agency.special': false }, 'excluded', 'ECARE-SVC-SPECIAL-LIMIT'],
    ['12세 중학생', 'DREAM', { ...CHILD, 'age': 12, 'school.level': '중등' }, 'review', 'DREAM-TARGET-SCHOOL'],
    ['12세 초등학생', 'DREAM', { ...CHILD, 'age': 12, 'school.level': '초등' }, 'eligible', 'DREAM-TARGET-SCHOOL'],
    ['12세인데 학교를 모름', 'DREAM', { ...CHILD, age: 12 }, 'unknown', 'DREAM-TARGET'],
    ['13세 중학생', 'DREAM', { ...CHILD, 'age': 13, 'school.level': '중등' }, 'excluded', 'DREAM-TARGET'],
    ['수급 가구의 임산부', 'DREAM', { ...CHILD, age: 24, pregnant: true }, 'eligible', 'DREAM-TARGET'],
    ['등록에 동의하지 않은 독거노인', 'VISIT', { 'age': 70, 'household.type': '독거', 'health.needsCare': true, 'consent.visitRegister': false }, 'excluded', 'VISIT-REGISTER'],
    ['재취득한 수급권자', 'MEDAID', { 'benefit.medicalAid': true, 'medicalAid.acquisition': '재취득' }, 'eligible', 'MEDAID-L-NEW'],
    ['같은 병으로 31일', 'HOMEMED', LEAVING, 'eligible', 'HOMEMED-TARGET'],
    ['같은 병으로 30일', 'HOMEMED', { ...LEAVING, 'admission.sameDiagnosisDays': 30 }, 'excluded', 'HOMEMED-TARGET'],
    ['재입원 가능성이 높음', 'HOMEMED', { ...LEAVING, 'risk.readmission': '높음' }, 'excluded', 'HOMEMED-EXCL'],
    ['지낼 집도 연계할 집도 없음', 'HOMEMED', { ...LEAVING, 'housing.has': false, 'housing.linkable': false }, 'excluded', 'HOMEMED-TARGET-HOUSING'],
    ['F20.9', 'MENTAL(중증정신질환)', { 'benefit.medicalAid': true, 'kcd.main': 'F209', 'consent.thirdParty': true, 'consent.mhRegister': true }, 'eligible', 'MEDAID-A1-ICD-MENTAL'],
    ['F21', 'MENTAL(중증정신질환)', { 'benefit.medicalAid': true, 'kcd.main': 'F21', 'consent.thirdParty': true }, 'excluded', 'MEDAID-A1-ICD-MENTAL'],
    ['등록·관리에 동의하지 않음', 'MENTAL(중증정신질환)', { 'benefit.medicalAid': true, 'program.current': 'MEDAID', 'kcd.main': 'F20', 'consent.thirdParty': true, 'consent.mhRegister': false }, 'excluded', 'MEDAID-A1-MENTAL'],
    ['F10.2', 'ADDICT', { 'benefit.medicalAid': true, 'kcd.main': 'F10.2', 'consent.thirdParty': true, 'consent.mhRegister': true }, 'eligible', 'MEDAID-A1-ICD-ADDICT'],
    ['F10.3', 'ADDICT', { 'benefit.medicalAid': true, 'kcd.main': 'F10.3', 'consent.thirdParty': true }, 'excluded', 'MEDAID-A1-ICD-EXCL'],
    ['의료급여가 아닌 F10.3', 'ADDICT', { 'benefit.medicalAid': false, 'kcd.main': 'F10.3', 'addiction': ['알코올'] }, 'eligible', 'ADDICT-TARGET'],
    ['조건부수급자는 희망을 묻지 않음', 'SELF', { 'selfSupport.type': '조건부수급자' }, 'eligible', 'SELF-TARGET'],
    ['일할 뜻이 없는 차상위자', 'SELF', { 'selfSupport.type': '차상위자', 'wish.job': false, 'wish.apply': false, 'program.current': [] }, 'excluded', 'SELF-TARGET'],
    ['자활 부적격', 'ICM', { 'selfSupport.type': '조건부수급자', 'selfSupport.fit': '부적격' }, 'eligible', 'M5-INELIGIBLE'],
    ['긴급지원으로 부족하고 욕구가 둘', 'ICM', { 'emergencyAid.insufficient': true, 'needs': ['생계', '의료'] }, 'eligible', 'ICM-REF-CRIT-2'],
  ])('%s: %s', (_, programme, facts, verdict, rule) => {
    expect(verdictOn(programme, facts)).toBe(verdict);
    expect(decidingRules(programme, facts)).toContain(rule);
  });

  test('born on 29 February, one is 65 on 1 March of a common year and on 29 February of a leap year', () => {
    const born = { ...ELDER, birthDate: '1956-02-29' };
    expect([verdictOn('ECARE', born, '2021-02-28'), verdictOn('ECARE', born, '2021-03-01')]).toEqual(['excluded', 'eligible']);
    expect(verdictOn('ECARE', { ...ELDER, birthDate: '1955-02-28' }, '2020-02-28')).toBe('eligible');
  });
});

describe('a household is judged person by person and as a whole', () => {
  const three = answerTo({
    ...CHILD, 'complexity': '고난도', 'needs': ['주거', '건강'],
    'children': [{ 'age': 8, 'school.level': '초등' }, { 'age': 15, 'school.level': '중등' }], 'mother': { 'age': 38, 'mental.suspected': ['우울'] },
  });
  test('each member by the programmes that take a person', () => {
    expect(withVerdict(three, 'eligible')).toEqual(['ICM', 'DREAM@children[0]', 'MENTAL@mother']);
  });
  test('통합사례관리 takes the household: one verdict and one referral, whoever lives there', () => {
    expect(three.programmes.filter(({ id }) => id === 'ICM')).toHaveLength(1);
    expect(three.referrals.filter(({ to }) => to === '희망복지지원단')).toHaveLength(1);
  });
  test('what opens 통합사례관리 for one member opens it for the household', () => {
    expect(withVerdict(answerTo({ father: { 'age': 45, 'selfSupport.fit': '부적격' }, children: [{ age: 7 }] }), 'eligible')).toContain('ICM');
  });
  test('75세 이상 노인부부가구: the younger of the two counts as well', () => {
    const couple = answerTo({ 'household.type': '노인부부', 'persons': [{ 'age': 74, 'health.conditions': ['당뇨'] }, { 'age': 75, 'health.conditions': ['고혈압'] }] });
    expect(withVerdict(couple, 'eligible')).toEqual(['VISIT@persons[0]', 'VISIT@persons[1]']);
    expect(withVerdict(answerTo({ 'household.type': '노인부부', 'age': 73, 'health.needsCare': true, 'spouse': { age: 78 } }), 'eligible')).toContain('VISIT');
  });
  test('the addicted member is not the family that is counselled', () => {
    const answer = answerTo({ 'age': 45, 'family.wantsCounsel': true, 'spouse': { 'age': 47, 'addiction': ['알코올'], 'consent.mhService': false } });
    expect(withVerdict(answer, 'eligible')).toEqual(['ADDICT(가족)', 'ADDICT@spouse']);
    expect(answer.referrals.map(({ to, member }) => [to, member])).toEqual([['ADDICT(가족)', null]]);
  });
  test('an agency that refers a household sends it once', () => {
    const answer = answerTo({ referrer: '국민연금공단', children: [{ age: 3 }, { age: 5 }] });
    expect(answer.referrals.map(({ to, member }) => [to, member])).toEqual([['읍·면·동 찾아가는 보건복지전담팀', null]]);
  });
});

describe('what follows from a case', () => {
  test.each<readonly [string, Facts, string, readonly string[]]>([
    ['시도 중이면 동의를 기다리지 않는다', { 'suicide.attemptInProgress': true, 'consent.mhService': false }, '응급', []],
    ['취해서 몸이 위급', { 'alcohol.intoxicated': true, 'physicalEmergency': true }, '응급', []],
    ['구체적인 계획', { 'age': 16, 'suicide.plan': true, 'consent.mhService': false }, '위기', ['MENTAL']],
    ['되풀이하는 자살사고인데 동의하지 않음', { 'suicide.ideationRepeated': true, 'suicide.history': false, 'suicide.plan': false, 'consent.mhService': false }, '집중', []],
  ])('%s', (_, facts, tier, referrals) => {
    const answer = answerTo(facts);
    expect(answer.urgency.tier).toBe(tier);
    expect(answer.referrals.map(({ to }) => to)).toEqual(referrals);
  });
  test.each<readonly [string, Facts, readonly string[]]>([
    ['the list names it', { 'referral.to': '경찰청' }, ['excluded']],
    ['the case says that it only sends', { 'referral.to': '우리의료원', 'agency.direction': '기관→지자체 단방향' }, ['excluded']],
    ['the list is silent, the case says that it takes referrals', { 'referral.to': '우리의료원', 'agency.direction': '양방향' }, ['eligible']],
    ['nobody knows the agency', { 'referral.to': '우리의료원' }, []],
  ])('an agency: %s', (_, facts, verdicts) => {
    expect(answerTo(facts).programmes.filter(({ part }) => part === '행복e음 의뢰').map(({ verdict }) => verdict)).toEqual(verdicts);
  });
  test('six months are calendar months: 183 days before 1 June 2020 is 1 December, a day less is not', () => {
    const told = (noContactDuration: string) => answerTo({ 'program.current': 'MENTAL', 'referrer': '읍·면·동', noContactDuration }).closing.map(({ duty }) => duty);
    expect(told('P183D')).toContain('6개월 이상 접촉 불가 사실을 의뢰 기관에 알림');
    expect(told('P182D')).not.toContain('6개월 이상 접촉 불가 사실을 의뢰 기관에 알림');
  });
  test('a consent that is refused names itself and sends nothing', () => {
    const answer = answerTo({ 'addiction': ['알코올'], 'auditK': 18, 'consent.mhService': false, 'age': 48 });
    expect(neededConsents(answer)).toEqual(['CONSENT-MHSVC']);
    expect(answer.referrals).toEqual([]);
  });
  test('questions come by what they settle, then in the order of a conversation', () => {
    const { next } = answerTo({ age: 70 });
    const settles = next.map((question) => question.settles);
    expect(settles).toEqual(settles.toSorted((left, right) => right - left));
    expect(next[0]?.fact).toBe('benefit.medicalAid');
  });
});
