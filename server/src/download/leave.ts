import { addDownload, changeDownload, lockDownload } from '@dure/database/download';
import { addNotice } from '@dure/database/notice';
import type { Work } from '@dure/database/scope';
import { locked, renderSheet, type Sheet } from '@dure/documents/sheet';
import type { Instant } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { ask, needsSecondPerson, take, type DownloadRequest, type ListName, type ListParameters } from '@dure/domain/download';
import type { PersonId } from '@dure/domain/ids';
import type { DownloadHappening } from '@dure/domain/notice';
import { copyOf, withPress } from '../document/press.ts';
import { deciders } from '../explanation/clock.ts';
import type { Endpoint, FileContent } from '../http/endpoint.ts';
import type { Call, Reply, ServerContext } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import { EXPORTS, type ListRoute } from './exports.ts';

/** A list as its reader may see it now. */
export interface Listed<Row> {
  readonly sheet: Sheet<Row>;
  /** About so many it says something. */
  readonly people: number;
  /** Whose data is in it, for the access log. */
  readonly seen: readonly PersonId[];
  readonly subject: NonNullable<Reply<unknown>['subject']>;
}

type Caller = Pick<Call<Endpoint>, 'principal' | 'staff' | 'work' | 'at' | 'entryId' | 'newId' | 'server'>;
interface Asking extends Caller {
  readonly body: { readonly reason: string };
}
interface Leaving extends Caller {
  readonly body: { readonly reason: string; readonly password: string; readonly request?: string | undefined };
}

const TERMS = new Set(['reason', 'password', 'request']);

function parametersOf(body: object): ListParameters {
  return Object.fromEntries(Object.entries(body).filter((pair): pair is [string, string | boolean] => !TERMS.has(pair[0]) && (typeof pair[1] === 'string' || typeof pair[1] === 'boolean')));
}

/** The second person's word, used up; undefined where none is needed. */
async function agreedTo({ body, staff, work, at }: Leaving, list: ListName | undefined, people: number): Promise<Decision<DownloadRequest | undefined, Refusal>> {
  const { request, reason } = body;
  if (request === undefined || list === undefined) return needsSecondPerson(people) ? refuse({ code: 'download/second-person' }) : allow(undefined);
  const stored = await lockDownload(work, staff.sigungu, request);
  return stored === undefined ? refuse({ code: 'absent' }) : take(stored, staff.id, { list, parameters: parametersOf(body), reason, people }, at);
}

/** The one way in which a list leaves: the columns of its table, who took it, a second person behind a large one, and its password. */
export async function leave<Row>(call: Leaving, route: ListRoute, { sheet, people, seen, subject }: Listed<Row>): Promise<Decision<Reply<FileContent>, Refusal>> {
  const { body: { reason, password }, staff, work, server, at } = call;
  const { columns, list } = EXPORTS[route];
  const beyond = sheet.columns.filter(({ label }) => !(columns as readonly string[]).includes(label));
  if (beyond.length > 0) throw new Error(`${route} has columns that its purpose does not ask for: ${beyond.map(({ label }) => label).join(', ')}`);
  const agreed = await agreedTo(call, list, people);
  if (!agreed.ok) return agreed;
  const request = agreed.value;
  const decider = request === undefined ? undefined : (await deciders(work, staff.sigungu, request)).find(({ id }) => id === request.decidedBy);
  const file = await withPress(async () => locked(await renderSheet(sheet, { ...copyOf(call), reason }), password));
  if (file === undefined) return refuse({ code: 'document/busy' });
  if (request !== undefined) changeDownload(work, staff.sigungu, request);
  if (request !== undefined && decider !== undefined) tell(server, work, { sigungu: staff.sigungu, told: decider, happening: 'taken', request, at });
  return allow({ answer: { mediaType: file.mediaType, fileName: file.fileName, content: file.bytes }, seen, subject: { ...subject, people, ...(request === undefined ? {} : { downloadId: request.id }) }, reason });
}

/** Asks a second person for a large list; nothing of it leaves and nothing of it is kept. */
export async function askFor<Row>(call: Asking, list: ListName, { people }: Pick<Listed<Row>, 'people'>): Promise<Decision<Reply<{ readonly id: string; readonly people: number; readonly untilAt: Instant }>, Refusal>> {
  const { body, staff, work, server, at, newId } = call;
  const { sigungu, id: staffId, organisationId } = staff;
  const asked = ask({ id: newId(), staffId, organisationId, list, parameters: parametersOf(body), reason: body.reason, people }, at);
  if (!asked.ok) return asked;
  const others = await deciders(work, sigungu, asked.value);
  if (others.length === 0) return refuse({ code: list === 'access-log' ? 'download/no-other-auditor' : 'download/nobody-decides' });
  addDownload(work, { ...asked.value, sigungu });
  for (const told of others) tell(server, work, { sigungu, told, happening: 'asked', request: asked.value, at });
  const { id, untilAt, reason } = asked.value;
  return allow({ answer: { id, people, untilAt }, status: 201 as const, subject: { downloadId: id, list, people }, reason, live: [{ topic: 'notice' as const, staff: others.map((one) => one.id as never) }] });
}

interface Telling {
  readonly sigungu: string;
  readonly told: { readonly id: string; readonly organisationId: string };
  readonly happening: DownloadHappening;
  readonly request: DownloadRequest;
  readonly at: Instant;
}

/** Told to one member of staff alone. */
export function tell({ newId }: Pick<ServerContext, 'newId'>, work: Work, { sigungu, told, happening, request, at }: Telling): void {
  work.asSystem();
  addNotice(work, { sigungu, id: newId(), staffId: told.id, organisationId: told.organisationId, kind: `download.${happening}`, referralId: null, caseId: null, personId: null, body: { downloadId: request.id, people: request.people }, at });
}
