import { RELATION_LABELS, type DisclosedHousehold, type DisclosedMember } from '@dure/domain/household';
import type { ReactNode } from 'react';
import { Stack } from '../../design/Layout.tsx';
import { useMessages } from '../../messages/index.ts';
import { referralMessages } from '../messages.en.ts';

/** Who lives with the person, as far as it was disclosed: what each is to the person and about how old; a name only of somebody disclosed in person. */
export function PacketHousehold({ household: { type, members } }: { readonly household: DisclosedHousehold }): ReactNode {
  const t = useMessages(referralMessages);
  const summary = [type, members.length === 0 ? t.livesAlone : t.livesWith(members.length)].filter(Boolean).join(' · ');
  return (
    <Stack gap="tight">
      <h3>{t.household}</h3>
      <p>{summary}</p>
      {members.length > 0 && <ul>{members.map((member, at) => <Member key={at} member={member} />)}</ul>}
    </Stack>
  );
}

function Member({ member: { relation, decade, age, name } }: { readonly member: DisclosedMember }): ReactNode {
  const t = useMessages(referralMessages);
  const old = age === undefined ? t.decade(decade) : t.age(age);
  return <li>{[RELATION_LABELS[relation], name, old].filter(Boolean).join(' · ')}</li>;
}
