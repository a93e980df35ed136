/** The id of the key under which values without an envelope are sealed: installations began with it before keys had names. */
export const FIRST_KEY = 'k1';
export const KEY_ID = /^[a-z0-9][a-z0-9-]{0,30}$/;

/** A key that no longer seals, and still opens. */
export interface OlderKey {
  readonly id: string;
  readonly dataKey: Buffer;
  readonly indexKey: Buffer;
}

/** The keys of an installation: one seals, and those before it open until everything of theirs was sealed anew. */
export interface KeyRing {
  readonly dataKey: Buffer;
  readonly indexKey: Buffer;
  /** The first key's when unset. */
  readonly keyId?: string;
  /** The latest of them first. */
  readonly olderKeys?: readonly OlderKey[];
}

/** What sealing and opening need of it. */
export type DataKeys = Omit<KeyRing, 'indexKey'>;

export const currentKeyId = ({ keyId = FIRST_KEY }: Pick<KeyRing, 'keyId'>): string => keyId;

/** Throws for a key that the installation was not given: nothing can be opened without it. */
export function dataKeyOf(keys: DataKeys, id: string): Buffer {
  if (id === currentKeyId(keys)) return keys.dataKey;
  const older = keys.olderKeys?.find((one) => one.id === id);
  if (older === undefined) throw new Error(`Sealed under the key ${id}, which is not among the keys of this installation`);
  return older.dataKey;
}
