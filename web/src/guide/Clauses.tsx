import type { ClauseAnswer } from '@dure/guide';
import type { ReactNode } from 'react';
import { Citation } from '../design/Citation.tsx';
import { Icon } from '../design/Icon.tsx';
import type { IconName } from '../design/icon-paths.ts';
import { useMessages } from '../messages/index.ts';
import { guideMessages } from './messages.en.ts';
import { Unconfirmed } from './Unconfirmed.tsx';

const ICONS: Readonly<Record<ClauseAnswer['verdict'], IconName>> = { met: 'checkCircle', 'not-met': 'cross', unknown: 'question' };

/** Clause by clause: what it came to and why, with page and quote. */
export function Clauses({ clauses }: { readonly clauses: readonly ClauseAnswer[] }): ReactNode {
  const t = useMessages(guideMessages);
  return (
    <ul className="guide-clauses" aria-label={t.clauses}>
      {clauses.map(({ rule, verdict, because, cite, grade }, at) => (
        <li key={`${rule} ${at}`} className={`guide-clause guide-clause-${verdict}`}>
          <Icon name={ICONS[verdict]} size="small" label={t.clause(verdict)} />
          <div>
            <p>{because} <Unconfirmed grade={grade} /></p>
            <Citation source={t.source(cite.seed)} {...(cite.page === null ? {} : { page: t.page(cite.page) })} quote={cite.quote} rule={rule} />
          </div>
        </li>
      ))}
    </ul>
  );
}
