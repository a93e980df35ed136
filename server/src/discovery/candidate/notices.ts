import type { CandidateChange } from '@dure/database/discovery';
import { addNotice } from '@dure/database/notice';
import type { OrganisationId } from '@dure/domain/ids';
import type { CandidateHappening } from '@dure/domain/notice';
import type { Call } from '../../http/handler.ts';
import type { Endpoint } from '../../http/endpoint.ts';

type Telling = Pick<Call<Endpoint>, 'work' | 'newId' | 'at'>;

/** Each team hears how many it got or gives back, once; nobody's name is in it. From here on the transaction writes for the product. */
export function tellTeams({ work, newId, at }: Telling, { sigungu, id, name }: { readonly sigungu: string; readonly id: string; readonly name: string }, changes: readonly CandidateChange[], { happening, dueOn }: { readonly happening: CandidateHappening; readonly dueOn: string | null }): readonly OrganisationId[] {
  const teams = [...new Set(changes.flatMap(({ of }) => of ?? []))];
  work.asSystem();
  for (const organisationId of teams) {
    const people = changes.filter(({ of }) => of === organisationId).length;
    addNotice(work, { sigungu, id: newId(), staffId: null, organisationId, kind: `candidate.${happening}`, referralId: null, caseId: null, personId: null, body: { roundId: id, round: name, people, ...(dueOn === null ? {} : { forOn: dueOn }) }, at });
  }
  return teams;
}
