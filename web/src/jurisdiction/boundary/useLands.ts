import { useEffect, useState } from 'react';
import type { Land } from './land.ts';
import { loadLands } from './load.ts';

/** The areas of some files: undefined while they are on their way, none where they cannot be had. */
export function useLands(names: readonly string[]): readonly Land[] | undefined {
  const key = names.join(' ');
  const [got, setGot] = useState<{ readonly key: string; readonly lands: readonly Land[] }>();
  useEffect(() => {
    let isWanted = true;
    const take = (lands: readonly Land[]): void => { if (isWanted) setGot({ key, lands }); };
    loadLands(key === '' ? [] : key.split(' ')).then(take, () => take([]));
    return () => { isWanted = false; };
  }, [key]);
  return got?.key === key ? got.lands : undefined;
}
