import { useEffect, useRef, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { TextLink } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { intakeMessages } from './messages.en.ts';
import { PersonPicker, type PersonPickerProps } from './PersonPicker.tsx';

export interface PersonChoiceProps extends PersonPickerProps {
  readonly emdCode: string | null;
  readonly fixed: boolean;
}

/** The person, chosen or named by the address; its 행정동 is taken over once, so that nobody types it. */
export function PersonChoice({ fixed, emdCode, ...picker }: PersonChoiceProps): ReactNode {
  const t = useMessages(intakeMessages);
  const { personId, onPick } = picker;
  const { data } = useRead('GET /api/persons/:id', { params: { id: personId ?? '' } }, { enabled: personId !== null });
  const taken = useRef(emdCode !== null);
  useEffect(() => {
    if (taken.current || !data?.emdCode) return;
    taken.current = true;
    onPick(data.id, data.emdCode);
  }, [data, onPick]);
  if (fixed && personId !== null) return <p><TextLink to="/persons/$id" params={{ id: personId }}>{data?.name ?? t.nameless}</TextLink></p>;
  return <PersonPicker {...picker} />;
}
