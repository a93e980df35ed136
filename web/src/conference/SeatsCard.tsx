import type { SeatStrength } from '@dure/domain/conference';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Citation } from '../design/Citation.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { STRENGTH_TONES, strengthLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import type { ConferenceDetail } from './useConferenceAct.ts';

type Cited = ConferenceDetail['seats'][number]['rules'][number];

function Sources({ rules }: { readonly rules: readonly Cited[] }): ReactNode {
  return <Row>{rules.map(({ rule, source, page, quote }) => <Citation key={rule} source={source} {...(page === null ? {} : { page })} quote={quote} rule={rule} />)}</Row>;
}

/** Who convenes and who must, should or may come: worked out from the agenda, each with page and quote. */
export function SeatsCard({ record }: { readonly record: ConferenceDetail }): ReactNode {
  const t = useMessages(conferenceMessages);
  const strength = useLabels(strengthLabels);
  const { convening, seats, flags, written } = record;
  if (seats.length === 0 && convening.length === 0) return null;
  return (
    <Card title={t.seatsTitle}>
      <Stack>
        <p className="small quiet">{t.seatsLead}</p>
        <ul className="conference-lines">
          {convening.map(({ who, rules }) => <li key={who}><strong>{t.convenedBy(who)}</strong><Sources rules={rules} /></li>)}
          {written !== null && record.mode === 'written' && <li><strong>{written.says}</strong><Sources rules={[written]} /></li>}
          {seats.map((seat) => (
            <li key={seat.who}>
              <Row>
                <Badge tone={STRENGTH_TONES[seat.strength as SeatStrength]}>{strength(seat.strength)}</Badge>
                <strong>{seat.who}</strong>
                {seat.quorum && <Badge tone="warning">{t.quorumSeat}</Badge>}
                <span className="small quiet">{seat.filled ? t.filled : t.unfilled}</span>
              </Row>
              <Sources rules={seat.rules} />
            </li>
          ))}
        </ul>
        {flags.length > 0 && (
          <Disclosure title={t.flagsTitle}>
            <ul className="conference-lines">{flags.map(({ id, title, reading }) => <li key={id}><strong>{id} {title}</strong><p>{reading}</p></li>)}</ul>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
