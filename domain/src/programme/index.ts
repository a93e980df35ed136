/** The eight public case-management programmes of the guide and 재가 의료급여, by the guide's own codes. */
export const PROGRAMMES = ['ECARE', 'DREAM', 'VISIT', 'MEDAID', 'HOMEMED', 'SELF', 'ADDICT', 'MENTAL', 'ICM'] as const;
export type ProgrammeId = (typeof PROGRAMMES)[number];

/** Official short names (2020 업무안내 목차). */
export const PROGRAMME_NAMES = {
  ECARE: '노인맞춤돌봄서비스', DREAM: '드림스타트', VISIT: '방문건강관리', MEDAID: '의료급여사례관리', HOMEMED: '재가 의료급여', SELF: '자활사례관리', ADDICT: '중독사례관리', MENTAL: '정신건강사례관리', ICM: '통합사례관리',
} as const satisfies Record<ProgrammeId, string>;

export function isProgrammeId(text: string): text is ProgrammeId {
  return (PROGRAMMES as readonly string[]).includes(text);
}
