import type { Decided } from '@dure/domain/conference';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { agendaLabels, conferenceKindLabels, DECISION_TONES, decisionLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import './conference.css';

/** Conferences on one case, and the way to call another. */
export function CaseConferences({ caseId, isLive }: { readonly caseId: string; readonly isLive: boolean }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { moment } = useFormats();
  const [kind, agenda, decision] = [useLabels(conferenceKindLabels), useLabels(agendaLabels), useLabels(decisionLabels)];
  const read = useRead('GET /api/cases/:id/conference-items', { params: { id: caseId } });
  const mayCreate = useMay('conference:write') && isLive;
  return (
    <Card title={t.ofCaseTitle} aside={mayCreate && <LinkButton size="small" icon="add" to="/conferences/new" search={{ case: caseId }}>{t.create}</LinkButton>}>
      <Loaded read={read} lines={2}>
        {({ rows }) => rows.length === 0 ? <p className="quiet">{t.ofCaseEmpty}</p> : (
          <ul className="conference-lines">
            {rows.map((row) => (
              <li key={row.itemId}>
                <Row><TextLink to="/conferences/$id" params={{ id: row.conferenceId }}>{kind(row.kind)}</TextLink><Badge>{agenda(row.agenda)}</Badge><Badge tone={DECISION_TONES[row.decision as Decided['kind']]}>{decision(row.decision)}</Badge>{(row.decidedAt ?? row.calledAt) !== null && <span className="small quiet">{moment(row.decidedAt ?? row.calledAt ?? '')}</span>}</Row>
                {row.words !== '' && <p className="conference-words">{row.words}</p>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
