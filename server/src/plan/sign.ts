import type { PlanSignature } from '@dure/database/plan';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { ImageRefusal } from '@dure/domain/image';
import type { PlanCommand } from '@dure/domain/plan';
import { judgeSignature } from '../consent/signature.ts';
import type { PlanCommandInput } from './contract.ts';

interface Signing {
  readonly command: PlanCommand;
  readonly kept: { readonly id: string; readonly signature: PlanSignature } | null;
}

type Unsigned = { readonly code: `plan/signature-${'missing' | ImageRefusal['code']}` };

/** The command of the domain, and the picture that proves an agreement; it is kept beside the plan and never in it. */
export function signingOf(input: PlanCommandInput, newId: () => string): Decision<Signing, Unsigned> {
  if (input.action !== 'agree') return allow({ command: input as PlanCommand, kept: null });
  const { by, name, method, on, signature } = input;
  const unsigned = judgeSignature({ method, signature });
  if (unsigned !== undefined) return refuse({ code: `plan/signature-${unsigned}` });
  const kept = signature === undefined ? null : { id: newId(), signature: { mediaType: signature.mediaType, content: Buffer.from(signature.base64, 'base64') } };
  return allow({ command: { action: 'agree', agreement: { by, name, method, on: on as PlainDate, signatureId: kept?.id ?? null } }, kept });
}
