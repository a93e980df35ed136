import { PROGRAMME_NAMES } from '@dure/domain/programme';

/** Official names, so the English page shows them too; 통합돌봄 is judged from 2026 on and is no programme of cases. */
const NAMES: Readonly<Record<string, string>> = { ...PROGRAMME_NAMES, CARE: '통합돌봄' };

/** The name of a programme's code; whatever the guide judges besides (an agency, a finance scheme) already goes by its name. */
export function programmeName(code: string): string {
  return NAMES[code] ?? code;
}
