import { findWaitingConferences } from '@dure/database/conference';
import { conferenceDuties, type ConferenceDuty } from '@dure/domain/conference';
import type { PersonId } from '@dure/domain/ids';
import type { Task, TaskKind, Viewer } from '@dure/domain/task';
import type { TodayTask } from '../task/contract.ts';
import type { Work } from '@dure/database/scope';

const KINDS = { answer: 'conference-answer', hold: 'conference-hold', sign: 'minutes-sign' } as const satisfies Record<ConferenceDuty['duty'], TaskKind>;

interface Waiting {
  readonly task: Task;
  readonly title: string;
  readonly at: string | null;
  readonly personName: null;
  readonly about: TodayTask['about'];
}

/** What conferences ask of somebody by a day: nobody's name, for whoever is asked learns by the pre-read what he may know. */
export async function findConferenceTasks(work: Work, { sigungus, until, limit }: { readonly sigungus: readonly string[]; readonly until: string; readonly limit: number }, viewer: Viewer, names: (id: string) => string): Promise<readonly Waiting[]> {
  const found = await Promise.all(sigungus.map((sigungu) => findWaitingConferences(work, sigungu, viewer.organisationId, until, limit)));
  return found.flat().flatMap(({ header }) => conferenceDuties({ ...header, items: [] }, viewer).map(({ duty, byOn }): Waiting => ({
    task: { kind: KINDS[duty], subject: { kind: 'conference', id: header.identity.conferenceId }, personId: '' as PersonId, holder: { kind: 'staff', organisationId: viewer.organisationId, staffId: viewer.staffId }, byOn },
    title: header.appointment?.place ?? '', at: header.appointment?.startsAt ?? null, personName: null,
    about: { programme: null, service: null, from: names(header.identity.convener.organisationId), to: null, status: header.identity.kind },
  })));
}
