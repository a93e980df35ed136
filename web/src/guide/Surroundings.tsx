import type { EvaluationAnswer } from '@dure/guide';
import type { ReactNode } from 'react';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { Banner } from '../design/Notice.tsx';
import { useMessages } from '../messages/index.ts';
import { guideMessages } from './messages.en.ts';
import { useGuide, type Guide } from './useGuide.ts';

const TONES = { given: 'success', refused: 'danger', missing: 'warning' } as const;

/** What goes with a referral or a visit: consents, who comes along, and where the text contradicts itself. */
export function Surroundings({ evaluation }: { readonly evaluation: EvaluationAnswer }): ReactNode {
  const t = useMessages(guideMessages);
  const { guide } = useGuide();
  const { visit, companions, flags } = evaluation;
  const edition = guide?.findEdition(evaluation.edition);
  const consents = evaluation.consents.filter(({ needed }) => needed);
  return (
    <>
      {!visit.allowed && <Banner tone="danger" title={t.visitNotAllowed}>{visit.because}</Banner>}
      {consents.length > 0 && (
        <Card title={t.consents}>
          <ul className="guide-plain">
            {consents.map(({ code, state }) => <li key={code}><Row place="apart"><span>{edition?.consents.find((one) => one.code === code)?.name ?? code}</span><StatusBadge tone={TONES[state]}>{t.consentState(state)}</StatusBadge></Row></li>)}
          </ul>
        </Card>
      )}
      {companions.length > 0 && <Card title={t.companions}><ul className="guide-plain">{companions.map(({ who, strength }) => <li key={who}><Row><Badge tone={strength === 'must' ? 'danger' : 'neutral'}>{t.strength(strength)}</Badge><span>{who}</span></Row></li>)}</ul></Card>}
      {flags.length > 0 && edition && <Contradictions flags={flags} edition={edition} />}
    </>
  );
}

function Contradictions({ flags, edition }: { readonly flags: readonly string[]; readonly edition: NonNullable<ReturnType<Guide['findEdition']>> }): ReactNode {
  const t = useMessages(guideMessages);
  const shown = edition.contradictions.filter(({ id }) => flags.includes(id));
  return (
    <Card title={t.flags}>
      <p className="small quiet">{t.flagsLead}</p>
      <ul className="guide-list">{shown.map((one) => <li key={one.id}>{one.title}: {one.reading} <span className="small quiet">{one.id}</span></li>)}</ul>
    </Card>
  );
}
