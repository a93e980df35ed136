import { useState, type ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { useMessages } from '../../messages/index.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCriteria } from '../useCriteria.ts';
import { StartDialog } from './StartDialog.tsx';

/** Stands where somebody may run, and claims are there to be asked. */
export function StartButton(): ReactNode {
  const t = useMessages(discoveryMessages);
  const { data: criteria } = useCriteria();
  const [isOpen, setOpen] = useState(false);
  if (criteria === undefined || !criteria.mayRun || criteria.data.version === null) return null;
  return (
    <>
      <Button kind="primary" icon="search" onPress={() => setOpen(true)}>{t.start}</Button>
      {isOpen && <StartDialog criteria={criteria} onClose={() => setOpen(false)} />}
    </>
  );
}
