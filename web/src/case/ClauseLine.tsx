import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { aftercareMessages } from './aftercare.en.ts';
import type { CaseDetail } from './specs.ts';
import '../referral/referral.css';

type Clause = CaseDetail['given'][number]['clauses'][number];

/** A sentence of the guide, in its own words, with its place. */
export function ClauseLine({ clause: { source, page, quote } }: { readonly clause: Clause }): ReactNode {
  const t = useMessages(aftercareMessages);
  return <p className="small"><q>{quote}</q> <span className="quiet">{t.cited(source, page ?? '')}</span></p>;
}
