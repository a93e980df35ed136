import type { OrganisationId, StaffId } from '@dure/domain/ids';

/** Something changed that watching browsers should read again. Carries no content. */
export interface LiveEvent {
  readonly topic: 'discovery' | 'homecare' | 'referral' | 'case' | 'plan' | 'notice' | 'task' | 'person' | 'consent' | 'conference' | 'move';
  readonly id?: string;
  readonly organisations?: readonly OrganisationId[];
  readonly staff?: readonly StaffId[];
}

export interface Listener {
  readonly staffId: StaffId;
  readonly organisationId: OrganisationId;
  readonly send: (event: Pick<LiveEvent, 'topic' | 'id'>) => void;
  readonly close: () => void;
}

export interface LiveHub {
  publish(event: LiveEvent): void;
  listen(listener: Listener): () => void;
  closeAll(): void;
}

export function createLiveHub(): LiveHub {
  const listeners = new Set<Listener>();
  const concerns = (event: LiveEvent, listener: Listener): boolean =>
    (event.staff?.includes(listener.staffId) ?? false) || (event.organisations?.includes(listener.organisationId) ?? false);
  return {
    publish: (event) => {
      const shown = event.id === undefined ? { topic: event.topic } : { topic: event.topic, id: event.id };
      for (const listener of listeners) if (concerns(event, listener)) listener.send(shown);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    closeAll: () => {
      for (const listener of listeners) listener.close();
    },
  };
}
