import { findCase, findCaseHistory, type StoredCase } from '@dure/database/case';
import { findPlansOfCase } from '@dure/database/plan';
import type { StoredPerson } from '@dure/database/person';
import { findReferral } from '@dure/database/referral';
import { closureNoticeForm, type ClosureNotice } from '@dure/documents/closureNotice';
import type { CaseEvent } from '@dure/domain/case';
import { allow, refuse } from '@dure/domain/decision';
import type { CaseId } from '@dure/domain/ids';
import { findService, type ServiceResult } from '@dure/domain/plan';
import { authorityOf } from '../letter/authority.ts';
import { aroundOf, findSubject, personEntries, written, type Around } from './around.ts';
import { closingOf, closureNoticeOf, type Closed, type ClosureOnPaper } from './closureNotice.ts';
import { placeOf, type PaperSource, type Reading } from './paper.ts';

/** Of somebody whose case is over the referrer needs to know who it was, and no more. */
const IDENTIFYING = ['성명', '생년월일', '성별'];
const RESULTS: Readonly<Record<ServiceResult, string>> = { delivered: '제공함', partly: '일부 제공', not: '제공하지 못함' };

/** What was written down of each planned service last. */
async function resultsOf({ work }: Reading, { sigungu, id }: StoredCase): Promise<ClosureNotice['results']> {
  const plans = await findPlansOfCase(work, sigungu, id);
  const lines = plans.flatMap(({ state }) => Object.values(state.results).map(({ serviceId, result, reason }) => ({ serviceId, service: findService(state.content, serviceId)?.what ?? '', result: [RESULTS[result], reason].filter((part) => part !== '').join(' · ') })));
  return [...new Map(lines.map((line) => [line.serviceId, { service: line.service, result: line.result }])).values()];
}

/** The letter of the referral, where exactly one referrer is told and the caller may read it. */
async function referralOf({ work, scope }: Reading, { state }: StoredCase): Promise<ClosureNotice['referral']> {
  const [only, second] = state.notices;
  if (only === undefined || second !== undefined) return null;
  const stored = await findReferral(work, scope.sigungus, only.referralId);
  return stored === undefined || stored.state.sentOn === null ? null : { number: stored.letterNumber, sentOn: stored.state.sentOn };
}

/** In whose name it is written: the mayor's to another authority, the team's own within the house (행정업무규정 제13조). */
async function senderOf({ work, today }: Reading, { state }: StoredCase, { directory, organisation }: Around): Promise<string> {
  const receivers = state.notices.map(({ organisationId }) => directory.get(organisationId));
  const heads = await Promise.all(receivers.map((receiver) => authorityOf(work, directory.get(state.owner.organisationId), receiver, today)));
  return heads.find((head) => head !== null) ?? organisation(state.owner.organisationId);
}

export const closurePaper: PaperSource = async (reading, id) => {
  const { work, scope } = reading;
  const stored = await findCase(work, scope.sigungus, id as CaseId);
  const person = stored && (await findSubject(reading, stored.personId));
  if (stored === undefined || person === undefined) return refuse({ code: 'absent' });
  const { state, sigungu } = stored;
  const { owner, closure, notices } = state;
  if (owner.organisationId !== scope.organisationId) return refuse({ code: 'document/not-yours' });
  const events = (await findCaseHistory(work, sigungu, stored.id)).map(({ event }) => event);
  const closing = closingOf(events);
  if (closure.kind !== 'closed' || closing === undefined) return refuse({ code: 'document/not-closed' });
  if (notices.length === 0) return refuse({ code: 'document/nobody-to-tell' });
  const notice = await noticeOf(reading, { stored, person, events, closing });
  return allow({ place: placeOf(stored, notices.map(({ organisationId }) => organisationId), stored.id), organisationId: owner.organisationId, draw: (mark) => closureNoticeForm(closureNoticeOf(notice, closing, mark)) });
};

interface Ended {
  readonly stored: StoredCase;
  readonly person: StoredPerson;
  readonly events: readonly CaseEvent[];
  readonly closing: Closed;
}

async function noticeOf(reading: Reading, { stored, person, events, closing }: Ended): Promise<ClosureOnPaper> {
  const { organisationId } = stored.state.owner;
  const [around, results, referral] = await Promise.all([aroundOf(reading, stored.sigungu, closing.by === 'system' ? [] : [closing.by]), resultsOf(reading, stored), referralOf(reading, stored)]);
  const by = closing.by === 'system' ? '–' : around.staff(closing.by);
  const phone = around.directory.get(organisationId)?.phone ?? '';
  return {
    stored, events, writtenOn: reading.today, organisation: around.organisation(organisationId), nameOf: around.organisation, person: personEntries(reading.scope, person).filter(([label]) => IDENTIFYING.includes(label)),
    approvals: written('담당', by, closing.at), referral, results, sender: await senderOf(reading, stored, around),
    contact: [`담당자 ${by}`, ...(phone === '' ? [] : [`전화 ${phone}`]), '공개 구분: 비공개(공공기관의 정보공개에 관한 법률 제9조제1항제6호)'].join(' · '),
  };
}
