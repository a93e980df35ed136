import { findVisit, findVisitPhoto, keepVisitPhoto } from '@dure/database/visit';
import { allow, refuse } from '@dure/domain/decision';
import type { VisitId } from '@dure/domain/ids';
import { judgeImage } from '@dure/domain/image';
import { currentKeyId, seal, unseal } from '../cipher/index.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { visitContract } from './contract.ts';
import { partyOf } from './party.ts';

type Contract = typeof visitContract;
type Keeping = Contract['POST /api/visits/:id/photos'];
type Showing = Contract['GET /api/visits/:id/photos/:photoId'];

const MOST_BYTES = 2 * 1024 * 1024;
const placeOf = (id: string): string => `visit_photo:content:${id}`;

/** Sealed for its own row before it reaches the database; whoever sees the visit sees it. */
export async function keepPhoto(call: Call<Keeping>): Handled<Keeping> {
  const { params, body, scope, staff, work, at, newId, server } = call;
  const stored = await findVisit(work, scope.sigungus, params.id as VisitId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const party = partyOf(stored.state, call);
  if (party !== 'visitor' && party !== 'lead') return refuse({ code: 'visit/not-your-act' });
  const content = Buffer.from(body.content, 'base64');
  if (content.length > MOST_BYTES) return refuse({ code: 'visit/photo-too-large' });
  const judged = judgeImage(body.mediaType, content);
  if (!judged.ok) return refuse({ code: `visit/photo-${judged.refusal.code}` });
  const id = newId();
  keepVisitPhoto(work, stored, { id, mediaType: body.mediaType, words: body.words, bytes: content.length, staffId: staff.id, at }, { content: seal(server.configuration, placeOf(id), body.content), keyId: currentKeyId(server.configuration) });
  return allow({ answer: { id }, status: 201 as const, seen: [stored.personId], subject: { visitId: stored.id, photoId: id, bytes: content.length } });
}

export async function showPhoto({ params, scope, work, server }: Call<Showing>): Handled<Showing> {
  const stored = await findVisit(work, scope.sigungus, params.id as VisitId);
  const photo = stored === undefined ? undefined : await findVisitPhoto(work, stored.sigungu, stored.id, params.photoId);
  if (stored === undefined || photo === undefined) return refuse({ code: 'absent' });
  const content = Buffer.from(unseal(server.configuration, placeOf(photo.id), photo.content), 'base64');
  return allow({ answer: { mediaType: photo.mediaType, fileName: `${photo.id}.${photo.mediaType.slice('image/'.length)}`, content }, seen: [stored.personId], subject: { visitId: stored.id, photoId: photo.id } });
}
