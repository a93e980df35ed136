import type { ReactNode } from 'react';
import { clientMessages, type Draft } from '../client/index.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { Icon } from './Icon.tsx';

/** '저장됨 14:03' beside the form's title; says so when it could not be saved. */
export function DraftMark({ draft }: { readonly draft: Pick<Draft, 'status' | 'restored'> }): ReactNode {
  const t = useMessages(clientMessages);
  const { time } = useFormats();
  const { status, restored } = draft;
  const text = { idle: restored ? t.draftRestored : '', saving: t.draftSaving, saved: status.kind === 'saved' ? t.draftSaved(time(status.at)) : '', failed: t.draftFailed }[status.kind];
  return (
    <output className={`draft-mark${status.kind === 'failed' ? ' draft-mark-failed' : ''}`}>
      {text && <Icon name={status.kind === 'failed' ? 'alert' : status.kind === 'saving' ? 'refresh' : 'check'} size="small" />}
      {text}
    </output>
  );
}
