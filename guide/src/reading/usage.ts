import type { Edition } from '../edition/index.ts';
import type { RuleEntry, RuleKind } from '../rule/index.ts';

/** Where a kind of sentence is read when no clause of the evaluator does. */
const SHOWN: Readonly<Record<RuleKind, string>> = {
  aftercare: '종결 화면: 사후관리 안내', application: '안내: 시범사업 신청', budget: '안내: 시범사업 예산', channel: '의뢰 화면: 채널 안내', closure: '종결 화면', closure_notice: '종결 화면: 통보',
  companion: '방문 화면: 동행', conference: '회의 화면: 참석자', configuration_duty: '설정 화면: 지역 설정', consent: '동의 화면', contact: '연락처', coordination: '사례 화면: 협조 안내',
  crisis: '긴급도', cycle: '의뢰 화면: 주기', data: '사업 화면: 명단의 출처', deadline: '시계', definition: '사업 화면: 용어', duty: '할 일: 맡은 곳의 의무', emergency: '긴급도', exception: '판정',
  exclusion: '판정', focused: '긴급도', form: '서식', inbound: '수신함: 받은 뒤 할 일', intake: '접수 화면: 경로', legal_basis: '사업 화면: 법적 근거', limit: '의뢰 화면: 제한', model: '사업 화면: 연계 모형',
  notice: '종결 화면: 통보', outbound: '의뢰 화면: 보낼 곳', outbound_code: '판정', performing_body: '사업 화면: 수행 기관', permission: '권한: 처리할 수 있는 사람', priority: '사업 화면: 우선순위',
  process: '사업 화면: 절차', purpose: '사업 화면: 목적', referral_criteria: '판정', referral_precheck: '의뢰 화면: 사전확인', referral_procedure: '의뢰 화면: 절차', referral_requirement: '의뢰 화면: 갖출 것',
  selection: '안내: 시범사업 선정', service: '사업 화면: 서비스', service_limit: '사업 화면: 제한', step: '의뢰 화면: 단계', system: '안내: 시스템 권한', target: '사업 화면: 대상', target_need: '사업 화면: 돌봄 필요', verification: '판정: 확인 방법',
};

type Citing = { readonly rules: readonly string[] };

function tally(used: Map<string, Set<string>>, where: string, citing: readonly Citing[]): void {
  for (const { rules } of citing) {
    for (const rule of rules) {
      const known = used.get(rule) ?? new Set<string>();
      used.set(rule, known.add(where));
    }
  }
}

function usesIn(edition: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const { id, parts } of edition.programmes) {
    for (const { gate } of parts) {
      const judgements = gate.grounds.flatMap(({ judgement }) => judgement ?? []);
      tally(used, `판정 ${id}`, [...gate.requires, ...gate.grounds, ...judgements, ...gate.excludes, ...gate.reviews, ...(gate.bars ?? []), ...(gate.refusals ?? []), ...(gate.exceptions ?? [])]);
    }
  }
  tally(used, '긴급도', edition.urgency);
  tally(used, '의뢰 채널', [...edition.channels, ...edition.outbound]);
  tally(used, '동의', edition.consents);
  tally(used, '동행 방문', [...edition.companions, ...edition.visitBlocks]);
  tally(used, '회의', [...edition.attendees, ...edition.conveners]);
  tally(used, '시계', edition.deadlines);
  tally(used, '종결·할 일', edition.duties);
  tally(used, '연락처', edition.contacts);
  return used;
}

export interface RuleListing extends RuleEntry {
  readonly id: string;
  /** What reads it: the evaluator, a clock, a screen. */
  readonly usedBy: readonly string[];
}

/** Every sentence of an edition with where it is used. */
export function rulesOf(edition: Edition): readonly RuleListing[] {
  const used = usesIn(edition);
  return Object.entries(edition.rules).map(([id, rule]) => ({ id, ...rule, usedBy: [...(used.get(id) ?? [SHOWN[rule.kind]])] }));
}
