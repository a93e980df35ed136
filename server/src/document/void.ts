import { findDocument, voidDocument } from '@dure/database/document';
import { allow, refuse } from '@dure/domain/decision';
import { decideVoid } from '@dure/domain/document';
import type { Call, Handled } from '../http/handler.ts';
import type { documentContract } from './contract.ts';
import { readableOf } from './rows.ts';

type Voiding = (typeof documentContract)['POST /api/documents/:id/void'];

/** 무효: said of a paper once, by whom it was issued, with a reason; nothing of the paper changes. */
export async function declareVoid(call: Call<Voiding>): Handled<Voiding> {
  const { params, body: { words }, work, scope, staff, at } = call;
  const found = await findDocument(work, scope.sigungus, params.id);
  // Whoever issued it takes it back although its record can be read no more, after a withdrawn consent for one.
  const isKnown = found !== undefined && (found.organisationId === scope.organisationId || (await readableOf(call, [found])).length > 0);
  if (found === undefined || !isKnown) return refuse({ code: 'absent' });
  const decided = decideVoid(found, scope, { at, by: staff.id, words });
  if (!decided.ok) return decided;
  voidDocument(work, found, decided.value);
  return allow({ answer: { id: found.id, at }, seen: found.personIds, subject: { documentId: found.id, form: found.form }, reason: decided.value.words });
}
