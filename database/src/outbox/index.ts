import { statement, type Work } from '../scope/index.ts';

const add = statement('outbox.add', `INSERT INTO dure.outbox (sigungu, id, topic, payload, at) VALUES ($1, $2, $3, $4, $5)`);

/** What must leave once the work is committed; ids, never contents. */
export function addToOutbox(work: Work, message: { readonly sigungu: string; readonly id: string; readonly topic: string; readonly payload: Readonly<Record<string, unknown>>; readonly at: string }): void {
  work.write(add, [message.sigungu, message.id, message.topic, JSON.stringify(message.payload), message.at]);
}
