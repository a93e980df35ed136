import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import type { ApiError } from '../client/index.ts';
import { useMessages } from '../messages/index.ts';
import { auditMessages } from './audit.en.ts';
import './access.css';

export interface Candidate {
  readonly personId: string;
  readonly label: string;
}

export interface PersonFinderProps {
  readonly hint: string;
  readonly find: (asked: { readonly name: string; readonly birthOn: string }) => Promise<readonly Candidate[]>;
  readonly error: ApiError | undefined;
  readonly isPending: boolean;
  readonly action: string;
  readonly onChoose: (candidate: Candidate) => void;
}

function Candidates({ found, action, onChoose }: { readonly found: readonly Candidate[] } & Pick<PersonFinderProps, 'action' | 'onChoose'>): ReactNode {
  const t = useMessages(auditMessages);
  if (found.length === 0) return <EmptyState icon="search" title={t.nobody}><p>{t.nobodyText}</p></EmptyState>;
  return (
    <ul className="access-candidates" aria-label={t.candidates}>
      {found.map((one) => <li key={one.personId}><span>{one.label}</span><Button size="small" onPress={() => onChoose(one)}>{action}</Button></li>)}
    </ul>
  );
}

/** By the exact name and birth date; what comes back is masked and enough to choose. */
export function PersonFinder({ hint, find, error, isPending, action, onChoose }: PersonFinderProps): ReactNode {
  const t = useMessages(auditMessages);
  const [name, setName] = useState('');
  const [birthOn, setBirthOn] = useState<string>();
  const [found, setFound] = useState<readonly Candidate[]>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim().length >= 2 && birthOn !== undefined) find({ name: name.trim(), birthOn }).then(setFound, () => setFound(undefined));
  };
  return (
    <Stack>
      <form className="access-finder" onSubmit={submit} noValidate>
        <TextField label={t.name} required value={name} onChange={setName} maxLength={60} autoComplete="off" width="medium" />
        <DateField label={t.birthOn} required value={birthOn} onChange={setBirthOn} />
        <Button type="submit" kind="primary" icon="search" isPending={isPending} isDisabled={name.trim().length < 2 || birthOn === undefined}>{t.find}</Button>
      </form>
      <p className="small quiet">{hint}</p>
      {error && <ErrorNotice error={error} />}
      {found && <Candidates found={found} action={action} onChoose={onChoose} />}
    </Stack>
  );
}
