import type { PlainDate } from '@dure/domain/calendar';
import { ROUND_TEAMS, type RoundTeam } from '@dure/domain/discovery';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { CheckboxGroup } from '../../design/Checkbox.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { DescriptionList } from '../../design/Lists.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { NumberField } from '../../design/NumberField.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Select } from '../../design/Select.tsx';
import { TextField } from '../../design/TextField.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useFilter } from '../../shell/location.ts';
import { roundTeamLabels } from '../candidate/labels.ts';
import { suppressionLabels } from '../labels.ts';
import { useCriterionWords } from '../useCriteria.ts';
import { roundMessages } from './messages.en.ts';
import { TeamsTable, type Quotas } from './TeamsTable.tsx';

type Offer = Answer<'GET /api/discovery/runs/:id/round-offer'>;
interface Asked {
  readonly runId: string;
  readonly criteria: readonly { readonly criterion: string; readonly team: RoundTeam }[];
  readonly quotas: Quotas;
}

interface PreviewProps {
  readonly asked: Asked;
  readonly onQuotas: (quotas: Quotas) => void;
}

/** Counted anew with every change of the criteria; how many each would get follows from the quotas at once. */
function Preview({ asked: { runId, criteria, quotas }, onQuotas }: PreviewProps): ReactNode {
  const t = useMessages(roundMessages);
  const reason = useLabels(suppressionLabels);
  const [each, setEach] = useState(5);
  const read = useRead('POST /api/discovery/rounds/preview', { body: { runId, criteria: [...criteria], quotas: {} } }, { keepsPrevious: true });
  return (
    <Card title={t.preview}>
      <p className="quiet">{t.previewLead}</p>
      <Loaded read={read} lines={6}>
        {({ found, ready, unplaced, leftOut, teams, mostInRound }) => (
          <Stack>
            <DescriptionList columns={3} items={[{ term: t.found, value: t.countOf(found) }, { term: t.ready, value: t.countOf(ready) }, { term: t.unplaced, value: t.countOf(unplaced) }]} />
            <p>{t.leftOut}: {leftOut.length === 0 ? t.countOf(0) : leftOut.map((one) => `${reason(one.reason)} ${t.countOf(one.people)}`).join(', ')}</p>
            <Row><NumberField label={t.each} min={0} max={500} value={each} onChange={(value) => setEach(value ?? 0)} /><Button onPress={() => onQuotas(Object.fromEntries(teams.map(({ organisationId }) => [organisationId, each])))}>{t.applyEach}</Button></Row>
            <TeamsTable teams={teams} quotas={quotas} onQuota={(id, quota) => onQuotas({ ...quotas, [id]: quota })} />
            <p><span className="strong">{t.ranking}</span> {t.rankingText} {t.mostText(mostInRound.toLocaleString('ko-KR'))}</p>
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}

function Criteria({ offer, chosen, teams, onChoose, onTeam }: { readonly offer: Offer; readonly chosen: readonly string[]; readonly teams: Readonly<Record<string, RoundTeam>>; readonly onChoose: (ids: readonly string[]) => void; readonly onTeam: (id: string, team: RoundTeam) => void }): ReactNode {
  const t = useMessages(roundMessages);
  const teamWord = useLabels(roundTeamLabels);
  const words = useCriterionWords();
  const nameOf = ({ criterion, name }: Pick<Offer['criteria'][number], 'criterion' | 'name'>): string => words.name({ id: criterion, name });
  return (
    <Card title={t.criteria}>
      <Stack>
        <CheckboxGroup label={t.criteriaLabel} choices={offer.criteria.map((one) => ({ value: one.criterion, label: nameOf(one) }))} value={[...chosen]} onChange={onChoose} />
        <Row>{offer.criteria.filter(({ criterion }) => chosen.includes(criterion)).map(({ criterion, name, team }) => <Select key={criterion} label={t.teamOf(nameOf({ criterion, name }))} choices={ROUND_TEAMS.map((value) => ({ value, label: teamWord(value) }))} value={teams[criterion] ?? team} onChange={(value) => onTeam(criterion, value)} />)}</Row>
      </Stack>
    </Card>
  );
}

function NewRound({ offer }: { readonly offer: Offer }): ReactNode {
  const t = useMessages(roundMessages);
  const { day } = useFormats();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [teams, setTeams] = useState<Readonly<Record<string, RoundTeam>>>({});
  const [quotas, setQuotas] = useState<Quotas>({});
  const make = useWrite('POST /api/discovery/rounds');
  const criteria = offer.criteria.filter(({ criterion }) => chosen.includes(criterion)).map(({ criterion, team }) => ({ criterion, team: teams[criterion] ?? team }));
  const save = async (): Promise<void> => {
    const { answer } = await make.send({ body: { runId: offer.runId, criteria, quotas: { ...quotas }, name } });
    toast(t.created);
    await navigate({ to: '/discovery/rounds/$id', params: { id: answer.id } } as never);
  };
  return (
    <>
      <PageHeader title={t.newTitle} lead={t.newLead(day(offer.asOf as PlainDate))} breadcrumb={[{ label: t.title, to: '/discovery/rounds' }]} />
      <Stack>
        {make.error && <ErrorNotice error={make.error} />}
        <Card title={t.name}><TextField label={t.name} required maxLength={80} hint={t.nameHint} value={name} onChange={setName} /></Card>
        <Criteria offer={offer} chosen={chosen} teams={teams} onChoose={setChosen} onTeam={(id, team) => setTeams((before) => ({ ...before, [id]: team }))} />
        {criteria.length === 0 ? <p className="quiet">{t.chooseCriteria}</p> : <Preview asked={{ runId: offer.runId, criteria, quotas }} onQuotas={setQuotas} />}
        <Row place="end"><Button kind="primary" size="large" isDisabled={name.trim() === '' || criteria.length === 0} isPending={make.isPending} onPress={() => void save().catch(() => undefined)}>{t.create}</Button></Row>
      </Stack>
    </>
  );
}

/** A round of a run: which criteria, which team each goes to, and how many every team gets. */
export function NewRoundScreen(): ReactNode {
  const t = useMessages(roundMessages);
  const [run] = useFilter('run');
  const read = useRead('GET /api/discovery/runs/:id/round-offer', { params: { id: run } });
  return <Loaded read={read} lines={8} header={<PageHeader title={t.newTitle} />}>{(offer) => <NewRound key={offer.runId} offer={offer} />}</Loaded>;
}
