import { actOnBothSides, addMove } from '@dure/database/move';
import { allow, refuse } from '@dure/domain/decision';
import { beginMove, sendMove } from '@dure/domain/move';
import type { Call, Handled } from '../http/handler.ts';
import type { moveContract } from './contract.ts';
import { liveOf, tellMove } from './notices.ts';
import { packetView } from './view.ts';
import { consentFor, goingOf, orderOf, packetFor, sendingContext } from './sending.ts';

type Send = (typeof moveContract)['POST /api/cases/:id/moves'];
type Preview = (typeof moveContract)['POST /api/cases/:id/move-preview'];

/** Sends the case after the person. It stays here, with its manager, until the other municipality takes it over. */
export async function send(call: Call<Send>): Handled<Send> {
  const { params, body, work, newId } = call;
  const going = await goingOf(call, params.id);
  if (going === undefined) return refuse({ code: 'absent' });
  const consent = body.basis.kind === 'consent' ? await consentFor(call, going, body.to.organisationId, body.basis.consentId) : undefined;
  const order = orderOf(call, going, body, consent, newId());
  const decided = sendMove(order, await sendingContext(call, going, body, consent));
  if (!decided.ok) return decided;
  const state = beginMove(decided.value);
  const packet = await packetFor(call, going, body, state.items);
  const { stored } = going;
  await actOnBothSides(work, [stored.sigungu, state.identity.to.sigungu]);
  addMove(work, { personId: stored.personId, emdCode: stored.emdCode, organisationId: state.identity.from.organisationId, restricted: stored.restricted }, state, packet, decided.value);
  tellMove(call, state, 'sent');
  return allow({
    answer: { id: state.identity.moveId, version: state.version }, status: 201 as const, version: state.version, seen: [stored.personId],
    subject: { moveId: state.identity.moveId, caseId: stored.id, to: state.identity.to.sigungu, basis: state.basis.kind, items: state.items.length }, live: liveOf(state),
  });
}

/** The same packet as would be sent, limited in the same way: what may not go is not shown either. */
export async function preview(call: Call<Preview>): Handled<Preview> {
  const { params, body } = call;
  const going = await goingOf(call, params.id);
  if (going === undefined) return refuse({ code: 'absent' });
  const consent = body.basis.kind === 'consent' ? await consentFor(call, going, body.to.organisationId, body.basis.consentId) : undefined;
  const context = await sendingContext(call, going, body, consent);
  // What is still to be typed is no reason to show nothing.
  const order = orderOf(call, going, body, consent, call.newId());
  const typed = 'words' in order.basis ? { ...order.basis, words: order.basis.words || '–', ...(order.basis.kind === 'law' ? { article: order.basis.article || '–' } : {}) } : order.basis;
  const decided = sendMove({ ...order, basis: typed, reason: body.reason || '–', lawConfirmed: true }, context);
  if (!decided.ok) return decided;
  const { items } = decided.value;
  const packet = await packetFor(call, going, body, items);
  return allow({
    answer: { packet: packetView(packet), withheld: [...context.seen].filter((item) => !items.includes(item)) },
    seen: [going.stored.personId], subject: { caseId: going.stored.id, items: items.length },
  });
}
