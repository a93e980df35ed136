import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer, type ApiError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useFilter, useParam } from '../shell/location.ts';
import { personMessages } from './messages.en.ts';
import { recordMessages } from './record.en.ts';
import { useMergeText } from './useMergeText.ts';
import './person.css';

type Proposal = Answer<'GET /api/persons/:id/merge-proposal'>;
type MergeRow = Proposal['rows'][number];
type Choice = 'kept' | 'absorbed' | 'both';
type Choices = Readonly<Record<string, Choice>>;

/** What is proposed until the officer chooses otherwise; a field that is the same needs no choice. */
export function choicesOf(rows: readonly MergeRow[], chosen: Choices): Choices {
  return Object.fromEntries(rows.filter(({ same }) => !same).map(({ field, suggested }) => [field, chosen[field] ?? (suggested as Choice)]));
}

function Field({ row, value, onChange }: { readonly row: MergeRow; readonly value: Choice | undefined; readonly onChange: (choice: Choice) => void }): ReactNode {
  const t = useMessages(recordMessages);
  const textOf = useMergeText();
  const choices = [
    { value: 'kept' as const, label: t.mergeKept, hint: textOf(row.field, row.kept) || t.noValue },
    { value: 'absorbed' as const, label: t.mergeAbsorbed, hint: textOf(row.field, row.absorbed) || t.noValue },
    { value: 'both' as const, label: t.mergeBoth },
  ];
  return <RadioGroup<Choice> label={t.fieldOf(row.field)} direction="sides" choices={choices.filter((choice) => row.offered.includes(choice.value))} value={value} onChange={onChange} />;
}

interface ChooseProps {
  readonly proposal: Proposal;
  readonly keptId: string;
  readonly absorbedId: string;
  readonly onStale: () => void;
}

function Choose({ proposal, keptId, absorbedId, onStale }: ChooseProps): ReactNode {
  const t = useMessages(recordMessages);
  const { cancel } = useMessages();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Choices>({});
  const merge = useWrite('POST /api/persons/:id/merge');
  const choices = choicesOf(proposal.rows, chosen);
  const differing = proposal.rows.filter(({ same }) => !same);
  const same = proposal.rows.filter((row) => row.same).map(({ field }) => t.fieldOf(field));
  const join = async (): Promise<void> => {
    try {
      await merge.send({ params: { id: keptId }, body: { absorbedId, absorbedVersion: proposal.absorbedVersion, choices }, ifMatch: `"${proposal.keptVersion}"` });
      toast(t.mergeDone);
      await navigate({ to: '/persons/$id', params: { id: keptId }, search: { part: 'merges' } } as never);
    } catch (error) {
      if (!(error as Partial<ApiError>).isConflict) return;
      toast(t.mergeStale, 'warning');
      onStale();
    }
  };
  return (
    <Stack>
      {merge.error && !merge.error.isConflict && <ErrorNotice error={merge.error} />}
      <Card>
        {differing.map((row) => <Field key={row.field} row={row} value={choices[row.field]} onChange={(choice) => setChosen((before) => ({ ...before, [row.field]: choice }))} />)}
        {same.length > 0 && <p className="small quiet">{t.mergeSame(same.join(', '))}</p>}
      </Card>
      <Row place="end">
        <LinkButton kind="tertiary" to="/persons/$id" params={{ id: keptId }}>{cancel}</LinkButton>
        <Button kind="primary" isPending={merge.isPending} onPress={() => void join()}>{t.mergeDo}</Button>
      </Row>
    </Stack>
  );
}

/** Two records side by side, a choice for each field that differs; nothing is lost, and it can be undone. */
export function MergeScreen(): ReactNode {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  const keptId = useParam('id');
  const [absorbedId] = useFilter('with');
  const read = useRead('GET /api/persons/:id/merge-proposal', { params: { id: keptId }, query: { with: absorbedId } }, { enabled: absorbedId !== '' });
  return (
    <>
      <PageHeader
        title={t.mergeTitle} lead={t.mergeLead} breadcrumb={[{ label: words.find, to: '/persons' }, { label: t.title, to: '/persons/$id', params: { id: keptId } }]}
        actions={absorbedId !== '' && <LinkButton icon="refresh" to="/persons/$id/merge" params={{ id: absorbedId }} search={{ with: keptId }}>{t.mergeSwap}</LinkButton>}
      />
      <Loaded read={read}>{(proposal) => <Choose key={`${keptId} ${proposal.keptVersion} ${proposal.absorbedVersion}`} proposal={proposal} keptId={keptId} absorbedId={absorbedId} onStale={read.refresh} />}</Loaded>
    </>
  );
}
