import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { HomecareMark } from './marks.tsx';
import { homecareMessages } from './messages.en.ts';

/** On the page of a case: the course that it belongs to, for those who may read it. */
export function CaseHomecareCard({ caseId }: { readonly caseId: string }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  const read = useRead('GET /api/cases/:id/homecare', { params: { id: caseId } }, { enabled: useMay('homecare:read') });
  const row = read.data?.row;
  if (!row) return null;
  return (
    <Card title={t.onCase}>
      <Row place="apart">
        <Row><HomecareMark status={row.status} />{row.dischargedOn !== null && row.endsOn !== null && <span className="numeric">{t.periodOf(day(row.dischargedOn as PlainDate), day(row.endsOn as PlainDate))}</span>}</Row>
        <LinkButton size="small" icon="case" to="/homecares/$id" params={{ id: row.id }}>{t.onCaseOpen}</LinkButton>
      </Row>
    </Card>
  );
}
