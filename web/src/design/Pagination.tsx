import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button } from './Button.tsx';

export interface PaginationProps {
  /** Lists are paged by a mark, not by a number: the next page is known, the last is not. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  /** '1–50 / 2,013건' where the total is known. */
  readonly text?: string;
}

export function Pagination({ hasPrevious, hasNext, onPrevious, onNext, text }: PaginationProps): ReactNode {
  const t = useMessages();
  if (!hasPrevious && !hasNext) return text ? <p className="pagination small quiet">{text}</p> : null;
  return (
    <nav className="pagination" aria-label={t.page}>
      <Button kind="tertiary" size="small" icon="chevronLeft" isDisabled={!hasPrevious} onPress={onPrevious}>{t.previous}</Button>
      {text && <span className="small quiet numeric">{text}</span>}
      <Button kind="tertiary" size="small" isDisabled={!hasNext} onPress={onNext}>{t.next}</Button>
    </nav>
  );
}
