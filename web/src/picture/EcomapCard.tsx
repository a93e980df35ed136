import { ecomapOf, EMPTY_GENOGRAM, familyOf } from '@dure/domain/picture';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useMessages } from '../messages/index.ts';
import { DrawnBy } from './DrawnBy.tsx';
import { EcomapEditor } from './EcomapEditor.tsx';
import { EcomapParts, useNamedMap } from './EcomapParts.tsx';
import { pictureMessages } from './messages.en.ts';
import { useFamilyWords, type EcomapView } from './words.ts';

function View({ view, personId }: { readonly view: EcomapView; readonly personId: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const named = useNamedMap();
  const { nameOf } = useFamilyWords();
  const [isEditing, setEditing] = useState(false);
  const members = familyOf(view.centre, EMPTY_GENOGRAM, 0).members.filter(({ source, isDeceased }) => source === 'record' && !isDeceased).map(nameOf);
  if (isEditing) return <Card title={t.ecomap}><EcomapEditor view={view} members={members} personId={personId} onEnd={() => setEditing(false)} /></Card>;
  return (
    <Card title={t.ecomap} aside={view.mayEdit && <Button size="small" kind="tertiary" icon="edit" aria-label={`${t.ecomap} ${t.edit}`} onPress={() => setEditing(true)}>{t.edit}</Button>}>
      <EcomapParts map={named(ecomapOf(view.circles, view.sketch))} members={members} />
      <DrawnBy drawn={view.drawn} />
    </Card>
  );
}

/** 생태도: the household and what it is linked to. */
export function EcomapCard({ personId }: { readonly personId: string }): ReactNode {
  const read = useRead('GET /api/persons/:id/pictures/ecomap', { params: { id: personId } });
  return <Loaded read={read} lines={8}>{(view) => <View view={view} personId={personId} />}</Loaded>;
}
