import type { PlainDate } from '@dure/domain/calendar';
import { allow, type Decision, refuse } from '@dure/domain/decision';
import { type Edition, TIERS } from '../edition/index.ts';
import type { EvaluationAnswer, EvaluationRefusal } from './answer.ts';
import { type ReadCase, readCase } from './case.ts';
import { type CompiledEdition, compiledEdition } from './compiled.ts';
import { type Judged, judgeAll, type Urgency } from './judge.ts';
import { nextQuestions } from './next.ts';
import { programmeAnswers } from './programmes.ts';
import { plannedReferrals } from './referrals.ts';
import { consentAnswers, deadlineAnswers, dutyAnswers, flagAnswers, presenceAnswers, type Situation, visitAnswer } from './situation.ts';

/** Finds the edition that a case names, or the one in force on its day. */
export type EditionFinder = (name: string | null, on: PlainDate) => Edition | undefined;

function gravest(everybody: readonly Judged[]): Urgency {
  const byTier = everybody.map(({ urgency }) => urgency).toSorted((left, right) => TIERS.indexOf(left.tier) - TIERS.indexOf(right.tier));
  return byTier[0] ?? { tier: '일반', path: [], rules: [] };
}

function answerTo(compiled: CompiledEdition, read: ReadCase): EvaluationAnswer {
  const everybody = judgeAll(compiled, read.subjects);
  const situations: readonly Situation[] = everybody.map((judged) => ({ judged, planned: plannedReferrals(compiled, judged) }));
  return {
    edition: compiled.edition.id,
    programmes: everybody.flatMap((judged) => programmeAnswers(compiled, judged)),
    urgency: gravest(everybody),
    referrals: situations.flatMap(({ planned }) => planned.filter(({ blocked }) => !blocked).map(({ answer }) => answer)),
    consents: consentAnswers(compiled, situations),
    companions: presenceAnswers(compiled.companions, situations),
    visit: visitAnswer(compiled, situations),
    attendees: presenceAnswers(compiled.attendees, situations),
    deadlines: deadlineAnswers(compiled, situations),
    closing: dutyAnswers(compiled, situations),
    next: nextQuestions(compiled, everybody),
    flags: flagAnswers(compiled, situations),
  };
}

/** Answers one case from one edition's data. Pure and total: the same case gets the same answer. */
export function evaluateIn(findEdition: EditionFinder, input: unknown, today: PlainDate): Decision<EvaluationAnswer, EvaluationRefusal> {
  const read = readCase(input, today);
  if (!read.ok) return read;
  const edition = findEdition(read.value.edition, read.value.on);
  if (edition === undefined) {
    const path = read.value.edition === null ? 'on' : 'edition';
    return refuse({ code: 'guide/unreadable-case', path, reason: path === 'on' ? '그날 시행 중인 판이 없습니다.' : '그런 판이 없습니다. dure guide editions에서 확인해 주십시오.' });
  }
  return allow(answerTo(compiledEdition(edition), read.value));
}
