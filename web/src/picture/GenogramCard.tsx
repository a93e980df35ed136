import { familyOf } from '@dure/domain/picture';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useMessages } from '../messages/index.ts';
import { useToday } from '../person/useToday.ts';
import { DrawnBy } from './DrawnBy.tsx';
import { Genogram } from './Genogram.tsx';
import { GenogramEditor } from './GenogramEditor.tsx';
import { pictureMessages } from './messages.en.ts';
import type { GenogramView } from './words.ts';

function View({ view, personId }: { readonly view: GenogramView; readonly personId: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const year = Number(useToday().slice(0, 4));
  const [isEditing, setEditing] = useState(false);
  if (!view.isDisclosed) return <Card title={t.genogram}><EmptyState icon="people" title={t.genogramHidden}>{t.genogramHiddenText}</EmptyState></Card>;
  if (isEditing) return <Card title={t.genogram}><GenogramEditor view={view} personId={personId} year={year} onEnd={() => setEditing(false)} /></Card>;
  return (
    <Card title={t.genogram} aside={view.mayEdit && <Button size="small" kind="tertiary" icon="edit" aria-label={`${t.genogram} ${t.edit}`} onPress={() => setEditing(true)}>{t.edit}</Button>}>
      <Genogram family={familyOf(view.members, view.sketch, year)} />
      <DrawnBy drawn={view.drawn} />
    </Card>
  );
}

/** 가계도 of the household, with what was drawn by hand. */
export function GenogramCard({ personId }: { readonly personId: string }): ReactNode {
  const read = useRead('GET /api/persons/:id/pictures/genogram', { params: { id: personId } });
  return <Loaded read={read} lines={8}>{(view) => <View view={view} personId={personId} />}</Loaded>;
}
