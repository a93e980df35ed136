import { OUTCOME_SERVICES, type OutcomeService } from '@dure/domain/intake';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { refusedFields } from './form.ts';
import type { InboundRequest } from './inbound-request.ts';
import { intakeMessages } from './messages.en.ts';

interface CardProps {
  readonly request: InboundRequest;
  readonly etag: string | undefined;
}
const SERVICES = Object.keys(OUTCOME_SERVICES) as readonly OutcomeService[];
const EMPTY = { service: 'public-benefit' as OutcomeService, stage: '', words: '' };

/** 서비스 유형, 처리 단계, 처리 내용: what came of it. */
export function OutcomesCard({ request, etag }: CardProps): ReactNode {
  const t = useMessages(intakeMessages);
  const { moment } = useFormats();
  return (
    <Card title={t.outcomes}>
      {request.outcomes.length === 0 && <p className="quiet">{t.outcomesEmpty}</p>}
      <Stack gap="tight">{request.outcomes.map(({ service, stage, words, at }) => <div key={at}><p className="strong">{t.outcome(service)} · {stage}</p><p>{words}</p><p className="small quiet">{moment(at)}</p></div>)}</Stack>
      {request.mayAnswer && <ReportForm key={request.version} request={request} etag={etag} />}
    </Card>
  );
}

function ReportForm({ request, etag }: CardProps): ReactNode {
  const t = useMessages(intakeMessages);
  const [form, setForm] = useState(EMPTY);
  const write = useWrite('POST /api/inbound-requests/:id/outcomes');
  const set = (part: Partial<typeof EMPTY>): void => setForm((before) => ({ ...before, ...part }));
  const errors = refusedFields(write.error, t);
  const send = (): void => void write.send({ params: { id: request.id }, ifMatch: etag, body: form }).then(() => toast(t.outcomeSent), () => undefined);
  return (
    <Stack gap="tight">
      {write.error && errors.length === 0 && <ErrorNotice error={write.error} />}
      <Select<OutcomeService> label={t.outcomeService} value={form.service} onChange={(service) => set({ service })} choices={SERVICES.map((service) => ({ value: service, label: t.outcome(service) }))} />
      <TextField label={t.outcomeStage} required maxLength={100} value={form.stage} onChange={(stage) => set({ stage })} error={errorOf(errors, 'stage')} />
      <TextArea label={t.outcomeWords} required rows={3} maxLength={2000} value={form.words} onChange={(words) => set({ words })} error={errorOf(errors, 'words')} />
      <Row place="end"><Button isPending={write.isPending} onPress={send}>{t.outcomeSend}</Button></Row>
    </Stack>
  );
}
