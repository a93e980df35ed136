import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Citation } from '../../design/Citation.tsx';
import { useGuide } from '../../guide/useGuide.ts';
import { useMessages } from '../../messages/index.ts';
import { useToday } from '../../person/useToday.ts';
import { composeMessages } from './messages.en.ts';

/** By which sentences of the guide in force: page and quote. A rule of another edition is left out. */
export function RuleCitation({ rules }: { readonly rules: readonly string[] }): ReactNode {
  const t = useMessages(composeMessages);
  const today: PlainDate = useToday();
  const { guide } = useGuide();
  const edition = guide?.findEditionInForce(today);
  if (edition === undefined) return null;
  return (
    <>
      {rules.map((rule) => {
        const cite = edition.rules[rule]?.cite;
        return cite && <Citation key={rule} source={t.source(cite.seed)} {...(cite.page === null ? {} : { page: t.page(cite.page) })} quote={cite.quote} rule={rule} />;
      })}
    </>
  );
}
