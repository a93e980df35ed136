import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { AlikeCard } from './AlikeCard.tsx';
import { personMessages } from './messages.en.ts';
import { recordMessages } from './record.en.ts';
import type { PersonDetail, PersonSectionProps } from './section.ts';
import { useAlike } from './useAlike.ts';

type Merge = PersonDetail['merges'][number];

function UndoDialog({ merge, onClose }: { readonly merge: Merge; readonly onClose: () => void }): ReactNode {
  const t = useMessages(recordMessages);
  const undo = useWrite('POST /api/person-merges/:id/undo');
  const run = (): void => void undo.send({ params: { id: merge.id } }).then(({ answer: { changedSince } }) => {
    toast(changedSince.length === 0 ? t.undone : t.undoneChanged(changedSince.map(t.fieldOf).join(', ')), changedSince.length === 0 ? 'success' : 'warning');
    onClose();
  }, () => undefined);
  return (
    <ConfirmDialog title={t.undoTitle} isOpen onClose={onClose} action={t.undo} isPending={undo.isPending} onConfirm={run}>
      {undo.error ? <ErrorNotice error={undo.error} /> : t.undoText(merge.mergedName)}
    </ConfirmDialog>
  );
}

function Done({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  const { day, moment } = useFormats();
  const [undoing, setUndoing] = useState<Merge>();
  return (
    <Card title={t.mergesDone}>
      {person.merges.length === 0 && <p className="quiet">{t.mergesNone}</p>}
      <ul className="stack stack-tight">
        {person.merges.map((merge) => (
          <li key={merge.id}>
            <Row place="apart">
              <span>
                <TextLink to="/persons/$id" params={{ id: merge.mergedId === person.id ? merge.keptId : merge.mergedId }}>{merge.mergedName}</TextLink>
                {' '}<span className="small quiet">{[merge.mergedBirthOn && day(merge.mergedBirthOn as PlainDate), t.mergedAt(moment(merge.at))].filter(Boolean).join(' · ')}</span>
              </span>
              <Button size="small" icon="return" onPress={() => setUndoing(merge)}>{t.undo}</Button>
            </Row>
          </li>
        ))}
      </ul>
      {undoing && <UndoDialog merge={undoing} onClose={() => setUndoing(undefined)} />}
    </Card>
  );
}

/** What the record is compared by; a record of which nothing is known is like nobody. */
function questionOf({ id, name, birthOn, sex, phones, address }: PersonDetail): Parameters<typeof useAlike>[0] {
  return { id, name: name ?? '', birthOn, sex: (sex ?? 'unknown') as 'unknown', phones: phones ?? [], address: { text: address?.text ?? '' } };
}

function Alikes({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  const { candidates, hasAsked } = useAlike(questionOf(person));
  const distinct = useWrite('POST /api/persons/:id/distinct');
  const remember = (otherId: string): void => void distinct.send({ params: { id: person.id }, body: { otherId } }).then(() => toast(t.distinctDone), () => undefined);
  return (
    <Card title={t.alike}>
      {distinct.error && <ErrorNotice error={distinct.error} />}
      {hasAsked && candidates.length === 0 && <p className="quiet">{t.alikeNone}</p>}
      <ul className="stack stack-tight">
        {candidates.map((alike) => (
          <AlikeCard key={alike.person.id} alike={alike}>
            {alike.person.see === 'full' && <LinkButton kind="primary" size="small" to="/persons/$id/merge" params={{ id: person.id }} search={{ with: alike.person.id }}>{t.merge}</LinkButton>}
            <Button kind="tertiary" size="small" isPending={distinct.isPending} onPress={() => remember(alike.person.id)}>{t.distinct}</Button>
            <LinkButton kind="plain" size="small" to="/persons/$id" params={{ id: alike.person.id }}>{words.openRecord}</LinkButton>
          </AlikeCard>
        ))}
      </ul>
    </Card>
  );
}

/** Records that were joined and can be parted again, and records that may be the same person. */
export function MergesSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(recordMessages);
  return (
    <Stack>
      <p className="quiet">{t.mergesLead}</p>
      <Done person={person} />
      {person.mergedIntoId === null && person.see === 'full' && <Alikes person={person} />}
    </Stack>
  );
}
