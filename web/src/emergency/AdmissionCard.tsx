import type { PlainDate } from '@dure/domain/calendar';
import { AFTER_RETURN, CONTINUED_ADMISSIONS, type ContinuedAdmission } from '@dure/domain/urgency';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Row } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { AdmissionForm } from './AdmissionForm.tsx';
import type { Emergency } from './emergency-record.ts';
import { emergencyMessages } from './messages.en.ts';

type Admission = NonNullable<Emergency['admission']>;
interface CardProps {
  readonly emergency: Emergency;
  readonly etag: string | undefined;
}

/** 응급입원: asked with both consents, admitted or sent back, and three days without holidays. */
export function AdmissionCard({ emergency, etag }: CardProps): ReactNode {
  const t = useMessages(emergencyMessages);
  const { admission, tier, completedAt } = emergency;
  if (admission === null && (tier !== '응급' || completedAt !== null)) return null;
  return (
    <Card title={t.admission} aside={admission && <State admission={admission} />}>
      <p className="small quiet">{t.admissionLead}</p>
      {admission && <AdmissionFacts admission={admission} />}
      {admission && <AdmissionActs emergency={emergency} etag={etag} admission={admission} />}
      {(admission === null || admission.outcome.kind === 'returned') && <Begin emergency={emergency} etag={etag} />}
    </Card>
  );
}

function Begin({ emergency, etag }: CardProps): ReactNode {
  const t = useMessages(emergencyMessages);
  const [isAsking, setAsking] = useState(false);
  if (emergency.personId === null) return <p>{t.admissionNeedsPerson}</p>;
  return (
    <>
      <Row><Button icon="add" onPress={() => setAsking(true)}>{t.admissionStart}</Button></Row>
      {isAsking && <AdmissionForm emergency={emergency} etag={etag} onClose={() => setAsking(false)} />}
    </>
  );
}

function State({ admission: { outcome, endsOn } }: { readonly admission: Admission }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { day } = useFormats();
  const words = outcome.kind === 'admitted' && endsOn !== null ? `${t.admissionState('admitted')} · ${t.admissionUntil(day(endsOn as PlainDate))}` : t.admissionState(outcome.kind);
  return <StatusBadge tone={outcome.kind === 'waiting' || outcome.kind === 'admitted' ? 'warning' : outcome.kind === 'returned' ? 'danger' : 'success'}>{words}</StatusBadge>;
}

function AdmissionFacts({ admission }: { readonly admission: Admission }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { moment } = useFormats();
  const named = ({ name, affiliation }: { readonly name: string; readonly affiliation: string }): string => [name, affiliation].filter(Boolean).join(' · ');
  return (
    <>
      <DescriptionList items={[
        { term: t.institution, value: admission.institution }, { term: t.requestedAt, value: moment(admission.requestedAt) }, { term: t.finder, value: named(admission.finder) },
        { term: t.doctor, value: named(admission.doctor) }, { term: t.police, value: named(admission.police) }, { term: t.escort, value: named(admission.escort) },
      ]} />
      {admission.outcome.kind === 'returned' && <AfterReturn reason={admission.outcome.reason} />}
    </>
  );
}

function AfterReturn({ reason }: { readonly reason: string }): ReactNode {
  const t = useMessages(emergencyMessages);
  return (
    <div>
      <p><span className="strong">{t.admissionReturnReason}</span>: {reason}</p>
      <p className="strong">{t.afterReturn}</p>
      <ul className="emergency-missing">{AFTER_RETURN.map(({ text, authority }) => <li key={text}>{text}{authority !== 'setting' && <span className="small quiet"> ({authority})</span>}</li>)}</ul>
    </div>
  );
}

type Asked = 'return' | 'end';
const ENDS = ['discharged', ...Object.keys(CONTINUED_ADMISSIONS)] as readonly (ContinuedAdmission | 'discharged')[];

function AdmissionActs({ emergency, etag, admission }: CardProps & { readonly admission: Admission }): ReactNode {
  const t = useMessages(emergencyMessages);
  const write = useWrite('POST /api/emergencies/:id/admission');
  const [asked, setAsked] = useState<Asked>();
  const now = (): string => new Date().toISOString();
  const send = (body: Parameters<typeof write.send>[0]['body']): void => void write.send({ params: { id: emergency.id }, ifMatch: etag, body }).then(() => setAsked(undefined), () => undefined);
  const close = (): void => setAsked(undefined);
  return (
    <>
      {write.error && <ErrorNotice error={write.error} />}
      <Row>
        {admission.outcome.kind === 'waiting' && <><Button kind="primary" isPending={write.isPending} onPress={() => send({ act: 'admit', at: now() })}>{t.admit}</Button><Button onPress={() => setAsked('return')}>{t.admissionReturned}</Button></>}
        {admission.outcome.kind === 'admitted' && <Button kind="primary" onPress={() => setAsked('end')}>{t.admissionEnd}</Button>}
      </Row>
      {asked === 'return' && <ConfirmDialog title={t.admissionReturned} isOpen onClose={close} action={t.admissionReturned} asksWords isPending={write.isPending} onConfirm={({ words }) => send({ act: 'return', at: now(), reason: words })}><p>{t.admissionReturnReason}</p></ConfirmDialog>}
      {asked === 'end' && (
        <ConfirmDialog title={t.admissionEnd} isOpen onClose={close} action={t.admissionEnd} isPending={write.isPending} codes={ENDS.map((end) => ({ value: end, label: t.continued(end) }))} onConfirm={({ code }) => { if (code !== undefined) send({ act: 'end', at: now(), as: code }); }}>
          <p>{t.admissionEndAs}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
