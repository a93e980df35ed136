import type { PlainDate } from '@dure/domain/calendar';
import type { FactValue } from '@dure/domain/person';
import { useState, type ReactNode } from 'react';
import { useWrite, type Answer } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Citation } from '../design/Citation.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Columns, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import type { Tone } from '../design/tone.ts';
import { guideMessages } from '../guide/messages.en.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { settingMessages } from './messages.en.ts';
import { ValueField } from './ValueField.tsx';
import { valueLines } from './value.ts';

export type Settings = Answer<'GET /api/settings'>;
export type Setting = Settings['settings'][number];
type Decided = Setting['history'][number];

const TONES: Readonly<Record<Decided['standing'], Tone>> = { 'in-force': 'success', coming: 'info', past: 'neutral', corrected: 'neutral' };

function History({ setting }: { readonly setting: Setting }): ReactNode {
  const t = useMessages(settingMessages);
  const { day, moment } = useFormats();
  if (setting.history.length === 0) return <p className="quiet">{t.noHistory}</p>;
  return (
    <ol className="setting-history">
      {setting.history.map(({ version, standing, from, until, value, reason, by, at }) => (
        <li key={version} className={`setting-${standing}`}>
          <p><StatusBadge tone={TONES[standing]}>{t.standing(standing)}</StatusBadge> <span className="strong">{valueLines(setting.form, value as FactValue, t).join(', ')}</span></p>
          <p className="small numeric">{t.period(day(from), until === null ? null : day(until))} · {reason}</p>
          <p className="small quiet">{t.by(by, moment(at))}</p>
        </li>
      ))}
    </ol>
  );
}

interface Typed {
  readonly value: FactValue;
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
  readonly reason: string;
}

function useDecision(setting: Setting, today: string, onClose: () => void) {
  const t = useMessages(settingMessages);
  const write = useWrite('POST /api/settings/:key');
  const [typed, setTyped] = useState<Typed>({ value: setting.value as FactValue, from: today as PlainDate, until: undefined, reason: '' });
  const [isTried, setTried] = useState(false);
  const send = (): void => {
    setTried(true);
    const { value, from, until, reason } = typed;
    if (from === undefined || reason.trim() === '') return;
    void write.send({ params: { key: setting.key }, body: { value: value as never, from, until: until ?? null, reason }, ifMatch: `"${setting.version}"` }).then(() => {
      toast(t.saved);
      onClose();
    }, () => undefined);
  };
  return { typed, set: (change: Partial<Typed>) => setTyped({ ...typed, ...change }), isTried, send, write };
}

function Decision({ setting, decision: { typed, set, isTried, write } }: { readonly setting: Setting; readonly decision: ReturnType<typeof useDecision> }): ReactNode {
  const t = useMessages(settingMessages);
  const refusal = write.error?.facts['reason'];
  const lacks = (is: boolean, words: string): { readonly error?: string } => (isTried && is ? { error: words } : {});
  return (
    <Stack>
      {write.error && <ErrorNotice error={write.error} />}
      {typeof refusal === 'string' && <p className="strong">{refusal}</p>}
      <ValueField form={setting.form} label={t.value} value={typed.value} onChange={(value) => set({ value })} />
      <Columns>
        <DatePicker label={t.from} required value={typed.from} onChange={(from) => set({ from })} {...lacks(typed.from === undefined, t.fromMissing)} />
        <DatePicker label={t.until} hint={t.untilHint} value={typed.until} onChange={(until) => set({ until })} />
      </Columns>
      <TextField label={t.reason} required hint={t.reasonHint} maxLength={500} value={typed.reason} onChange={(reason) => set({ reason })} {...lacks(typed.reason.trim() === '', t.reasonMissing)} />
    </Stack>
  );
}

interface SettingDrawerProps {
  readonly setting: Setting;
  readonly today: string;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** One setting: what it holds, who decided what when, and for the administrator the next decision. */
export function SettingDrawer({ setting, today, mayChange, onClose }: SettingDrawerProps): ReactNode {
  const t = useMessages(settingMessages);
  const guide = useMessages(guideMessages);
  const common = useMessages();
  const decision = useDecision(setting, today, onClose);
  const actions = mayChange && <><Button kind="tertiary" onPress={onClose}>{common.cancel}</Button><Button kind="primary" isPending={decision.write.isPending} onPress={decision.send}>{t.decide}</Button></>;
  return (
    <Dialog title={setting.label} isOpen onClose={onClose} size="large" actions={actions}>
      <p>{setting.help}</p>
      {mayChange && <Decision setting={setting} decision={decision} />}
      <section aria-label={t.rules} className="setting-rules">
        <h3>{t.rules}</h3>
        {setting.rules.map(({ id, seed, page, quote }) => <Citation key={id} source={guide.source(seed)} {...(page === null ? {} : { page: guide.page(page) })} quote={quote} rule={id} />)}
      </section>
      <section aria-label={t.history}><h3>{t.history}</h3><History setting={setting} /></section>
    </Dialog>
  );
}
