import type { OrganisationId } from '@dure/domain/ids';
import type { LiveEvent } from '../live/hub.ts';

/** Whoever watches a run reads it again. */
export function liveRun({ id, organisationId }: { readonly id: string; readonly organisationId: string }): LiveEvent {
  return { topic: 'discovery', id, organisations: [organisationId as OrganisationId] };
}
