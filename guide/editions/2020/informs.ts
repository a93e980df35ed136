import type { Informing, InformReason } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

type Table = Readonly<Partial<Record<Rule2020, Informing>>>;

function because(reason: InformReason, rules: readonly Rule2020[]): Table {
  return Object.fromEntries(rules.map((rule): [Rule2020, Informing] => [rule, { reason }]));
}

/** The sentence says again what another one says, and that one is read. */
function repeating(pairs: Readonly<Partial<Record<Rule2020, Rule2020>>>): Table {
  return Object.fromEntries(Object.entries(pairs).map(([rule, insteadOf]) => [rule, { reason: 'repeats', insteadOf } satisfies Informing]));
}

/** The sentences that nothing needs to read, each with the reason. A sentence that something reads has no place here, and a test says so. */
export const INFORMS_2020: Table = {
  ...because('law', [
    'ECARE-LEGAL', 'DREAM-LEGAL', 'DREAM-LEGAL-2', 'VISIT-LEGAL', 'VISIT-LEGAL-SA', 'MEDAID-LEGAL', 'SELF-LEGAL-1', 'SELF-LEGAL-2', 'ADDICT-LEGAL', 'ADDICT-LOCAL', 'MENTAL-LEGAL', 'ICM-LEGAL', 'RS-LEGAL',
    'RS-NOT-PETITION',
  ]),
  ...because('purpose', [
    'ECARE-PURPOSE', 'DREAM-PURPOSE', 'VISIT-PURPOSE', 'MEDAID-PURPOSE', 'MEDAID-L-DEF', 'SELF-PURPOSE', 'SELF-GOAL-1', 'SELF-GOAL-2', 'SELF-GOAL-3', 'ADDICT-PURPOSE', 'MENTAL-PURPOSE', 'ICM-PURPOSE', 'ICM-PURPOSE-NOTE',
  ]),
  ...because('offer', [
    'ECARE-SVC-SOCIAL', 'ECARE-SVC-EDU', 'ECARE-SVC-DAILY', 'ECARE-SVC-LINK',
    'DREAM-SVC', 'DREAM-SVC-1', 'DREAM-SVC-2', 'DREAM-SVC-3', 'DREAM-SVC-4',
    'VISIT-SVC', 'VISIT-SVC-ABUSE', 'VISIT-SVC-1', 'VISIT-SVC-2', 'VISIT-SVC-3', 'VISIT-SVC-4', 'VISIT-SVC-5', 'VISIT-SVC-6', 'VISIT-SVC-7', 'VISIT-SVC-8', 'VISIT-SVC-9',
    'MEDAID-SVC-OVERUSE', 'MEDAID-L-CHANNEL', 'MEDAID-L-SVC-1', 'MEDAID-L-SVC-2', 'MEDAID-L-SVC-3', 'MEDAID-L-SVC-4', 'MEDAID-L-SVC-5',
    'HOMEMED-SVC-MED', 'HOMEMED-SVC-CARE', 'HOMEMED-SVC-MEAL', 'HOMEMED-SVC-MOVE', 'HOMEMED-SVC-OPT', 'HOMEMED-SVC-ADD',
    'SELF-SVC-IAP', 'SELF-SVC-WORK', 'SELF-SVC-LINK', 'ADDICT-SVC-1', 'ADDICT-SVC-2', 'ADDICT-SVC-3', 'ADDICT-SVC-4', 'ADDICT-SVC-5', 'MENTAL-SVC-1', 'MENTAL-SVC-2', 'MENTAL-SVC-4', 'ICM-SVC-RESOURCE',
  ]),
  ...because('organisation', ['DREAM-ORG', 'DREAM-ORG-STAFF', 'VISIT-STAFF', 'MEDAID-ORG', 'MEDAID-L-STAFF', 'ICM-ORG', 'ICM-ORG-STAFF']),
  ...because('model', ['M1-DEF', 'M2-DEF', 'M3-DEF', 'M4-DEF', 'M5-DEF']),
  ...because('everybody', ['MENTAL-TARGET']),
  ...because('other-system', ['VISIT-A1-PERM']),
  ...because('figure', ['RS-COUNT']),
  // 2019년 6월부터 두 해만 하기로 한 급여이며, 지금의 재가 의료급여는 안내문이 정한다(C26).
  ...because('ended', [
    'MEDAID-SVC-HOME', 'INTEGT-DEF', 'INTEGT-CALL', 'INTEGT-METHOD', 'INTEGT-DEPOP', 'INTEGT-WILL', 'INTEGT-SCOPE', 'INTEGT-CONSULT', 'INTEGT-MEETING', 'INTEGT-EDU', 'INTEGT-STAFF', 'INTEGT-SYSTEM', 'INTEGT-BUDGET',
    'INTEGB-STAFF', 'INTEGB-VISITMED', 'INTEGB-LINK', 'CC-DUTY-ORG', 'CC-NHIS',
  ]),
  ...repeating({
    'VISIT-EX-9': 'MENTAL-REF-CRIT-2', 'MEDAID-L-LINK-1': 'MEDAID-A1-VISIT', 'MEDAID-L-LINK-2': 'MEDAID-A1-MENTAL', 'MEDAID-L-LINK-3': 'MEDAID-A1-ICM', 'MEDAID-L-LINK-4': 'MEDAID-A1-ECARE',
    'MEDAID-L-LINK-5': 'MEDAID-A1-SELF', 'MEDAID-L-LINK-6': 'MEDAID-A1-DREAM',
  }),
};
