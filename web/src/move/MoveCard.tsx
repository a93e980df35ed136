import type { ReactNode } from 'react';
import type { CaseDetail } from '../case/specs.ts';
import { useRead, type Answer } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { moveMessages } from './messages.en.ts';
import { MoveMark } from './MoveMark.tsx';

const OPEN: readonly string[] = ['registered', 'assessing', 'conference', 'planning', 'in-service', 'on-hold', 'reopened'];

type CaseMove = Answer<'GET /api/persons/:id/moves'>['rows'][number];

/** An open case that is on no other way goes after its person by whoever has it, or who coordinates. */
function useMaySend({ owner, status, transfer }: CaseDetail, own: readonly CaseMove[]): boolean {
  const me = useMe();
  const mayWrite = useMay('case:write');
  const isOurs = owner.organisationId === me.organisationId || me.role === 'coordinator';
  const isUnderWay = own.some((one) => one.side === 'sent' && (one.status === 'sent' || one.status === 'opened'));
  return mayWrite && isOurs && OPEN.includes(status) && transfer === 'none' && !isUnderWay;
}

/** On the page of a case: that it came from or went to another municipality, or the way to send it. */
export function MoveCard({ record }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(moveMessages);
  const mayRead = useMay('case:read') && record.personName !== null;
  const rows = useRead('GET /api/persons/:id/moves', { params: { id: record.personId } }, { enabled: mayRead }).data?.rows ?? [];
  const own = rows.filter(({ caseId }) => caseId === record.id);
  const maySend = useMaySend(record, own) && mayRead;
  if (own.length === 0 && !maySend) return null;
  return (
    <Card title={t.card} aside={maySend && <LinkButton size="small" icon="send" to="/moves/new" search={{ case: record.id }}>{t.start}</LinkButton>}>
      {own.length === 0 && <p className="quiet">{t.startText}</p>}
      {own.map(({ id, side, status, from, to }) => (
        <Row key={id}>
          <TextLink to="/moves/$id" params={{ id }}>{side === 'sent' ? t.leftTo(to.municipality) : t.arrivedFrom(from.municipality)}</TextLink>
          <MoveMark status={status} />
        </Row>
      ))}
    </Card>
  );
}
