/** How one sentence of the selection stands for a person; every one must be met. */
export type GateVerdict = 'met' | 'not-met' | 'unknown';

export interface GateStanding {
  /** Sentence of the guide. */
  readonly rule: string;
  readonly verdict: GateVerdict;
}

/** What the gates say together. The decision is a person's all the same (상담을 통해 선정). */
export function gatesTogether(gates: readonly GateStanding[]): GateVerdict {
  if (gates.some(({ verdict }) => verdict === 'not-met')) return 'not-met';
  return gates.length > 0 && gates.every(({ verdict }) => verdict === 'met') ? 'met' : 'unknown';
}

/**
 * What somebody must judge or ask before the gates can be answered; the length of the stay follows from the day of admission.
 * 의료적 필요도 and the risks are a clinician's word: nothing of the product fills them in.
 */
export const JUDGED_FACTS = ['benefit.medicalAid', 'medicalNeed', 'dischargeable', 'housing.has', 'housing.linkable', 'risk.deterioration', 'risk.readmission'] as const;
export type JudgedFact = (typeof JUDGED_FACTS)[number];

/** 낮음, 보통, 높음, or yes and no, as the guide's vocabulary has it. */
export type JudgedValue = boolean | string;

export function isJudgedFact(fact: string): fact is JudgedFact {
  return (JUDGED_FACTS as readonly string[]).includes(fact);
}
