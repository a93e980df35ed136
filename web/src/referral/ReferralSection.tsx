import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { useMay } from '../session/useMe.ts';
import { referralMessages } from './messages.en.ts';
import { ReferralTable } from './ReferralTable.tsx';

/** Every referral about this person that the viewer may see. */
export function ReferralSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(referralMessages);
  const mayWrite = useMay('referral:write') && person.see === 'full';
  const read = useRead('GET /api/persons/:id/referrals', { params: { id: person.id } });
  const begin = mayWrite && <LinkButton kind="primary" icon="send" to="/referrals/new" search={{ person: person.id }}>{t.writeNew}</LinkButton>;
  return (
    <Loaded read={read}>
      {({ rows }) => (
        <Stack>
          {rows.length > 0 && begin && <Row place="end">{begin}</Row>}
          <ReferralTable caption={t.boxTitle} rows={rows} side="person" empty={<EmptyState icon="send" title={t.personListEmpty} actions={begin}><p>{t.personListText}</p></EmptyState>} />
        </Stack>
      )}
    </Loaded>
  );
}
