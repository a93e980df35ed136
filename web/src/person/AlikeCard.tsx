import type { PlainDate } from '@dure/domain/calendar';
import { Fragment, type ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Row } from '../design/Layout.tsx';
import type { Tone } from '../design/tone.ts';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { personMessages } from './messages.en.ts';
import type { Alike } from './useAlike.ts';

const TONES: Readonly<Record<string, Tone>> = { same: 'danger', likely: 'warning', possible: 'neutral' };

/** One record that may be the same person, with the reasons and what can be done. */
export function AlikeCard({ alike, children }: { readonly alike: Alike; readonly children: ReactNode }): ReactNode {
  const t = useMessages(personMessages);
  const { day } = useFormats();
  const { nameOf } = useTowns();
  const { person, band, reasons } = alike;
  const facts = [person.birthOn && day(person.birthOn as PlainDate), person.age !== null && t.age(person.age), person.sex && t.sex(person.sex), person.emdCode && nameOf(person.emdCode), person.phone];
  return (
    <li className="person-alike">
      <Row place="apart">
        <span className="person-alike-name">{person.name ?? t.notDisclosed}</span>
        <Badge tone={TONES[band] ?? 'neutral'}>{t.band(band)}</Badge>
      </Row>
      <p className="small">{facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '').map((fact, at) => <Fragment key={fact}>{at > 0 && ' · '}<span className="person-alike-fact">{fact}</span></Fragment>)}</p>
      <p className="person-alike-reasons">{reasons.map((reason) => <Badge key={reason} tone={reason.startsWith('other-') ? 'neutral' : 'info'}>{t.duplicateReason(reason)}</Badge>)}</p>
      <Row>{children}</Row>
    </li>
  );
}
