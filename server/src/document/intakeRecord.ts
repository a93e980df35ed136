import type { StoredIntake } from '@dure/database/intake';
import type { Entry } from '@dure/documents/form';
import type { HouseholdMember, IntakeRecord } from '@dure/documents/intakeRecord';
import { koreanDay, koreanTime, type PlainDate } from '@dure/domain/calendar';
import { RELATION_LABELS, type DisclosedHousehold } from '@dure/domain/household';
import { COUNSELLING_FORM, INTAKE_SOURCE_LABELS, NEXT_STEP_LABELS, type CounsellingSection, type IntakeSource, type NextStep, type SectionKey } from '@dure/domain/intake';
import type { FactValues } from '@dure/domain/person';
import { factLines } from '../letter/person.ts';
import { written } from './around.ts';
import type { Mark } from './paper.ts';

export interface IntakeOnPaper {
  readonly intake: StoredIntake['intake'];
  readonly writtenOn: PlainDate;
  readonly organisation: string;
  readonly counsellor: string;
  readonly person: readonly Entry[];
  readonly household: DisclosedHousehold | undefined;
  readonly consentOn: PlainDate | null;
}

/** By which way somebody came says how he was talked to only where it is itself a way of talking. */
const METHODS: Readonly<Partial<Record<IntakeSource, IntakeRecord['method']>>> = { 'guarantee-agency': '서비스 의뢰', 'hotline-129': '전화' };

const NEXT: Readonly<Partial<Record<NextStep, IntakeRecord['next'][number]>>> = { 'hope-welfare': '통합사례관리 의뢰', 'refer': '서비스 연계', 'information-given': '정보 제공 후 종결', 'home-visit': '재상담', 'watch': '재상담' };
const LIVING = ['economy', 'health', 'housing', 'social'] as const satisfies readonly SectionKey[];

const asFacts = (facts: FactValues): readonly Entry[] => factLines({ facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, { value }])) });
const factWords = (facts: FactValues): string => asFacts(facts).map(([label, text]) => (text === '예' ? label : `${label} ${text}`)).join(', ');
/** The officer's words, and under them what was ticked while talking. */
const wordsOf = ({ text, facts }: CounsellingSection): string => [text.trim(), factWords(facts)].filter((part) => part !== '').join('\n');

const members = ({ members: all }: DisclosedHousehold): readonly HouseholdMember[] =>
  all.map(({ relation, decade, age, name }) => ({ name: name ?? '–', relation: RELATION_LABELS[relation], born: age === undefined ? (decade === null ? '미확인' : `${decade}대`) : `${age}세`, remark: '' }));

function nextWords({ nextStep, nextOn, doneOnTheSpot }: StoredIntake['intake']['counselling']): string {
  const step = nextStep === null ? '' : NEXT_STEP_LABELS[nextStep];
  const by = nextOn === null ? '' : `${nextOn.split('-').map(Number).join('. ')}.까지`;
  return [[step, by].filter((part) => part !== '').join(', '), doneOnTheSpot.trim()].filter((part) => part !== '').join('\n');
}

/** The first counselling as it was written down; nothing is added to it. */
export function intakeRecordOf({ intake, writtenOn, organisation, counsellor, person, household, consentOn }: IntakeOnPaper, mark: Mark): IntakeRecord {
  const { counselling, source, sourceDetail, receivedAt } = intake;
  const { sections, nextStep } = counselling;
  const next = nextStep === null ? undefined : NEXT[nextStep];
  return {
    issue: { ...mark, organisation, writtenOn, receipt: null, approvals: written('상담', counsellor, receivedAt) },
    on: koreanDay(receivedAt), from: koreanTime(receivedAt), to: null, method: METHODS[source] ?? null, place: '', counsellor, foundBy: [INTAKE_SOURCE_LABELS[source], sourceDetail.trim()].filter((part) => part !== '').join(' · '), person,
    household: household === undefined ? [] : members(household), complaint: sections.problem.text, content: [wordsOf(sections.risks), wordsOf(sections.household), factWords(sections.problem.facts)].filter((part) => part !== '').join('\n'),
    living: LIVING.map((key) => [COUNSELLING_FORM[key].label, wordsOf(sections[key]) || '기록 없음'] as const),
    signals: asFacts(sections.risks.facts).filter(([, text]) => text !== '아니요' && text !== '없음').map(([label, text]) => (text === '예' ? label : `${label} ${text}`)),
    wishes: sections.wishes.text, opinion: '', next: next === undefined ? [] : [next], nextDetail: nextWords(counselling), consent: { given: consentOn !== null, on: consentOn }, quotes: [],
  };
}
