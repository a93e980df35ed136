import type { ScopeSettings } from '@dure/database/scope';
import { seesNobody, type Scope } from '@dure/domain/access';

/** The values that the row policies compare with, from the scope that the domain computed. */
export function settingsOf(scope: Scope): ScopeSettings {
  return {
    sigungus: scope.sigungus,
    staff: scope.staffId,
    role: scope.role,
    reader: !seesNobody(scope.role),
    organisation: scope.organisationId,
    emds: scope.emds,
    wide: scope.wide,
    safety: scope.safety,
    glass: scope.glass,
    today: scope.today,
    purpose: scope.purpose,
  };
}

const NOBODY: ScopeSettings = { sigungus: [], staff: '', role: '', reader: false, organisation: '', emds: [], wide: false, safety: false, glass: [], today: '', purpose: 'account' };

/** Before anybody is known: sees only what the named sign-in setting opens. */
export function signInSettings(signIn: NonNullable<ScopeSettings['signIn']>, known?: { readonly sigungu: string; readonly staffId: string }): ScopeSettings {
  return { ...NOBODY, signIn, ...(known ? { sigungus: [known.sigungu], staff: known.staffId } : {}) };
}

/** Jobs of the product itself in one municipality: clocks, sealing, delivery. */
export function systemSettings(sigungu: string, today: string): ScopeSettings {
  return { ...NOBODY, sigungus: [sigungu], today, system: true };
}
