import type { ReactNode } from 'react';
import { Button, IconButton } from '../design/Button.tsx';
import { Stack } from '../design/Layout.tsx';
import { TextField } from '../design/TextField.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import type { Emergency } from './emergency-record.ts';
import { emergencyMessages } from './messages.en.ts';
import { MomentField } from './MomentField.tsx';

type Calls = Emergency['calls'];

/** Whom one called, when, and what was said back; without `onChange` only to be read. */
export function CallLines({ calls, onChange }: { readonly calls: Calls; readonly onChange?: (calls: Calls) => void }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { moment } = useFormats();
  const me = useMe();
  if (!onChange) return <ul className="emergency-missing">{calls.map(({ number, at, caller, answer }) => <li key={`${number} ${at}`}>{number} · {moment(at)} · {caller}{answer && ` · ${answer}`}</li>)}</ul>;
  const put = (at: number, part: Partial<Calls[number]>): void => onChange(calls.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="tight">
      {calls.map((call, at) => (
        <div key={at} className="emergency-line">
          <TextField label={t.callNumber} width="full" inputMode="tel" maxLength={20} value={call.number} onChange={(number) => put(at, { number })} />
          <MomentField label={t.callAt} value={call.at} onChange={(moment_) => put(at, { at: moment_ })} />
          <TextField label={t.callCaller} maxLength={60} value={call.caller} onChange={(caller) => put(at, { caller })} />
          <TextField label={t.callAnswer} maxLength={1000} value={call.answer} onChange={(answer) => put(at, { answer })} />
          <IconButton icon="trash" label={t.removeCall} onPress={() => onChange(calls.filter((_one, index) => index !== at))} />
        </div>
      ))}
      <div><Button kind="tertiary" size="small" icon="add" onPress={() => onChange([...calls, { number: '', caller: me.name, at: new Date().toISOString(), answer: '' }])}>{t.addCall}</Button></div>
    </Stack>
  );
}
