import type { EvaluationAnswer, ProgrammeAnswer } from '@dure/guide';
import type { GateVerdict } from '@dure/domain/eligibility';
import { useState, type ReactNode } from 'react';
import { StatusBadge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import type { IconName } from '../design/icon-paths.ts';
import { Row, Stack } from '../design/Layout.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import type { Tone } from '../design/tone.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { Clauses } from './Clauses.tsx';
import type { GuideAnswerProps } from './guide-answer.ts';
import { guideMessages } from './messages.en.ts';
import { OverrideDialog } from './OverrideDialog.tsx';
import { inOrder, nameOf } from './programme-order.ts';
import { useFactNames } from './useFactNames.ts';

/** Colour, shape and word say the same. */
const VERDICTS: Readonly<Record<GateVerdict, { readonly tone: Tone; readonly icon: IconName }>> = {
  eligible: { tone: 'success', icon: 'checkCircle' }, possible: { tone: 'info', icon: 'info' }, review: { tone: 'warning', icon: 'flag' }, unknown: { tone: 'neutral', icon: 'question' }, excluded: { tone: 'neutral', icon: 'cross' },
};

/** As the server names it: the programme, its part, the member. */
const keyOf = ({ id, part, member }: Pick<ProgrammeAnswer, 'id' | 'part' | 'member'>): string => [id, part, member].filter((one) => one !== null).join('/');

export function Programmes({ evaluation, person }: Pick<GuideAnswerProps, 'evaluation' | 'person'>): ReactNode {
  const t = useMessages(guideMessages);
  const sorted = inOrder(evaluation.programmes);
  const open = sorted.filter(({ verdict }) => verdict !== 'excluded');
  const excluded = sorted.filter(({ verdict }) => verdict === 'excluded');
  const card = (programme: ProgrammeAnswer): ReactNode => <ProgrammeCard key={keyOf(programme)} programme={programme} evaluation={evaluation} person={person} />;
  return (
    <section aria-label={t.programmes}>
      <Stack gap="tight">
        {open.map(card)}
        {excluded.length > 0 && <Disclosure title={t.excludedShow(excluded.length)}><Stack gap="tight">{excluded.map(card)}</Stack></Disclosure>}
      </Stack>
    </section>
  );
}

interface CardProps extends Pick<GuideAnswerProps, 'evaluation' | 'person'> {
  readonly programme: ProgrammeAnswer;
}

function ProgrammeCard({ programme, evaluation, person }: CardProps): ReactNode {
  const t = useMessages(guideMessages);
  const { verdict, member } = programme;
  const decision = person?.data.decisions.find((one) => one.programme === keyOf(programme));
  const title = (
    <span className="guide-card-title">
      <span>{nameOf(programme)}{member !== null && <span className="small quiet"> {t.member(member)}</span>}</span>
      <span className="row">
        <StatusBadge {...VERDICTS[verdict]}>{t.verdict(verdict)}</StatusBadge>
        {decision && <StatusBadge tone="warning" icon="edit">{t.overridden(t.verdict(decision.decided))}</StatusBadge>}
      </span>
    </span>
  );
  return (
    <div className={`guide-card guide-card-${verdict}`}>
      <Disclosure title={title}>
        <Stack>
          {decision && <DecisionNote decision={decision} />}
          <Clauses clauses={programme.clauses} />
          <Missing programme={programme} />
          <Sending programme={programme} evaluation={evaluation} />
          {person && <Acts programme={programme} person={person} />}
        </Stack>
      </Disclosure>
    </div>
  );
}

function DecisionNote({ decision }: { readonly decision: NonNullable<GuideAnswerProps['person']>['data']['decisions'][number] }): ReactNode {
  const t = useMessages(guideMessages);
  const { moment } = useFormats();
  return (
    <div className="guide-decision">
      <p className="strong">{t.overridden(t.verdict(decision.decided))}: {decision.reason}</p>
      <p className="small">{t.overrideAuthority}: {decision.authority}</p>
      <p className="small quiet">{t.overrideBy(`${decision.organisation} ${decision.by}`, moment(decision.at))}</p>
    </div>
  );
}

function Missing({ programme }: { readonly programme: ProgrammeAnswer }): ReactNode {
  const t = useMessages(guideMessages);
  const names = useFactNames();
  if (programme.missing.length === 0) return null;
  return (
    <div>
      <h4 className="guide-subtitle">{t.missing}</h4>
      <ul className="guide-list">{programme.missing.map(({ fact, ask }) => <li key={fact}>{names.ask(fact, ask)}</li>)}</ul>
    </div>
  );
}

function Sending({ programme, evaluation }: { readonly programme: ProgrammeAnswer; readonly evaluation: EvaluationAnswer }): ReactNode {
  const t = useMessages(guideMessages);
  const way = evaluation.referrals.find(({ to, member }) => (to === programme.id || to === keyOf(programme)) && member === programme.member);
  if (way === undefined) return null;
  return (
    <div>
      <h4 className="guide-subtitle">{t.channel}</h4>
      <p>{way.channel} <span className="quiet">({way.actor})</span></p>
      {way.preconditions.length > 0 && <><p className="small strong">{t.preconditions}</p><ul className="guide-list">{way.preconditions.map((one) => <li key={one}>{one}</li>)}</ul></>}
    </div>
  );
}

function Acts({ programme, person }: { readonly programme: ProgrammeAnswer; readonly person: NonNullable<GuideAnswerProps['person']> }): ReactNode {
  const t = useMessages(guideMessages);
  const [isOpen, setOpen] = useState(false);
  const { data } = person;
  return (
    <Row place="end">
      {data.mayOverride && <Button kind="tertiary" size="small" icon="edit" onPress={() => setOpen(true)}>{t.override}</Button>}
      {data.mayRefer && <LinkButton kind={programme.verdict === 'eligible' ? 'primary' : 'secondary'} size="small" icon="send" to="/referrals/new" search={{ person: person.id, programme: programme.id }}>{t.refer}</LinkButton>}
      {isOpen && <OverrideDialog personId={person.id} programme={programme} name={nameOf(programme)} onClose={() => setOpen(false)} />}
    </Row>
  );
}
