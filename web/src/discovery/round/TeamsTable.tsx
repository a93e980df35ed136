import type { ReactNode } from 'react';
import type { Answer } from '../../client/index.ts';
import { NumberField } from '../../design/NumberField.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useMessages } from '../../messages/index.ts';
import { roundMessages } from './messages.en.ts';
import './round.css';

export type Team = Answer<'GET /api/discovery/rounds/:id'>['teams'][number];
export type Quotas = Readonly<Record<string, number>>;

interface TeamsTableProps {
  readonly teams: readonly Team[];
  readonly quotas: Quotas;
  /** Absent: the quotas are read only. */
  readonly onQuota?: (organisationId: string, quota: number) => void;
  readonly action?: (team: Team) => ReactNode;
}

const MOST = 500;

/** Quotas that will be asked for, in the order of the teams. */
export const nextOf = ({ organisationId, held, next, left }: Team, quotas: Quotas): number => Math.max(0, Math.min((quotas[organisationId] ?? 0) - held, next + left));

export function TeamsTable({ teams, quotas, onQuota, action }: TeamsTableProps): ReactNode {
  const t = useMessages(roundMessages);
  const number = (id: string, header: string, of: (team: Team) => number): Column<Team> => ({ id, header, align: 'end', cell: (team) => <span className="numeric">{t.countOf(of(team))}</span> });
  const quota: Column<Team> = { id: 'quota', header: t.quota, cell: ({ organisationId, name }) => (onQuota === undefined ? t.countOf(quotas[organisationId] ?? 0) : <div className="round-quota"><NumberField label={t.quotaOf(name)} min={0} max={MOST} value={quotas[organisationId] ?? 0} onChange={(value) => onQuota(organisationId, value ?? 0)} /></div>) };
  const columns: readonly Column<Team>[] = [
    { id: 'team', header: t.team, isRowHeader: true, cell: ({ name }) => name }, number('found', t.foundFor, ({ found }) => found), quota, number('held', t.held, ({ held }) => held), number('next', t.next, (team) => nextOf(team, quotas)), number('left', t.left, (team) => team.next + team.left - nextOf(team, quotas)),
    ...(action === undefined ? [] : [{ id: 'act', header: t.recall, cell: action }]),
  ];
  return <Table caption={t.teams} columns={columns} rows={teams} rowKey={({ organisationId }) => organisationId} emptyTitle={t.noCandidates} />;
}
