import { itemOfFact } from '@dure/domain/access';
import { FACTS, findFact } from '@dure/guide/facts';
import { useState, type ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { ComboBox } from '../design/ComboBox.tsx';
import { useFactNames } from '../guide/useFactNames.ts';
import { useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import { isEditable } from './fact-draft.ts';
import { FactForm } from './FactForm.tsx';
import { recordMessages } from './record.en.ts';

/** Follows from the birth date; nobody types it. */
const FOLLOWS = ['age'];

export interface FactAddProps {
  readonly personId: string;
  readonly known: readonly string[];
  /** Items that were disclosed; nobody writes blind over the rest. */
  readonly items: readonly string[];
}

/** Any fact of the guide's vocabulary that is not known yet, asked as an officer would ask it. */
export function FactAdd({ personId, known, items }: FactAddProps): ReactNode {
  const t = useMessages(recordMessages);
  const names = useFactNames();
  const [asked, setAsked] = useFilter('edit');
  const [key, setKey] = useState<string | undefined>(asked === '' || known.includes(asked) ? undefined : asked);
  const end = (): void => {
    setKey(undefined);
    if (asked !== '') setAsked('');
  };
  const definition = key === undefined ? undefined : findFact(key);
  const open = Object.entries(FACTS).filter(([candidate, one]) => !known.includes(candidate) && !FOLLOWS.includes(candidate) && isEditable(one) && items.includes(itemOfFact(candidate)));
  return (
    <Card>
      <ComboBox key={known.length} label={t.factAdd} width="full" placeholder={t.factAddHint} choices={open.map(([value]) => ({ value, label: names.label(value), hint: names.ask(value) }))} value={key} onChange={setKey} />
      {key !== undefined && definition && <FactForm key={key} personId={personId} factKey={key} definition={definition} value={undefined} onEnd={end} />}
    </Card>
  );
}
