import type { ReactNode } from 'react';
import type { ConsentLine } from '../../consent/line.ts';
import { Card } from '../../design/Card.tsx';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Banner } from '../../design/Notice.tsx';
import { RadioGroup } from '../../design/RadioGroup.tsx';
import { TextArea } from '../../design/TextField.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { AskConsent } from './AskConsent.tsx';
import type { ChecksCardProps } from './ChecksCard.tsx';
import { LawFields } from './LawFields.tsx';
import { composeMessages } from './messages.en.ts';
import { groundsOpen, lastAnswerOf, type Ground } from './sending.ts';

export interface GroundCardProps extends ChecksCardProps {
  readonly cover: ConsentLine | undefined;
}

/** Consent, or what stands in for it: danger to life or body, or a duty to report that a law lays down. */
export function GroundCard(props: GroundCardProps): ReactNode {
  const { referral, form, set, errors } = props;
  const t = useMessages(composeMessages);
  const open = groundsOpen(referral.urgency);
  const ground = form.ground ?? 'consent';
  return (
    <Card title={t.groundTitle}>
      {open.length > 1 && <RadioGroup<Ground> label={t.ground} hint={t.groundHint} name="ground" choices={open.map((value) => ({ value, label: t.groundOf(value) }))} value={ground} onChange={(chosen) => set({ ground: chosen, items: null })} />}
      {ground === 'law' && <LawFields law={form.law} change={(law) => set({ law })} errors={errors} />}
      {ground === 'consent' ? <Standing {...props} /> : <TextArea label={ground === 'law' ? t.lawWords : t.words} hint={t.wordsHint} required name="words" error={errorOf(errors, 'words')} rows={3} maxLength={2000} value={form.words} onChange={(words) => set({ words })} />}
    </Card>
  );
}

function Standing({ referral, person, ledger, cover, errors }: GroundCardProps): ReactNode {
  const t = useMessages(composeMessages);
  const { day } = useFormats();
  const error = errorOf(errors, 'ground');
  if (cover !== undefined) return <Banner tone="success" title={t.covered(cover.label, day(cover.endsOn))} />;
  const ask = <AskConsent referral={referral} person={person} kind="CONSENT-3P" items={['reason']} name="ground" isMain />;
  return (
    <>
      <Banner tone="warning" title={t.uncovered(referral.to.name)} actions={ask}><p>{t.uncoveredState(lastAnswerOf(ledger, referral.to.id))}</p></Banner>
      {error && <p className="field-error"><Icon name="alert" size="small" />{error}</p>}
    </>
  );
}
