import type { ReactNode } from 'react';
import { apiFile, useRead } from '../client/index.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { DocumentTable } from './DocumentTable.tsx';
import { documentMessages } from './messages.en.ts';
import { SheetButton } from './SheetButton.tsx';

/** 발급 문서: every paper about this person whose record the reader may read. */
export function DocumentSection({ person: { id } }: PersonSectionProps): ReactNode {
  const t = useMessages(documentMessages);
  const read = useRead('GET /api/persons/:id/documents', { params: { id } });
  return (
    <Loaded read={read}>
      {({ rows }) => (rows.length === 0 ? <EmptyState icon="document" title={t.empty}><p>{t.emptyText}</p></EmptyState> : (
        <Stack>
          <Row place="end"><SheetButton fetchFile={(terms) => apiFile('POST /api/persons/:id/documents/sheet', { params: { id }, body: terms })} /></Row>
          <DocumentTable rows={rows} />
        </Stack>
      ))}
    </Loaded>
  );
}
