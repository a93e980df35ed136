import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Table } from '../design/Table.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { DueMark } from '../today/DueMark.tsx';
import { caseMessages } from './messages.en.ts';
import type { CaseDetail } from './specs.ts';

type Referrer = CaseDetail['referrers'][number];

/** Who brought the person here and must hear how it ended; what each said to the closure (M1-PUB-NOTICE). */
export function ReferrersCard({ record: { referrers, notices } }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(caseMessages);
  const noticeOf = ({ organisationId }: Referrer): CaseDetail['notices'][number] | undefined => notices.find((notice) => notice.organisationId === organisationId);
  const answer = (referrer: Referrer): ReactNode => {
    const notice = noticeOf(referrer);
    if (notice === undefined) return <span className="quiet">{t.notTold}</span>;
    return <span><Badge tone={notice.answer === 'confirmed' ? 'success' : 'warning'}>{notice.answer === 'confirmed' ? t.confirmed : t.awaited}</Badge> {notice.words}</span>;
  };
  if (referrers.length === 0) return <Card title={t.referrers}><p className="quiet">{t.noReferrers}</p></Card>;
  return (
    <Card title={t.referrers} isFlush>
      <Table caption={t.referrersLead} emptyTitle={t.noReferrers} rows={referrers} rowKey={({ referralId }) => referralId} columns={[
        { id: 'organisation', header: t.organisation, isRowHeader: true, cell: ({ name }) => name },
        { id: 'answer', header: t.answer, cell: answer },
        { id: 'by', header: t.by, cell: (referrer) => { const notice = noticeOf(referrer); return notice?.answer === 'awaited' ? <DueMark on={notice.byOn} /> : '–'; } },
        { id: 'referral', header: t.openReferral, cell: ({ referralId }) => <TextLink to="/referrals/$id" params={{ id: referralId }}>{t.openReferral}</TextLink> },
      ]} />
    </Card>
  );
}
