import { URGENT_BASES } from '@dure/domain/urgency';
import type { ReactNode } from 'react';
import { useRead, type Kept, type Meeting } from '../client/index.ts';
import { ConflictDialog } from '../design/ConflictDialog.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import type { Emergency } from './emergency-record.ts';
import { emergencyMessages } from './messages.en.ts';

export type RecordWords = Pick<Emergency, 'personId' | 'calls' | 'account' | 'bypass'>;

function useTexts(): { readonly [Name in Exclude<keyof RecordWords, 'personId'>]: (value: RecordWords[Name]) => string } {
  const t = useMessages(emergencyMessages);
  const { moment } = useFormats();
  return {
    calls: (calls) => calls.map(({ number, at, caller, answer }) => [number, moment(at), caller, answer].filter(Boolean).join(' · ')).join('\n'),
    account: (account) => account,
    bypass: (bypass) => {
      const basis = URGENT_BASES.find(({ id }) => id === bypass?.basisId);
      return bypass === null ? t.bypassNone : `${bypass.steps.map(t.step).join(', ')} · ${basis?.law ?? ''} ${basis?.article ?? ''}\n${bypass.reason}`;
    },
  };
}

function useNameOf(personId: string | null): string {
  const t = useMessages(emergencyMessages);
  const { data } = useRead('GET /api/persons/:id', { params: { id: personId ?? '' } }, { enabled: personId !== null });
  return personId === null ? t.whoUnknown : (data?.name ?? '–');
}

/** Two officers completed one record; what both wrote differently is a choice. */
export function RecordConflict({ meeting: { names, mine, theirs }, isPending, onCancel, onSave }: { readonly meeting: Meeting<RecordWords>; readonly isPending: boolean; readonly onCancel: () => void; readonly onSave: (kept: Kept) => void }): ReactNode {
  const t = useMessages(emergencyMessages);
  const texts = useTexts();
  const people = { mine: useNameOf(mine.personId), theirs: useNameOf(theirs.personId) };
  const sides = {
    personId: { label: t.who, ...people },
    calls: { label: t.calls, mine: texts.calls(mine.calls), theirs: texts.calls(theirs.calls) },
    account: { label: t.account, mine: texts.account(mine.account), theirs: texts.account(theirs.account) },
    bypass: { label: t.bypassTitle, mine: texts.bypass(mine.bypass), theirs: texts.bypass(theirs.bypass) },
  };
  const fields = (Object.keys(sides) as (keyof RecordWords)[]).filter((name) => names.includes(name)).map((name) => ({ name, ...sides[name] }));
  return <ConflictDialog isOpen fields={fields} isPending={isPending} onCancel={onCancel} onSave={onSave} />;
}
