import type { Difference } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { discoveryMessages } from './messages.en.ts';
import { useCountWords } from './pictures/count.ts';

/** Who came, who went and who stayed against what `than` names. */
export function ChangeLine({ change, than }: { readonly change: Difference | undefined; readonly than: string }): ReactNode {
  const t = useMessages(discoveryMessages);
  const words = useCountWords();
  if (change === undefined) return <p className="small quiet">{t.noBase}</p>;
  const signed = (sign: string, count: number | null): string => (count === null || count === 0 ? words.bare(count) : `${sign}${words.bare(count)}`);
  return (
    <div className="discovery-change">
      <p className="small quiet">{than}</p>
      <dl>
        <div><dt>{t.appeared}</dt><dd className="numeric">{signed('+', change.appeared)}</dd></div>
        <div><dt>{t.disappeared}</dt><dd className="numeric">{signed('−', change.disappeared)}</dd></div>
        <div><dt>{t.stayed}</dt><dd className="numeric">{words.bare(change.stayed)}</dd></div>
      </dl>
    </div>
  );
}
