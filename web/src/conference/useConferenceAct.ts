import { useWrite, type Answer, type ApiError, type Input } from '../client/index.ts';
import { toast } from '../design/toast-queue.ts';

export type ConferenceDetail = Answer<'GET /api/conferences/:id'>;
export type ConferenceItem = ConferenceDetail['items'][number];
export type Attendee = ConferenceDetail['attendees'][number];
export type ConferenceCommand = Input<'POST /api/conferences/:id/actions'>['body'];
type Done = Answer<'POST /api/conferences/:id/actions'>;

export interface ConferenceAct {
  /** Sends on the version that was seen; resolves with what came of it, or nothing when it was refused. */
  readonly send: (command: ConferenceCommand, done?: string) => Promise<Done | undefined>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
  readonly forget: () => void;
  readonly can: (action: ConferenceCommand['action']) => boolean;
}

/** Acts on a conference on the version that is on the screen. */
export function useConferenceAct({ id, version, acts }: Pick<ConferenceDetail, 'id' | 'version' | 'acts'>): ConferenceAct {
  const write = useWrite('POST /api/conferences/:id/actions');
  const send = async (command: ConferenceCommand, done?: string): Promise<Done | undefined> => {
    const sent = await write.send({ params: { id }, body: command, ifMatch: String(version) }).catch(() => undefined);
    if (sent !== undefined && done !== undefined) toast(done);
    return sent?.answer;
  };
  return { send, isPending: write.isPending, error: write.error, forget: write.forget, can: (action) => acts.includes(action) };
}
