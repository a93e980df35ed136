/** The eight public case-management programmes of the guide and 재가 의료급여, by the guide's own codes. */
export const PROGRAMMES = ['ECARE', 'DREAM', 'VISIT', 'MEDAID', 'HOMEMED', 'SELF', 'ADDICT', 'MENTAL', 'ICM'] as const;
export type ProgrammeId = (typeof PROGRAMMES)[number];

export function isProgrammeId(text: string): text is ProgrammeId {
  return (PROGRAMMES as readonly string[]).includes(text);
}
