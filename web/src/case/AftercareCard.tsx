import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { Table } from '../design/Table.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { DueMark } from '../today/DueMark.tsx';
import { aftercareMessages } from './aftercare.en.ts';
import { ClauseLine } from './ClauseLine.tsx';
import { aftercareMeansLabels } from './labels.ts';
import type { CaseDetail } from './specs.ts';

type Contact = CaseDetail['aftercare']['contacts'][number];

function useDuty(): (strength: string) => string {
  const t = useMessages(aftercareMessages);
  return (strength) => (strength === 'must' ? t.must : strength === 'must-refer' ? t.mustRefer : t.may);
}

function Contacts({ contacts }: { readonly contacts: readonly Contact[] }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { day } = useFormats();
  const means = useLabels(aftercareMeansLabels);
  return (
    <Table caption={t.contacts} emptyTitle={t.contactsEmpty} rows={contacts.toReversed()} rowKey={({ on, words }) => `${on} ${words}`} columns={[
      { id: 'on', header: t.day, isRowHeader: true, cell: ({ on }) => <span className="numeric nowrap">{day(on as PlainDate)}</span> },
      { id: 'means', header: t.means, cell: (one) => means(one.means) },
      { id: 'words', header: t.words, cell: ({ words }) => words },
      { id: 'visit', header: t.visit, cell: ({ visitId }) => (visitId === null ? '–' : <TextLink to="/visits/$id" params={{ id: visitId }}>{t.openVisit}</TextLink>) },
    ]} />
  );
}

/** The days to come; when all are over, that the case can be ended. */
function Due({ due }: { readonly due: readonly string[] }): ReactNode {
  const t = useMessages(aftercareMessages);
  if (due.length === 0) return <p className="strong">{t.dueNone}</p>;
  return <p><span className="strong">{t.due}</span> {due.map((on) => <span key={on}> <DueMark on={on} /></span>)}</p>;
}

function PlanVisit({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(aftercareMessages);
  return <LinkButton size="small" icon="calendar" to="/persons/$id" params={{ id: personId }} search={{ part: 'visit' }}>{t.planVisit}</LinkButton>;
}

const AFTER: readonly string[] = ['closed', 'aftercare'];
const isShown = ({ aftercare: { strength, contacts }, status }: CaseDetail): boolean => strength !== 'none' && (AFTER.includes(status) || contacts.length > 0);

/** 사후관리: whether the guide obliges to it, the days to come, and what was done. */
export function AftercareCard({ record }: { readonly record: CaseDetail }): ReactNode {
  const { aftercare, status, personId, personName } = record;
  const t = useMessages(aftercareMessages);
  const duty = useDuty();
  const mayVisit = useMay('visit:write') && personName !== null && status === 'aftercare';
  if (!isShown(record)) return null;
  return (
    <Card title={t.title} aside={mayVisit && <PlanVisit personId={personId} />}>
      <p>{duty(aftercare.strength)} {aftercare.to !== null && t.by(aftercare.to)}</p>
      {aftercare.clause !== null && <ClauseLine clause={aftercare.clause} />}
      {status === 'aftercare' && <Due due={aftercare.due} />}
      {mayVisit && <p className="small quiet">{t.visitCounts}</p>}
      {aftercare.contacts.length > 0 && <Contacts contacts={aftercare.contacts} />}
    </Card>
  );
}
