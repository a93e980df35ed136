import type { PlainDate } from '@dure/domain/calendar';
import type { Decision } from '@dure/domain/decision';
import { EDITIONS, findEdition, findEditionInForce } from './edition/editions.ts';
import { type EditionFinder, type EvaluationAnswer, type EvaluationRefusal, evaluateIn } from './evaluation/index.ts';
import { type DatedSetting, withSettings } from './setting/index.ts';

export { type AgencyService, type DirectoryEntry, findAgency, type GuaranteeAgency, openedAgencies } from './agency/index.ts';
export { type ChannelAnswer, channelFor, type ChannelQuestion, type ConsentRequirement } from './channel/index.ts';
export type { Contradiction } from './contradiction/index.ts';
export { CONSENT_CODES, type ConsentCode, type ConsentType, type Contact, type Edition, INFORM_REASONS, type Informing, type IntegratedCare, type Procedure, type Programme, type Sender, SENDERS, type Strength, type Strictness, type Tier, TIERS, type VisitGroup } from './edition/index.ts';
export type * from './evaluation/answer.ts';
export { type GateClause, gateClauses, questionOf, labelOf } from './evaluation/index.ts';
export { type FactDefinition, type FactKey, FACTS, findFact, MEMBER_KEYS } from './facts/index.ts';
export { FOREIGN_CERTIFICATE, findPracticeModel, PRACTICE_MODELS, type PracticeModel, TARGETED_TAG } from './practice/index.ts';
export { type Cited, type ClockChange, compareClocks, compareDuties, compareVerdicts, type DutyChange, type Replay, replay, type ReplayCase, type VerdictChange } from './reading/index.ts';
export { coverageOf, type Difference, diffEditions, type RuleListing, rulesOf, type Use, wordsOfUse } from './reading/index.ts';
export { type DatedSetting, decidedOn, factsFromSettings, isSettingKey, prescreenSuggests, readSetting, type SettingDefinition, type SettingForm, type SettingKey, settingOn, SETTINGS, type SettingValue, withSettings } from './setting/index.ts';
export { type Paragraph, paragraphAround, paragraphOf, type SourceTexts } from './source/index.ts';
export { type Citation, gradeOf, type RuleEntry, type RuleGrade, type RuleKind, type Seed, SOURCE_FILES, SOURCE_TITLES, type SourceId } from './rule/index.ts';
export { EDITIONS, findEdition, findEditionInForce };

function named(settings: readonly DatedSetting[]): EditionFinder {
  return (name, on) => {
    const edition = name === null ? findEditionInForce(on) : findEdition(name);
    return edition === undefined || settings.length === 0 ? edition : withSettings(edition, settings, on);
  };
}

/**
 * Answers a case: the body of `dure guide evaluate` and of `POST /api/guide/evaluations`. `today` stands in for a missing `on`.
 * A case that cannot be read is refused with its path; nothing is guessed. `settings` are what the municipality has decided: they change
 * the edition's own data (clocks, companions, hospitals); what its gates read of them is handed in as facts (`factsFromSettings`).
 */
export function evaluate(input: unknown, today: PlainDate, settings: readonly DatedSetting[] = []): Decision<EvaluationAnswer, EvaluationRefusal> {
  return evaluateIn(named(settings), input, today);
}
