import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Citation } from '../design/Citation.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Banner } from '../design/Notice.tsx';
import { useMessages } from '../messages/index.ts';
import { visitMessages } from './messages.en.ts';

export type Requirements = Answer<'GET /api/persons/:id/visit-requirements'>['requirements'];
type Authority = Requirements['blocks'][number]['authorities'][number];

function Authorities({ of }: { readonly of: readonly Authority[] }): ReactNode {
  const t = useMessages(visitMessages);
  return of.map(({ rule, source, page, quote }) => <Citation key={rule} source={source} {...(page === '' ? {} : { page: page.replace(/^p\.(\d+)$/, `$1${t.page}`) })} quote={quote} rule={rule} />);
}

/** Why nobody may go now, by what authority, and what to do instead. */
export function Blocks({ blocks }: { readonly blocks: Requirements['blocks'] }): ReactNode {
  const t = useMessages(visitMessages);
  return blocks.map(({ code, because, instead, authorities }) => (
    <Banner key={code} tone="danger" title={t.blocked} urgent>
      <Stack gap="tight">
        <p>{because}</p>
        <Authorities of={authorities} />
        <p><strong>{t.instead}</strong> {instead}</p>
      </Stack>
    </Banner>
  ));
}

const TONES = { must: 'danger', should: 'warning', may: 'neutral' } as const;

/** Who goes along, the compulsory ones first. */
export function Companions({ companions }: { readonly companions: Requirements['companions'] }): ReactNode {
  const t = useMessages(visitMessages);
  const word = (strength: string): string => (strength === 'must' ? t.must : strength === 'should' ? t.should : t.may);
  if (companions.length === 0) return null;
  return (
    <div>
      <p className="strong">{t.companions}</p>
      <ul className="visit-plain">
        {companions.map(({ who, strength, authorities }) => (
          <li key={who}><Row><Badge tone={TONES[strength as keyof typeof TONES] ?? 'neutral'}>{word(strength)}</Badge><span>{who}</span></Row><Authorities of={authorities} /></li>
        ))}
      </ul>
    </div>
  );
}
