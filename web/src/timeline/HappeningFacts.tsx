import type { ReactNode } from 'react';
import { CaseEventFacts } from '../case/CaseEventFacts.tsx';
import { ConferenceHappening } from '../conference/ConferenceHappening.tsx';
import { DocumentHappening } from '../document/DocumentHappening.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { EventFacts } from '../referral/EventFacts.tsx';
import type { Noun } from './labels.ts';
import { timelineMessages } from './messages.en.ts';
import type { Happening } from './useSentence.ts';

const textOf = (facts: Readonly<Record<string, unknown>>, name: string): string => (typeof facts[name] === 'string' || typeof facts[name] === 'number' ? String(facts[name]) : '');

function Assessment({ body }: Pick<Happening, 'body'>): ReactNode {
  const t = useMessages(timelineMessages);
  const { band } = body as { readonly band?: { readonly label?: string } | null };
  const words = t.score(textOf(body, 'score'), band?.label ?? '');
  return words === '' ? null : <p>{words}</p>;
}

function Guide({ body }: Pick<Happening, 'body'>): ReactNode {
  const t = useMessages(timelineMessages);
  return <p>{[body['decided'] === 'eligible' ? t.decidedEligible : t.decidedExcluded, textOf(body, 'reason')].filter(Boolean).join(' · ')}</p>;
}

const Words = ({ body }: Pick<Happening, 'body'>): ReactNode => (textOf(body, 'words') === '' ? null : <p className="referral-quote">{textOf(body, 'words')}</p>);

const FACTS: Readonly<Partial<Record<Noun, (happening: Happening) => ReactNode>>> = {
  referral: ({ what, body }) => <EventFacts action={what} facts={body} />,
  case: ({ body }) => <CaseEventFacts facts={body} />,
  assessment: ({ body }) => <Assessment body={body} />,
  guide: ({ body }) => <Guide body={body} />,
  consent: ({ body }) => <Words body={body} />,
  conference: ({ body }) => <ConferenceHappening body={body} />,
  visit: ({ body }) => <Words body={(body['outcome'] ?? body['plan'] ?? body) as typeof body} />,
  task: ({ body }) => <Words body={body} />,
  plan: ({ body }) => <Words body={body} />,
  homecare: ({ body }) => <Words body={body} />,
  document: ({ id, body }) => <DocumentHappening id={id} body={body} />,
  move: ({ body }) => <Words body={body} />,
};

/** What a happening says besides that it happened, and where the record itself is. */
export function HappeningFacts({ happening }: { readonly happening: Happening }): ReactNode {
  const t = useMessages(timelineMessages);
  const { noun, id, body } = happening;
  return (
    <>
      {FACTS[noun as Noun]?.(happening)}
      {noun === 'referral' && <p className="small timeline-open"><TextLink to="/referrals/$id" params={{ id }}>{t.open}</TextLink></p>}
      {noun === 'conference' && <p className="small timeline-open"><TextLink to="/conferences/$id" params={{ id }}>{t.open}</TextLink></p>}
      {noun === 'plan' && body['version'] !== undefined && <p className="small timeline-open"><TextLink to="/plans/$id" params={{ id }}>{t.open}</TextLink></p>}
      {noun === 'move' && <p className="small timeline-open"><TextLink to="/moves/$id" params={{ id }}>{t.open}</TextLink></p>}
      {noun === 'homecare' && <p className="small timeline-open"><TextLink to="/homecares/$id" params={{ id }}>{t.open}</TextLink></p>}
      {noun === 'case' && <p className="small timeline-open"><TextLink to="/cases/$id" params={{ id }}>{t.open}</TextLink></p>}
    </>
  );
}
