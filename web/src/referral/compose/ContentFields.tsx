import type { ReactNode } from 'react';
import type { FieldError } from '../../client/index.ts';
import { Button, IconButton } from '../../design/Button.tsx';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { Row } from '../../design/Layout.tsx';
import { TextArea, TextField } from '../../design/TextField.tsx';
import { useMessages } from '../../messages/index.ts';
import type { ContentForm, RequestedForm } from './form.ts';
import { composeMessages } from './messages.en.ts';

const MOST_REQUESTS = 20;

export interface ContentFieldsProps {
  readonly form: ContentForm;
  readonly change: (part: Partial<ContentForm>) => void;
  readonly errors: readonly FieldError[];
}

/** Why, and what is asked: one line for each result that must come back. */
export function ContentFields({ form, change, errors }: ContentFieldsProps): ReactNode {
  const t = useMessages(composeMessages);
  const { requested } = form;
  const set = (at: number, part: Partial<RequestedForm>): void => change({ requested: requested.map((one, position) => (position === at ? { ...one, ...part } : one)) });
  return (
    <>
      <TextArea label={t.reason} hint={t.reasonHint} required name="reason" error={errorOf(errors, 'reason')} rows={6} maxLength={2000} value={form.reason} onChange={(reason) => change({ reason })} />
      <fieldset className="compose-requests">
        <legend className="field-label">{t.requested}</legend>
        <p className="field-hint">{t.requestedHint}</p>
        {requested.map(({ item, words }, at) => (
          <div key={at} className="compose-request">
            <TextField label={t.item(at + 1)} required name={`requested.${at}.item`} error={errorOf(errors, `requested.${at}.item`)} maxLength={200} value={item} onChange={(text) => set(at, { item: text })} />
            <TextField label={t.itemWords(at + 1)} maxLength={2000} value={words} onChange={(text) => set(at, { words: text })} />
            {requested.length > 1 && <IconButton icon="close" label={t.removeItem(at + 1)} onPress={() => change({ requested: requested.filter((_one, position) => position !== at) })} />}
          </div>
        ))}
        <Row><Button kind="tertiary" size="small" icon="add" isDisabled={requested.length >= MOST_REQUESTS} onPress={() => change({ requested: [...requested, { item: '', words: '' }] })}>{t.addItem}</Button></Row>
      </fieldset>
    </>
  );
}
