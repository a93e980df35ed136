import { useState } from 'react';

interface Pages {
  /** Mark after which the page on screen begins; none on the first. */
  readonly mark: string | undefined;
  readonly hasPrevious: boolean;
  readonly previous: () => void;
  readonly next: (mark: string | null) => void;
  readonly first: () => void;
}

/** Walks a list that is paged by marks: the way back is remembered. */
export function usePages(): Pages {
  const [marks, setMarks] = useState<readonly string[]>([]);
  return {
    mark: marks.at(-1),
    hasPrevious: marks.length > 0,
    previous: () => setMarks((before) => before.slice(0, -1)),
    next: (mark) => { if (mark !== null) setMarks((before) => [...before, mark]); },
    first: () => setMarks([]),
  };
}
