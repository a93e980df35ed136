import type { DocumentForm } from '@dure/domain/document';
import { useEffect, useRef, type ReactNode } from 'react';
import { useRead, useWrite } from '../../client/index.ts';
import { useFocusKept } from '../../design/arrival.ts';
import { Card } from '../../design/Card.tsx';
import { Stack, WithAside } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Banner } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { DocumentButton } from '../../document/DocumentButton.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useParam } from '../../shell/location.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { programmeLabels } from '../labels.ts';
import { ReferralMarks, UrgencyMark } from '../Marks.tsx';
import { referralMessages } from '../messages.en.ts';
import { AboutCard } from './AboutCard.tsx';
import { History } from './History.tsx';
import { LetterButton } from './LetterButton.tsx';
import { NowCard } from './NowCard.tsx';
import { PacketView } from './PacketView.tsx';
import { ProgressPicture } from './ProgressPicture.tsx';
import { RequestedCard } from './RequestedCard.tsx';
import { ReturnedCard } from './ReturnedCard.tsx';
import { useReferralAct } from './useReferralAct.ts';
import '../referral.css';

/** The receiver's first look is an act of its own: the sender sees that it was opened. */
function useOpening({ id, viewer, actions, version }: ReferralDetail): void {
  const open = useWrite('POST /api/referrals/:id/actions');
  const opened = useRef(false);
  useEffect(() => {
    if (viewer !== 'receiver' || !actions.includes('open') || opened.current) return;
    opened.current = true;
    // Somebody of the team was faster: then it is open.
    void open.send({ params: { id }, body: { action: 'open' }, ifMatch: String(version) }).catch(() => undefined);
  }, [id, viewer, actions, version, open]);
}

function PacketCard({ referral }: { readonly referral: ReferralDetail }): ReactNode {
  const t = useMessages(referralMessages);
  const { access, viewer, packet } = referral;
  return (
    <Card title={viewer === 'receiver' ? t.packetReceived : t.packet}>
      {access === 'none' ? <p className="quiet">{t.packetEmpty}</p> : <><p className="small quiet">{access === 'ended' ? t.packetEnded : t.packetLead}</p><PacketView packet={packet} /></>}
    </Card>
  );
}

/** The sender has its referral on paper once it has left, the receiver its answer once there is one. */
function papersOf({ viewer, access, status, letter }: ReferralDetail): readonly DocumentForm[] {
  const official: readonly DocumentForm[] = letter === 'none' ? [] : ['official-letter'];
  if (viewer === 'sender') return access === 'none' ? official : ['resource-referral', ...official];
  return viewer === 'receiver' && status === 'accepted' ? ['reply'] : [];
}

function Detail({ referral, refresh }: { readonly referral: ReferralDetail; readonly refresh: () => void }): ReactNode {
  const t = useMessages(referralMessages);
  const service = useLabels(programmeLabels);
  const act = useReferralAct(referral, refresh);
  useFocusKept(referral.version);
  useOpening(referral);
  const isWithdrawn = referral.events.some(({ action }) => action === 'withdraw-consent');
  return (
    <>
      <PageHeader
        title={t.detailTitle} heading={t.detailHeading(referral.personName ?? t.nameHidden, service(referral.service))} breadcrumb={[{ label: t.boxTitle, to: '/referrals' }]}
        badges={<><ReferralMarks status={referral.status} delivery={referral.delivery} /><UrgencyMark urgency={referral.urgency} /></>} lead={`${referral.from.name} → ${referral.to.name}`} actions={<><LetterButton referral={referral} /><DocumentButton subject={referral.id} forms={papersOf(referral)} /></>}
      />
      <WithAside label={t.about} aside={<AboutCard referral={referral} />}>
        {isWithdrawn && <Banner tone="danger" title={t.withdrawnTitle}><p>{t.withdrawnText}</p></Banner>}
        <ReturnedCard referral={referral} />
        <NowCard referral={referral} act={act} />
        <Card title={t.progress}><ProgressPicture status={referral.status} delivery={referral.delivery} letter={referral.letter} /></Card>
        <PacketCard referral={referral} />
        <RequestedCard referral={referral} />
        <Card title={t.history}><Stack><History events={referral.events} /></Stack></Card>
      </WithAside>
    </>
  );
}

/** One referral as each side sees it; the other side's acts arrive live. */
export function ReferralScreen(): ReactNode {
  const t = useMessages(referralMessages);
  const id = useParam('id');
  const read = useRead('GET /api/referrals/:id', { params: { id } });
  return <Loaded read={read} lines={10} header={<PageHeader title={t.detailTitle} breadcrumb={[{ label: t.boxTitle, to: '/referrals' }]} />}>{(referral) => <Detail key={id} referral={referral} refresh={read.refresh} />}</Loaded>;
}
