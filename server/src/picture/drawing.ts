import { addPicture, changePicture, findPictures, lockPictures, type PictureKind, type StoredPicture } from '@dure/database/picture';
import { lockPerson, type StoredPerson } from '@dure/database/person';
import { may, personVisibility, writesRestricted, type Scope } from '@dure/domain/access';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import { rowOf } from '../person/reach.ts';

/** Break-glass opens a picture to be read; drawing is for whoever works with the person in the ordinary way. */
export function mayDraw(scope: Scope, stored: StoredPerson): boolean {
  const visibility = personVisibility(scope, rowOf(stored));
  if (stored.person.mergedIntoId !== undefined || !may(scope, 'picture:write')) return false;
  return visibility.see === 'items' ? visibility.items.has('household') : visibility.see === 'full' && visibility.by !== 'glass';
}

/** What the own organisation has drawn, or else what was drawn last of all that may be read. */
function chosen<Kind extends PictureKind>(pictures: readonly StoredPicture<Kind>[], { organisationId }: Scope): StoredPicture<Kind> | undefined {
  return pictures.find((picture) => picture.organisationId === organisationId) ?? pictures[0];
}

export async function findDrawing<Kind extends PictureKind>({ work, scope }: Pick<Call<Endpoint>, 'work' | 'scope'>, { person }: StoredPerson, kind: Kind): Promise<StoredPicture<Kind> | undefined> {
  return chosen(await findPictures(work, person.sigungu, person.id, kind), scope);
}

export interface Drawing<Kind extends PictureKind> {
  readonly stored: StoredPerson;
  readonly before: StoredPicture<Kind> | undefined;
}

/** The person and what is drawn already, locked; undefined where the caller may not draw, which is answered like absent. */
export async function lockDrawing<Kind extends PictureKind>({ work, scope, personId }: Pick<Call<Endpoint>, 'work' | 'scope'> & { readonly personId: string }, kind: Kind): Promise<Drawing<Kind> | undefined> {
  const stored = await lockPerson(work, scope.sigungus, personId as StoredPerson['person']['id']);
  if (stored === undefined || !mayDraw(scope, stored)) return undefined;
  return { stored, before: chosen(await lockPictures(work, stored.person.sigungu, stored.person.id, kind), scope) };
}

/** Writes the sketch over the version that was read; answers the new one. */
export function keepDrawing<Kind extends PictureKind>({ work, staff, at, newId }: Pick<Call<Endpoint>, 'work' | 'staff' | 'at' | 'newId'>, { stored, before }: Drawing<Kind>, kind: Kind, sketch: StoredPicture<Kind>['sketch']): number {
  const { person } = stored;
  const version = (before?.version ?? 0) + 1;
  const written = { emdCode: person.emdCode, staffId: staff.id, sketch, changedAt: at, version };
  if (before !== undefined) changePicture(work, { ...before, ...written });
  else addPicture(work, { ...written, id: newId(), sigungu: person.sigungu, personId: person.id, organisationId: staff.organisationId, restricted: writesRestricted(staff.organisationKind), kind });
  return version;
}
