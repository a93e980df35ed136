import { useState } from 'react';
import { useFilter } from '../shell/location.ts';

/** Whether one part of the record is being edited; `?edit=` opens it, so that a draft leads back into its form. */
export function useEditing(name: string): readonly [boolean, (isEditing: boolean) => void] {
  const [asked, setAsked] = useFilter('edit');
  const [isEditing, setEditing] = useState(asked === name);
  const change = (next: boolean): void => {
    setEditing(next);
    if (!next && asked === name) setAsked('');
  };
  return [isEditing, change];
}
