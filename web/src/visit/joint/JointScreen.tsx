import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { CheckboxGroup } from '../../design/Checkbox.tsx';
import { DatePicker } from '../../design/DatePicker.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { useMessages } from '../../messages/index.ts';
import { useFilter } from '../../shell/location.ts';
import { useMe } from '../../session/useMe.ts';
import { visitMessages } from '../messages.en.ts';
import { mondayOf } from '../week.ts';
import { JointPlan } from './JointPlan.tsx';
import '../visit.css';

interface AskProps {
  readonly weekOn: PlainDate;
  readonly onAsked: (id: string) => void;
}

/** Which services plan the week together; those with visits are chosen to begin with. */
function Ask({ weekOn, onAsked }: AskProps): ReactNode {
  const t = useMessages(visitMessages);
  const read = useRead('GET /api/joint-plans', { query: { weekOn } });
  const [chosen, setChosen] = useState<readonly string[]>();
  const ask = useWrite('POST /api/joint-plans');
  const send = async (organisations: readonly string[]): Promise<void> => {
    const { answer } = await ask.send({ body: { weekOn, organisations: [...organisations] } });
    onAsked(answer.id);
  };
  return (
    <Loaded read={read}>
      {({ services, latest }) => {
        const busy = services.filter(({ visits }) => visits > 0);
        const value = chosen ?? busy.map(({ id }) => id);
        return (
          <Card title={t.services} footer={<Row place="end">{latest !== null && <Button kind="tertiary" onPress={() => onAsked(latest)}>{t.latest}</Button>}<Button kind="primary" isDisabled={value.length === 0} isPending={ask.isPending} onPress={() => void send(value).catch(() => undefined)}>{t.compute}</Button></Row>}>
            {ask.error && <ErrorNotice error={ask.error} />}
            <CheckboxGroup label={t.chooseServices} direction="row" choices={busy.map(({ id, name, visits }) => ({ value: id, label: `${name} ${t.countOf(visits)}` }))} value={value} onChange={setChosen} />
          </Card>
        );
      }}
    </Loaded>
  );
}

/** 합동 방문 계획: a week of the three visiting services, planned together. */
export function JointScreen(): ReactNode {
  const t = useMessages(visitMessages);
  const { today } = useMe();
  const [week, setWeek] = useFilter('week', mondayOf(today as PlainDate));
  const [id, setId] = useFilter('plan');
  const weekOn = mondayOf((week || today) as PlainDate);
  return (
    <>
      <PageHeader title={t.joint} lead={t.jointLead} breadcrumb={[{ label: t.screenTitle, to: '/visits' }]} />
      <Stack>
        {id === '' && <DatePicker label={t.jointWeek} value={weekOn} onChange={(day) => { if (day !== undefined) setWeek(mondayOf(day)); }} />}
        {id === '' ? <Ask key={weekOn} weekOn={weekOn} onAsked={setId} /> : <JointPlan key={id} id={id} onAgain={() => setId('')} />}
      </Stack>
    </>
  );
}
