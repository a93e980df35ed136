import { urgencyCard, type Hotline, type UrgencyAnswer } from '@dure/domain/urgency';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
import { useCardWords } from './card-words.ts';
import { emergencyMessages } from './messages.en.ts';
import './emergency.css';

export interface UrgencyCardProps {
  readonly answer: UrgencyAnswer;
  /** Of the edition in force. */
  readonly hotlines: readonly Hotline[];
  /** What can be done here, such as beginning the record. */
  readonly actions?: ReactNode;
}

/** Whether something goes before every form. */
export const isUrgent = ({ tier }: UrgencyAnswer): boolean => tier === '응급' || tier === '위기' || tier === '집중';

/** Whom to call, in this order; one press dials. */
export function CallLinks({ calls }: { readonly calls: readonly Hotline[] }): ReactNode {
  const t = useMessages(emergencyMessages);
  const said = useCardWords();
  return (
    <div className="emergency-calls">
      {calls.map(({ number, label }) => (
        <a key={number} className="emergency-call" href={`tel:${number}`} aria-label={t.call(said(label), number)}>
          <Icon name="phone" /><span className="emergency-call-number">{number}</span><span>{said(label)}</span>
        </a>
      ))}
    </div>
  );
}

/** Stands before every form: whom to call, in order, and what to do; nothing is asked before it. */
export function UrgencyCard({ answer, hotlines, actions }: UrgencyCardProps): ReactNode {
  const t = useMessages(emergencyMessages);
  const said = useCardWords();
  const card = urgencyCard(answer, hotlines);
  if (card === null) return null;
  return (
    <section className={`emergency-card emergency-card-${card.tier === '응급' ? 'danger' : 'warning'}`} role="alert" aria-label={said(card.heading)}>
      <header className="emergency-card-header">
        <Icon name="alert" size="large" />
        <h2>{said(card.heading)}</h2>
        <Badge tone={card.tier === '응급' ? 'danger' : 'warning'}>{t.tier(card.tier)}</Badge>
      </header>
      <CallLinks calls={card.calls} />
      <ol className="emergency-steps" aria-label={t.order}>
        {card.steps.map(({ text, from }) => <li key={text}>{from === 'guide' ? text : said(text)}{from === 'guide' && <span className="small emergency-from"> {t.fromGuide}</span>}</li>)}
      </ol>
      {card.bypassed.length > 0 && <p className="strong">{t.bypassed(card.bypassed.map(t.step).join(', '))}</p>}
      {actions && <div className="row">{actions}</div>}
    </section>
  );
}
