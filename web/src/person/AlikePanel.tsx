import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { AlikeCard } from './AlikeCard.tsx';
import type { PersonForm } from './form.ts';
import { personMessages } from './messages.en.ts';
import { TakeOverDialog } from './TakeOverDialog.tsx';
import { questionOf, useAlike } from './useAlike.ts';
import { useToday } from './useToday.ts';

export interface AlikePanelProps {
  readonly form: PersonForm;
  /** Records that the officer has found to be other people. */
  readonly others: readonly string[];
  readonly onOther: (id: string) => void;
  /** The person is in the record of this id, which now has what was typed. */
  readonly onTakenOver: (id: string) => void;
}

/** Beside the form: records that may be the person being typed, before a second one is made. */
export function AlikePanel({ form, others, onOther, onTakenOver }: AlikePanelProps): ReactNode {
  const t = useMessages(personMessages);
  const today = useToday();
  const mayWrite = useMay('person:write');
  const { candidates, hasAsked } = useAlike(questionOf(form, today));
  const [chosen, setChosen] = useState<string>();
  const left = candidates.filter(({ person }) => !others.includes(person.id));
  return (
    <Card title={t.alike} aside={left.length > 0 && <span className="strong">{left.length}</span>}>
      <output className="visually-hidden">{left.length > 0 ? `${t.alike} ${left.length}` : ''}</output>
      {left.length === 0 && <p className="quiet">{hasAsked ? t.alikeNone : t.alikeStart}</p>}
      <ul className="stack stack-tight">
        {left.map((alike) => (
          <AlikeCard key={alike.person.id} alike={alike}>
            {alike.person.see === 'full' && mayWrite && <Button kind="primary" size="small" onPress={() => setChosen(alike.person.id)}>{t.isThis}</Button>}
            <Button kind="tertiary" size="small" onPress={() => onOther(alike.person.id)}>{t.isAnother}</Button>
            <LinkButton kind="plain" size="small" to="/persons/$id" params={{ id: alike.person.id }}>{t.openRecord}</LinkButton>
          </AlikeCard>
        ))}
      </ul>
      {others.length > 0 && <p className="small quiet">{t.anotherNoted(others.length)}</p>}
      {chosen && <TakeOverDialog personId={chosen} typed={form} onClose={() => setChosen(undefined)} onDone={() => onTakenOver(chosen)} />}
    </Card>
  );
}

/** On a phone the panel is far below what is typed; this leads to it. */
export function AlikeJump({ form, others }: Pick<AlikePanelProps, 'form' | 'others'>): ReactNode {
  const t = useMessages(personMessages);
  const today = useToday();
  const { candidates } = useAlike(questionOf(form, today));
  const count = candidates.filter(({ person }) => !others.includes(person.id)).length;
  if (count === 0) return null;
  return <div className="person-alike-jump"><Button size="small" icon="people" onPress={() => document.querySelector('.person-alike')?.scrollIntoView({ block: 'center' })}>{t.alikeJump(count)}</Button></div>;
}
