/*
 * Messages of PostgreSQL's protocol, cut out of a stream of bytes. The first message of a client has no type byte, and begins with a
 * zero because it is short (PostgreSQL documentation, 55.7 Message Formats).
 */

export interface Splitter {
  /** The messages that these bytes complete, each whole. */
  push(bytes: Buffer): readonly Buffer[];
}

const HEAD = 5;
const LENGTH = 4;

export function splitter(): Splitter {
  let rest: Buffer = Buffer.alloc(0);
  let begun: boolean | undefined;
  const sizeOf = (): number => {
    begun ??= rest[0] !== 0;
    const head = begun ? HEAD : LENGTH;
    if (rest.length < head) return Number.POSITIVE_INFINITY;
    return begun ? 1 + rest.readInt32BE(1) : rest.readInt32BE(0);
  };
  return {
    push: (bytes) => {
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      if (rest.length === 0) return [];
      const whole: Buffer[] = [];
      for (let size = sizeOf(); size <= rest.length; size = sizeOf()) {
        whole.push(rest.subarray(0, size));
        rest = rest.subarray(size);
        begun = true;
      }
      return whole;
    },
  };
}

/** Whether a client's message asks to end the transaction well: COMMIT is sent as a simple or a parsed query. */
export const commits = (message: Buffer): boolean => (message[0] === 0x51 || message[0] === 0x50) && message.includes('COMMIT');

/** The server says that it is ready for the next query: everything before it has been answered. */
export const isReady = (message: Buffer): boolean => message[0] === 0x5a;
