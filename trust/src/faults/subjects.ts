import { acceptReferral, acknowledgeResult, assignReferral, closeReferral, createReferral, issuePaper, returnResult, sendReferral, startService } from './acts.ts';
import { settle, type Settled, type Where, type Write } from './client.ts';
import type { Ground, Member } from './ground.ts';

/* The writes that are gone through point by point, each on a record of its own that is brought as far as the write needs it. */

export interface Subjects {
  readonly ground: Ground;
  readonly where: Where;
  readonly settled: Settled[];
  used: number;
}

type Prepared = (subjects: Subjects) => Promise<Write>;

const officerOf = ({ ground }: Subjects): Member => ground.officers[0] as Member;
const workerOf = ({ ground }: Subjects): Member => ground.workers[0] as Member;

async function done(subjects: Subjects, write: Write): Promise<{ readonly id: string; readonly version: number }> {
  const one = await settle(subjects.where, write);
  subjects.settled.push(one);
  if (one.answer.status >= 300) throw new Error(`${write.path} was refused: ${String(one.answer.body['code'])}`);
  return { id: String(one.answer.body['id']), version: Number(one.answer.body['version']) };
}

const create: Prepared = async (subjects) => {
  const person = subjects.ground.people[subjects.used] ?? '';
  subjects.used += 1;
  return createReferral(officerOf(subjects), person, workerOf(subjects).organisationId);
};

async function sent(subjects: Subjects): Promise<{ readonly id: string; readonly version: number }> {
  const { id, version } = await done(subjects, await create(subjects));
  return done(subjects, sendReferral(officerOf(subjects), id, version));
}

async function accepted(subjects: Subjects): Promise<{ readonly id: string; readonly version: number }> {
  const { id, version } = await sent(subjects);
  return done(subjects, acceptReferral(workerOf(subjects), id, version));
}

const accept: Prepared = async (subjects) => {
  const { id, version } = await sent(subjects);
  return acceptReferral(workerOf(subjects), id, version);
};

const assign: Prepared = async (subjects) => {
  const { id, version } = await sent(subjects);
  return assignReferral(workerOf(subjects), id, version, subjects.ground.workers[1] as Member);
};

const close: Prepared = async (subjects) => {
  const worker = workerOf(subjects);
  const { id, version } = await accepted(subjects);
  const started = await done(subjects, startService(worker, id, version));
  const result = await done(subjects, returnResult(worker, id, started.version));
  const read = await done(subjects, acknowledgeResult(officerOf(subjects), id, result.version));
  return closeReferral(worker, id, read.version);
};

const paper: Prepared = async (subjects) => issuePaper(workerOf(subjects), (await accepted(subjects)).id);

export const SUBJECTS = { create, accept, close, assign, 'issue paper': paper } as const;
export type SubjectName = keyof typeof SUBJECTS;
export const SUBJECT_NAMES = Object.keys(SUBJECTS) as readonly SubjectName[];

export const prepared = (name: SubjectName, subjects: Subjects): Promise<Write> => SUBJECTS[name](subjects);
