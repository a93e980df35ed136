import type { ReactNode } from 'react';
import { useLabels } from '../messages/useLabels.ts';
import { agendaLabels, conferenceKindLabels, decisionLabels } from './labels.ts';

const textOf = (facts: Readonly<Record<string, unknown>>, name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');

/** Which conference, for what, and what it decided; on the course of a person. */
export function ConferenceHappening({ body }: { readonly body: Readonly<Record<string, unknown>> }): ReactNode {
  const [kind, agenda, decision] = [useLabels(conferenceKindLabels), useLabels(agendaLabels), useLabels(decisionLabels)];
  const [what, outcome] = [textOf(body, 'agenda'), textOf(body, 'decision')];
  return (
    <>
      <p>{[kind(textOf(body, 'kind')), what === '' ? '' : agenda(what), outcome === '' ? '' : decision(outcome)].filter(Boolean).join(' · ')}</p>
      {textOf(body, 'words') !== '' && <p className="referral-quote">{textOf(body, 'words')}</p>}
    </>
  );
}
