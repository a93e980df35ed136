import { findWaitingConferences } from '@dure/database/conference';
import { conferenceDuties, type ConferenceDuty } from '@dure/domain/conference';
import type { PersonId } from '@dure/domain/ids';
import type { TaskKind, Viewer } from '@dure/domain/task';
import type { WaitingTask } from '../task/waiting.ts';
import type { Work } from '@dure/database/scope';

const KINDS = { answer: 'conference-answer', hold: 'conference-hold', sign: 'minutes-sign' } as const satisfies Record<ConferenceDuty['duty'], TaskKind>;

/** What conferences ask of somebody by a day: nobody's name, for whoever is asked learns by the pre-read what he may know. */
export async function findConferenceTasks(work: Work, { sigungus, until, limit }: { readonly sigungus: readonly string[]; readonly until: string; readonly limit: number }, viewer: Viewer, names: (id: string) => string): Promise<readonly WaitingTask[]> {
  const found = await Promise.all(sigungus.map((sigungu) => findWaitingConferences(work, sigungu, viewer.organisationId, until, limit)));
  return found.flat().flatMap(({ header }) => conferenceDuties({ ...header, items: [] }, viewer).map(({ duty, byOn }): WaitingTask => ({
    task: { kind: KINDS[duty], subject: { kind: 'conference', id: header.identity.conferenceId }, personId: '' as PersonId, holder: { kind: 'staff', organisationId: viewer.organisationId, staffId: viewer.staffId }, byOn },
    title: header.appointment?.place ?? '', at: header.appointment?.startsAt ?? null, personName: null,
    about: { programme: null, service: null, from: names(header.identity.convener.organisationId), to: null, status: header.identity.kind },
  })));
}
