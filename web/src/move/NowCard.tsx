import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { ActDialog } from '../referral/act/ActDialog.tsx';
import { useMe } from '../session/useMe.ts';
import { DueMark } from '../today/DueMark.tsx';
import { isMoveFormAction, MOVE_ACT_SPECS, type MoveCommand, type MoveDetail, type MoveFormAction, type MoveSurroundings } from './acts.ts';
import { moveReturnLabels, moveSettlementLabels } from './labels.ts';
import { moveMessages } from './messages.en.ts';

const DANGEROUS: ReadonlySet<string> = new Set(['return', 'recall']);
/** After these the receiving side reads nothing any more. */
const LEAVES: ReadonlySet<string> = new Set(['return']);

/** The receiver's first look is an act of its own: the sender sees that it was opened. */
function useOpening({ id, version, acts }: MoveDetail): void {
  const open = useWrite('POST /api/moves/:id/actions');
  const opened = useRef(false);
  useEffect(() => {
    if (!acts.includes('open') || opened.current) return;
    opened.current = true;
    // Somebody of the team was faster: then it is open.
    void open.send({ params: { id }, body: { action: 'open' }, ifMatch: String(version) }).catch(() => undefined);
  }, [id, version, acts, open]);
}

function useSurroundings(move: MoveDetail): MoveSurroundings {
  const { day } = useFormats();
  const me = useMe();
  return { t: useMessages(moveMessages), move, day, returned: useLabels(moveReturnLabels), settled: useLabels(moveSettlementLabels), me: { name: me.name, phone: move.side === 'received' ? move.to.organisation.phone : move.from.organisation.phone } };
}

function Waiting({ move }: { readonly move: MoveDetail }): ReactNode {
  const t = useMessages(moveMessages);
  const { status, side, scope, nextOn, to } = move;
  if (nextOn === null) return <p>{t.nothing}</p>;
  const words = status === 'returned' ? t.nowReturned : side === 'sent' ? t.nowSender(to.organisation.name) : scope === 'fact' ? t.nowFact : t.nowReceiver;
  return <div className="referral-now"><p className="referral-now-step">{words}</p><p><DueMark on={nextOn} /></p></div>;
}

/** What waits, until when, and every act of this side. */
export function NowCard({ move, refresh }: { readonly move: MoveDetail; readonly refresh: () => void }): ReactNode {
  const t = useMessages(moveMessages);
  const navigate = useNavigate();
  const around = useSurroundings(move);
  const act = useWrite('POST /api/moves/:id/actions');
  const [open, setOpen] = useState<MoveFormAction>();
  useOpening(move);
  const offered = move.acts.filter(isMoveFormAction);
  const spec = open === undefined ? undefined : MOVE_ACT_SPECS[open](around);
  const send = async (command: MoveCommand, version: number): Promise<void> => {
    const { answer } = await act.send({ params: { id: move.id }, body: command, ifMatch: String(version) }).catch((refused: unknown) => {
      refresh();
      throw refused;
    });
    setOpen(undefined);
    toast(spec?.done ?? '');
    if (answer.caseId !== null) await navigate({ to: '/cases/$id', params: { id: answer.caseId } });
    else if (LEAVES.has(command.action)) await navigate({ to: '/moves' });
  };
  return (
    <Card title={t.nowTitle}>
      <Waiting move={move} />
      {act.error && open === undefined && <ErrorNotice error={act.error} />}
      {offered.length > 0 && <div className="referral-acts">{offered.map((action, at) => <Button key={action} size="large" kind={DANGEROUS.has(action) ? 'danger' : at === 0 ? 'primary' : 'secondary'} onPress={() => { act.forget(); setOpen(action); }}>{MOVE_ACT_SPECS[action](around).label}</Button>)}</div>}
      {open !== undefined && spec !== undefined && (
        <ActDialog
          key={open} spec={spec} draftKey={`move:${move.id}:${open}`} personId={move.personId ?? ''} onClose={() => setOpen(undefined)} isPending={act.isPending} error={act.error} send={send}
          record={{ version: move.version, isStillOpen: move.acts.includes(open), changesSince: () => null }}
        />
      )}
    </Card>
  );
}
