/** 회의의 종류: 업무안내 p.30-47 and, since 2026, 통합지원회의 (돌봄통합지원법 시행규칙 제9조제2항). */
export const CONFERENCE_KINDS = ['integrated-case', 'closure', 'coordination', 'integrated-care', 'selection', 'self-support', 'visiting-plan'] as const;
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];

/** What a case is brought for. */
export const AGENDA_KINDS = ['classification', 'plan', 'admission-discharge', 'coordination', 'review', 'closure', 'selection', 'self-support', 'first-visit', 'aftercare'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** Fields of the services that a plan rests on; health and mental health oblige the health side to come (ICM-A1-CONF-HEALTH). */
export const MAIN_SERVICES = ['health', 'mental-health', 'care', 'livelihood', 'housing', 'work', 'child', 'other'] as const;
export type MainService = (typeof MAIN_SERVICES)[number];

/** 승인, 변경, 종결, 보류. */
export const DECISION_KINDS = ['approve', 'change', 'close', 'hold'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What somebody who was asked says to it. */
export const ANSWERS = ['attends', 'absent', 'proxy'] as const;
export type Answer = (typeof ANSWERS)[number];

export const PRESENCES = ['present', 'proxy', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What follows from a decision: a task at once, a referral that is written next, or a line of the plan. */
export const FOLLOW_UPS = ['task', 'referral', 'plan'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** Face to face, or by going round in writing. */
export const CONFERENCE_MODES = ['meeting', 'written'] as const;
export type ConferenceMode = (typeof CONFERENCE_MODES)[number];

/** The decisions that an agenda can end in: only who already has a case can be closed, and a selection chooses. */
const DECISIONS_OF: Readonly<Record<AgendaKind, readonly DecisionKind[]>> = {
  'classification': ['approve', 'change', 'close', 'hold'], 'plan': ['approve', 'change', 'close', 'hold'], 'admission-discharge': ['approve', 'change', 'hold'], 'coordination': ['approve', 'change', 'hold'],
  'review': ['approve', 'change', 'close', 'hold'], 'closure': ['close', 'change', 'hold'], 'selection': ['approve', 'change', 'hold'], 'self-support': ['approve', 'change', 'close', 'hold'],
  'first-visit': ['approve', 'change', 'hold'], 'aftercare': ['approve', 'change', 'hold'],
};

/** What may be decided on an item; somebody without a case has nothing to close. */
export function decisionsOf({ agenda, caseId }: { readonly agenda: AgendaKind; readonly caseId: string | null }): readonly DecisionKind[] {
  return DECISIONS_OF[agenda].filter((kind) => kind !== 'close' || caseId !== null);
}

/** The agenda that a kind of conference is usually called for, the usual one first. */
export const AGENDA_OF: Readonly<Record<ConferenceKind, readonly AgendaKind[]>> = {
  'integrated-case': ['classification', 'plan', 'admission-discharge', 'review', 'coordination'],
  'closure': ['closure'],
  'coordination': ['coordination', 'plan', 'admission-discharge'],
  'integrated-care': ['plan', 'review', 'coordination'],
  'selection': ['selection'],
  'self-support': ['self-support', 'review'],
  'visiting-plan': ['first-visit', 'aftercare'],
};

/** The rule that lets a conference go round in writing: 종결심사, and the aftercare plan of the visiting services. */
export function writtenRule(kind: ConferenceKind, agenda: readonly AgendaKind[]): 'ICM-A1-CLOSE-PAPER' | 'M4-EMD-MEETING' | undefined {
  if (kind === 'closure') return 'ICM-A1-CLOSE-PAPER';
  return kind === 'visiting-plan' && agenda.every((one) => one === 'aftercare') ? 'M4-EMD-MEETING' : undefined;
}
