import type { ReactNode } from 'react';
import { ApiError, useWrite } from '../client/index.ts';
import { Select } from '../design/Select.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { sessionMessages } from './messages.en.ts';
import { useMe } from './useMe.ts';

const told = (error: unknown): void => toast(error instanceof ApiError ? `${error.title}. ${error.nextStep}` : String(error), 'danger');

/** For which municipality discovery is done; nothing for whoever has one. The page begins anew: nothing of the other one stays in it. */
export function MunicipalitySelect(): ReactNode {
  const t = useMessages(sessionMessages);
  const { municipalities, actsFor } = useMe();
  const { send, isPending } = useWrite('POST /api/session/municipality', { refreshes: [] });
  if (municipalities.length === 0) return null;
  const choices = municipalities.map(({ sigungu, name }) => ({ value: sigungu, label: name }));
  const change = (sigungu: string): void => void send({ body: { sigungu } }).then(() => location.assign('/discovery'), told);
  return (
    <div className="municipality">
      <Select label={t.municipality} name="municipality" choices={choices} value={choices.find(({ value }) => value === actsFor)?.value} placeholder={t.municipalityChoose} isDisabled={isPending} width="short" onChange={change} />
    </div>
  );
}
