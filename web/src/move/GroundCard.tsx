import { DISCLOSURE_ITEM_CODES, type DisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { NewConsent } from '../consent/NewConsent.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Icon } from '../design/Icon.tsx';
import { Banner } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useToday } from '../person/useToday.ts';
import { LawFields } from '../referral/compose/LawFields.tsx';
import { useMay } from '../session/useMe.ts';
import { GROUNDS, type Ground } from './form.ts';
import { moveBasisLabels } from './labels.ts';
import { moveMessages } from './messages.en.ts';
import type { FieldsProps } from './WhereCard.tsx';

/** No consent hands on numbers that identify uniquely, and the sender agrees to nothing that he does not see himself. */
const asked = (seen: readonly string[]): readonly DisclosureItem[] => DISCLOSURE_ITEM_CODES.filter((item) => item !== 'identifier' && seen.includes(item));

/** The consent form over this page, prefilled with the receiving team of the other municipality. */
function AskConsent({ known, receiver }: { readonly known: FieldsProps['known']; readonly receiver: { readonly id: string; readonly name: string } }): ReactNode {
  const t = useMessages(moveMessages);
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const mayAsk = useMay('consent:write');
  const person = useRead('GET /api/persons/:id', { params: { id: known.personId } }, { enabled: isOpen }).data;
  if (!mayAsk) return null;
  return (
    <>
      <Button kind="primary" size="small" icon="edit" name="ground" onPress={() => setOpen(true)}>{t.askConsent}</Button>
      <Dialog title={t.consentDialog(receiver.name)} size="large" isOpen={isOpen} onClose={() => setOpen(false)}>
        {person && <NewConsent subject={{ id: person.id, birthOn: person.birthOn, age: person.age, today }} onDone={() => setOpen(false)} prefill={{ kind: 'CONSENT-3P', recipient: receiver, programme: known.programme, items: asked(known.seen) }} />}
      </Dialog>
    </>
  );
}

function Standing({ known, form, errors, receiverName }: FieldsProps & { readonly receiverName: string }): ReactNode {
  const t = useMessages(moveMessages);
  const { day } = useFormats();
  const error = errorOf(errors, 'ground');
  if (form.organisationId === '') return <p className="quiet">{t.chooseFirst}</p>;
  if (known.consent !== null) return <Banner tone="success" title={t.covered(day(known.consent.endsOn as PlainDate))} />;
  return (
    <>
      <Banner tone="warning" title={t.uncovered(receiverName)} actions={<AskConsent known={known} receiver={{ id: form.organisationId, name: receiverName }} />}><p>{t.uncoveredText}</p></Banner>
      {error && <p className="field-error"><Icon name="alert" size="small" />{error}</p>}
    </>
  );
}

/** Consent that names the receiver, what stands in for it, or nothing: then nobody is named. */
export function GroundCard(props: FieldsProps & { readonly receiverName: string }): ReactNode {
  const { form, change, errors } = props;
  const t = useMessages(moveMessages);
  const label = useLabels(moveBasisLabels);
  const { ground } = form;
  return (
    <Card title={t.ground}>
      <RadioGroup<Ground> label={t.groundLegend} choices={GROUNDS.map((value) => ({ value, label: label(value) }))} value={ground} onChange={(chosen) => change({ ground: chosen, items: null })} />
      {ground === 'consent' && <Standing {...props} />}
      {ground === 'refused' && <Banner tone="info" title={t.refusedText} />}
      {ground === 'law' && <LawFields law={form.law} change={(law) => change({ law })} errors={errors} />}
      {ground !== 'consent' && <TextArea label={ground === 'refused' ? t.refusedWords : t.basisWords} name="words" required error={errorOf(errors, 'words')} rows={2} maxLength={1000} value={form.words} onChange={(words) => change({ words })} />}
    </Card>
  );
}
