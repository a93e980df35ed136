import { DOCUMENT_FORMATS, type DocumentFormat } from '@dure/domain/document';
import { useState, type ReactNode } from 'react';
import { apiFile, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Row } from '../design/Layout.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { formLabels } from './labels.ts';
import { documentMessages } from './messages.en.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

export type DocumentRow = Answer<'GET /api/documents'>['rows'][number];

/** 무효, and for whom a copy of minutes was drawn. */
export function PaperMarks({ row: { voided, copyFor } }: { readonly row: Pick<DocumentRow, 'voided' | 'copyFor'> }): ReactNode {
  const t = useMessages(documentMessages);
  return <>{voided !== null && <Badge tone="danger">{t.void}</Badge>}{copyFor !== '' && <Badge>{t.copyFor(copyFor)}</Badge>}</>;
}

/** An issued paper exactly as it left, in either format. */
export function FileButtons({ row: { id, form, number } }: { readonly row: Pick<DocumentRow, 'id' | 'form' | 'number'> }): ReactNode {
  const t = useMessages(documentMessages);
  const word = useLabels(formLabels);
  const [format, setFormat] = useState<DocumentFormat>();
  return (
    <Row>
      {DOCUMENT_FORMATS.map((one) => <Button key={one} kind="tertiary" size="small" icon="download" aria-label={t.downloadOf(word(form), number, t[one])} onPress={() => setFormat(one)}>{t[one]}</Button>)}
      {format && <ReasonDialog fetchFile={(reason) => apiFile('POST /api/documents/:id/content', { params: { id }, body: { format, reason } })} onClose={() => setFormat(undefined)} />}
    </Row>
  );
}
