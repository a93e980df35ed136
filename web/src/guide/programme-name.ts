import type { ProgrammeId } from '@dure/domain/programme';

/** Official short names (2020 업무안내 목차); they are names, so the English page shows them too. */
const NAMES = {
  ECARE: '노인맞춤돌봄서비스', DREAM: '드림스타트', VISIT: '방문건강관리', MEDAID: '의료급여사례관리', HOMEMED: '재가 의료급여', SELF: '자활사례관리', ADDICT: '중독사례관리', MENTAL: '정신건강사례관리', ICM: '통합사례관리',
  CARE: '통합돌봄',
} as const satisfies Record<ProgrammeId | 'CARE', string>;

/** The name of a programme's code; whatever the guide judges besides (an agency, a finance scheme) already goes by its name. */
export function programmeName(code: string): string {
  return (NAMES as Readonly<Record<string, string>>)[code] ?? code;
}
