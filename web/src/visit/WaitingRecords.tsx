import type { ReactNode } from 'react';
import { outbox, useOutbox } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Row } from '../design/Layout.tsx';
import { Banner } from '../design/Notice.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { visitMessages } from './messages.en.ts';

/** What was entered and has not reached the server; what it refused, with the reason. */
export function WaitingRecords(): ReactNode {
  const t = useMessages(visitMessages);
  const { moment } = useFormats();
  const entries = useOutbox();
  if (entries.length === 0) return null;
  const isRefused = entries.some(({ refusal }) => refusal !== undefined);
  return (
    <Banner tone={isRefused ? 'danger' : 'warning'} title={`${t.waiting} ${t.countOf(entries.length)}`} actions={<Button size="small" icon="send" onPress={() => void outbox.flush().catch(() => undefined)}>{t.sendNow}</Button>}>
      <p>{t.waitingLead}</p>
      <ul className="visit-plain">
        {entries.map(({ id, subject, at, refusal }) => (
          <li key={id}>
            <Row><TextLink to="/visits/$id" params={{ id: subject }}>{moment(new Date(at).toISOString())}</TextLink>{refusal !== undefined && <><span>{t.refused}: {refusal}</span><Button size="small" kind="tertiary" onPress={() => void outbox.drop(id)}>{t.dropIt}</Button></>}</Row>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
