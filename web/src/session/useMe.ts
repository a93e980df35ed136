import type { Me as MeAnswer } from '@dure/server/contract';
import { ROLES, type Role } from '@dure/domain/staff';
import { createContext, useContext } from 'react';

export type Me = Omit<MeAnswer, 'role'> & { readonly role: Role };

/** The answer's role comes as text; one the page does not know sees nothing. */
export function meOf(answer: MeAnswer): Me | undefined {
  const role = ROLES.find((known) => known === answer.role);
  return role && { ...answer, role };
}

const MeContext = createContext<Me | undefined>(undefined);
export const MeProvider = MeContext.Provider;

/** Who is signed in, inside the shell. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('Nobody is signed in here.');
  return me;
}

/** Whether to offer an act at all; the server decides again. */
export function useMay(permission: string): boolean {
  return useMe().permissions.includes(permission);
}
