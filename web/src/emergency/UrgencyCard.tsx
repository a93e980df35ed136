import { urgencyCard, type Hotline, type UrgencyAnswer } from '@dure/domain/urgency';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
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

/** Stands before every form: whom to call, in order, and what to do; nothing is asked before it. */
export function UrgencyCard({ answer, hotlines, actions }: UrgencyCardProps): ReactNode {
  const t = useMessages(emergencyMessages);
  const card = urgencyCard(answer, hotlines);
  if (card === null) return null;
  return (
    <section className={`emergency-card emergency-card-${card.tier === '응급' ? 'danger' : 'warning'}`} role="alert" aria-label={card.heading}>
      <header className="emergency-card-header">
        <Icon name="alert" size="large" />
        <h2>{card.heading}</h2>
        <Badge tone={card.tier === '응급' ? 'danger' : 'warning'}>{t.tier(card.tier)}</Badge>
      </header>
      <div className="emergency-calls">
        {card.calls.map(({ number, label }) => (
          <a key={number} className="emergency-call" href={`tel:${number}`} aria-label={t.call(label, number)}>
            <Icon name="phone" /><span className="emergency-call-number">{number}</span><span>{label}</span>
          </a>
        ))}
      </div>
      <ol className="emergency-steps" aria-label={t.order}>
        {card.steps.map(({ text, from }) => <li key={text}>{text}{from === 'guide' && <span className="small emergency-from"> {t.fromGuide}</span>}</li>)}
      </ol>
      {card.bypassed.length > 0 && <p className="strong">{t.bypassed(card.bypassed.map(t.step).join(', '))}</p>}
      {actions && <div className="row">{actions}</div>}
    </section>
  );
}
