import { DISCLOSURE_KEYS, disclosuresOf, type ConsentTerms, type DisclosureKey } from '@dure/domain/consent';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Icon } from '../design/Icon.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { consentMessages } from './messages.en.ts';

export interface ShownFieldsProps {
  readonly terms: ConsentTerms;
  readonly shown: readonly DisclosureKey[];
  readonly onChange: (shown: readonly DisclosureKey[]) => void;
  readonly error?: string | undefined;
}

/** The five disclosures as they are read aloud, each ticked when it was explained (개인정보 보호법 제17조제2항). */
export function ShownFields({ terms, shown, onChange, error }: ShownFieldsProps): ReactNode {
  const t = useMessages(consentMessages);
  const { day } = useFormats();
  const spoken = (key: DisclosureKey, text: string): string => (key === 'period' ? `${day(terms.startsOn)}부터 ${day(terms.endsOn)}까지` : text);
  const tick = (key: DisclosureKey, isTold: boolean): void => onChange(DISCLOSURE_KEYS.filter((one) => (one === key ? isTold : shown.includes(one))));
  return (
    <Card title={t.shownTitle} aside={<Badge tone={shown.length === DISCLOSURE_KEYS.length ? 'success' : 'neutral'}>{t.shownOf(shown.length, DISCLOSURE_KEYS.length)}</Badge>}>
      <p className="small quiet">{t.shownLead}</p>
      <ol className="consent-shown">
        {disclosuresOf(terms).map(({ key, label, text }, at) => (
          <li key={key} className={`consent-told ${shown.includes(key) ? 'consent-told-done' : ''}`}>
            <div>
              <p className="small strong">{label}</p>
              <p className="consent-told-text">{spoken(key, text) || '–'}</p>
            </div>
            <Checkbox isSelected={shown.includes(key)} onChange={(isTold) => tick(key, isTold)} error={error !== undefined && !shown.includes(key)} {...(at === 0 ? { name: 'shown' } : {})}>
              {t.explained}<span className="visually-hidden">: {label}</span>
            </Checkbox>
          </li>
        ))}
      </ol>
      {error && <p className="field-error"><Icon name="alert" size="small" />{error}</p>}
    </Card>
  );
}
