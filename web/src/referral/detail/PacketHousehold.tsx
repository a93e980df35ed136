import type { DisclosedHousehold } from '@dure/domain/household';
import type { ReactNode } from 'react';
import { Stack } from '../../design/Layout.tsx';
import { DisclosedMembers } from '../../household/DisclosedMembers.tsx';
import { useMessages } from '../../messages/index.ts';
import { referralMessages } from '../messages.en.ts';

/** The household in what a receiver sees of the person. */
export function PacketHousehold({ household }: { readonly household: DisclosedHousehold }): ReactNode {
  const t = useMessages(referralMessages);
  return <Stack gap="tight"><h3>{t.household}</h3><DisclosedMembers household={household} /></Stack>;
}
