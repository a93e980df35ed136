import type { DisclosureItem } from '@dure/domain/access';
import { useState, type ReactNode } from 'react';
import { apiFile, ApiError, saveFile } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { useMessages } from '../../messages/index.ts';
import { referralMessages } from '../messages.en.ts';

export interface DraftLetterButtonProps {
  readonly id: string;
  /** What is chosen to be seen; left out, all that was agreed to. */
  readonly items?: readonly DisclosureItem[];
}

/** The letter as it would leave, for whoever writes it and whoever approves it. */
export function DraftLetterButton({ id, items }: DraftLetterButtonProps): ReactNode {
  const t = useMessages(referralMessages);
  const [problem, setProblem] = useState<ApiError>();
  const [isPending, setPending] = useState(false);
  const open = async (): Promise<void> => {
    setPending(true);
    setProblem(undefined);
    try {
      await saveFile(await apiFile('GET /api/referrals/:id/letter/draft', { params: { id }, query: items === undefined ? {} : { items: items.join(',') } }));
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
    }
    setPending(false);
  };
  return (
    <>
      {problem && <ErrorNotice error={problem} />}
      <Button kind="tertiary" icon="document" isPending={isPending} onPress={() => void open()}>{t.letterDraft}</Button>
    </>
  );
}
