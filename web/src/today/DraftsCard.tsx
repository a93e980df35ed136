import type { ReactNode } from 'react';
import { useRead, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { todayMessages } from './messages.en.ts';
import { draftPlaceOf } from './place.ts';

interface DraftRowProps {
  readonly draft: { readonly key: string; readonly personId: string | null; readonly updatedAt: string };
}

function DraftRow({ draft }: DraftRowProps): ReactNode {
  const t = useMessages(todayMessages);
  const { moment } = useFormats();
  const remove = useWrite('DELETE /api/drafts/:key', { refreshes: ['GET /api/drafts'] });
  const { name, place } = draftPlaceOf(draft);
  const forget = async (): Promise<void> => {
    await remove.send({ params: { key: draft.key } });
    toast(t.draftDeleted);
  };
  return (
    <li className="row row-apart">
      <span><span className="strong">{t[name]}</span> <span className="small quiet">{t.draftAt(moment(draft.updatedAt))}</span></span>
      <span className="row">
        {place && <LinkButton size="small" {...place}>{t.draftContinue}</LinkButton>}
        <Button kind="plain" size="small" icon="trash" isPending={remove.isPending} onPress={() => void forget().catch(() => undefined)}>{t.draftDelete}</Button>
      </span>
    </li>
  );
}

/** What was begun and not submitted; nothing typed is lost. */
export function DraftsCard(): ReactNode {
  const t = useMessages(todayMessages);
  const rows = useRead('GET /api/drafts', {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t.drafts}>
      <p className="small quiet">{t.draftsText}</p>
      <ul className="stack stack-tight">{rows.map((draft) => <DraftRow key={draft.key} draft={draft} />)}</ul>
    </Card>
  );
}
