import type { FactDefinition } from '@dure/guide/facts';
import type { ReactNode } from 'react';
import { IconButton } from '../design/Button.tsx';
import { useFactNames } from '../guide/useFactNames.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { factText } from './fact-text.ts';
import { FactForm } from './FactForm.tsx';
import { recordMessages } from './record.en.ts';
import { useEditing } from './useEditing.ts';
import { useFactWords } from './useFactWords.ts';

export interface KnownFact {
  readonly key: string;
  readonly definition: FactDefinition | undefined;
  readonly fact: { readonly value: unknown; readonly source: string; readonly at: string };
}

/** One fact: what, since when and from whom; the pencil changes it where it stands. */
export function FactRow({ personId, known, isEditable }: { readonly personId: string; readonly known: KnownFact; readonly isEditable: boolean }): ReactNode {
  const t = useMessages(recordMessages);
  const words = useFactWords();
  const { moment } = useFormats();
  const [isEditing, setEditing] = useEditing(known.key);
  const { key, definition, fact } = known;
  const label = useFactNames().label(key);
  const source = fact.source === 'derived' ? t.factDerived : t.factSince(t.sourceOf(fact.source), moment(fact.at));
  return (
    <li className="person-fact">
      <span>{label}<br /><span className="small quiet">{source}</span></span>
      <span className="person-fact-value">{factText(definition, fact.value, words)}</span>
      {isEditable && !isEditing ? <IconButton icon="edit" label={t.factEdit(label)} onPress={() => setEditing(true)} /> : <span />}
      {isEditing && isEditable && definition && (
        <div className="person-fact-editor"><FactForm personId={personId} factKey={key} definition={definition} value={fact.value} mayForget onEnd={() => setEditing(false)} /></div>
      )}
    </li>
  );
}
