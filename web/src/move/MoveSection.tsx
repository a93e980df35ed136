import { isCaseOver } from '@dure/domain/case';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { moveMessages } from './messages.en.ts';
import { MoveTable } from './MoveTable.tsx';

/** The open cases of this person that one's own team may send after him. */
function useSendable(personId: string) {
  const me = useMe();
  const rows = useRead('GET /api/persons/:id/cases', { params: { id: personId } }).data?.rows ?? [];
  const mayWrite = useMay('case:write');
  return rows.filter(({ organisation, status }) => mayWrite && !isCaseOver(status) && status !== 'closing' && (organisation.id === me.organisationId || me.role === 'coordinator'));
}

/** 전출·이관: where the cases of this person went and where they came from, and the way to send one. */
export function MoveSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(moveMessages);
  const programme = useLabels(programmeLabels);
  const sendable = useSendable(person.id);
  const read = useRead('GET /api/persons/:id/moves', { params: { id: person.id } });
  return (
    <Loaded read={read}>
      {({ rows }) => {
        const underWay = new Set(rows.filter(({ side, status }) => side === 'sent' && (status === 'sent' || status === 'opened')).map(({ caseId }) => caseId));
        const begin = sendable.filter(({ id }) => !underWay.has(id)).map(({ id, programme: code }) => <LinkButton key={id} icon="send" size="small" to="/moves/new" search={{ case: id }}>{`${t.start} (${programme(code)})`}</LinkButton>);
        return (
          <Stack>
            {rows.length > 0 && begin}
            <MoveTable caption={t.title} rows={rows} of="person" empty={<EmptyState icon="home" title={t.personEmpty} actions={begin}><p>{t.personEmptyText}</p></EmptyState>} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
