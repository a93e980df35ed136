import type { Relation } from '@dure/domain/household';
import type { ReactNode } from 'react';
import { Stack } from '../design/Layout.tsx';
import { useMessages } from '../messages/index.ts';
import { recordMessages } from '../person/record.en.ts';
import { referralMessages } from '../referral/messages.en.ts';

/** As a referral keeps it and as the server answers: what is not told is absent. */
export interface ShownHousehold {
  readonly type: string | null;
  readonly members: readonly ShownMember[];
}
interface ShownMember {
  readonly relation: Relation;
  readonly decade: number | null;
  readonly age?: number | undefined;
  readonly name?: string | undefined;
}

/** Who lives with the person, as far as it was disclosed: what each is to the person and about how old; a name only of somebody disclosed in person. */
export function DisclosedMembers({ household: { type, members } }: { readonly household: ShownHousehold }): ReactNode {
  const t = useMessages(referralMessages);
  const words = useMessages(recordMessages);
  const summary = [type === null ? null : words.householdTypeName(type), members.length === 0 ? t.livesAlone : t.livesWith(members.length)].filter(Boolean).join(' · ');
  return (
    <Stack gap="tight">
      <p>{summary}</p>
      {members.length > 0 && <ul>{members.map((member, at) => <Member key={at} member={member} />)}</ul>}
    </Stack>
  );
}

function Member({ member: { relation, decade, age, name } }: { readonly member: ShownMember }): ReactNode {
  const t = useMessages(referralMessages);
  const words = useMessages(recordMessages);
  const old = age === undefined ? t.decade(decade) : t.age(age);
  return <li>{[words.relationName(relation), name, old].filter(Boolean).join(' · ')}</li>;
}
