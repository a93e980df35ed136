import type { EntryStore, OutboxEntry } from './outbox-queue.ts';

const ENTRIES = 'entries';
const KEYS = 'keys';
const KEY_ID = 'session';

interface Sealed {
  readonly id: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly content: ArrayBuffer;
}

function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser store failed')));
  });
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(ENTRIES, { keyPath: 'id' });
    request.result.createObjectStore(KEYS);
  });
  return asked(request);
}

/** Made once a sign-in and never readable as bytes; without it what is kept cannot be read, and sign-out throws it away. */
async function keyOf(database: IDBDatabase): Promise<CryptoKey> {
  const kept = await asked<CryptoKey | undefined>(database.transaction(KEYS).objectStore(KEYS).get(KEY_ID));
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await asked(database.transaction(KEYS, 'readwrite').objectStore(KEYS).put(made, KEY_ID));
  return made;
}

async function sealed(key: CryptoKey, entry: OutboxEntry): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const content = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(entry.id) }, key, new TextEncoder().encode(JSON.stringify(entry)));
  return { id: entry.id, nonce, content };
}

async function unsealed(key: CryptoKey, { id, nonce, content }: Sealed): Promise<OutboxEntry> {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(id) }, key, content);
  return JSON.parse(new TextDecoder().decode(text)) as OutboxEntry;
}

/** Entries in the browser's database, each sealed with AES-GCM: personal data is never there in plain words. */
export function openSealedStore(name: string): EntryStore {
  let opened: Promise<IDBDatabase> | undefined;
  const database = (): Promise<IDBDatabase> => (opened ??= open(name));
  return {
    async all() {
      const db = await database();
      const [key, rows] = await Promise.all([keyOf(db), asked<Sealed[]>(db.transaction(ENTRIES).objectStore(ENTRIES).getAll())]);
      return Promise.all(rows.map((row) => unsealed(key, row)));
    },
    async put(entry) {
      const db = await database();
      const row = await sealed(await keyOf(db), entry);
      await asked(db.transaction(ENTRIES, 'readwrite').objectStore(ENTRIES).put(row));
    },
    async drop(id) {
      const db = await database();
      await asked(db.transaction(ENTRIES, 'readwrite').objectStore(ENTRIES).delete(id));
    },
    async clear() {
      const db = await database();
      const clearing = db.transaction([ENTRIES, KEYS], 'readwrite');
      await Promise.all([asked(clearing.objectStore(ENTRIES).clear()), asked(clearing.objectStore(KEYS).clear())]);
    },
  };
}
