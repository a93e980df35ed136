import type { LightMyRequestResponse } from 'fastify';
import type { Eye, Theatre } from './cast.ts';
import { ask } from './ground.ts';
import { canSee, canSeeItem, type Row } from './model.ts';
import { mayDo } from './permits.ts';
import { MARK, NOW, type Relation, RELATIONS } from './relations.ts';
import { requestOf, type Route } from './routes.ts';

/** What an answer means for whoever asks. */
export type Word = 'forbidden' | 'refused' | 'absent' | 'input' | 'reached' | 'fault';

export function wordOf({ statusCode, body }: LightMyRequestResponse): Word {
  if (statusCode >= 500) return 'fault';
  if (statusCode !== 403 && statusCode !== 404 && statusCode !== 422) return 'reached';
  const code = body.startsWith('{') ? (JSON.parse(body) as { readonly code?: string }).code : undefined;
  const words: Readonly<Record<string, Word>> = { permission: 'forbidden', absent: 'absent', input: 'input' };
  // Refused for who asks, and not for what he asks about.
  return words[code ?? ''] ?? (statusCode === 403 ? 'refused' : 'reached');
}

export interface Cell {
  readonly route: Route;
  readonly eye: Eye;
  readonly relation: Relation;
}

/** The record that the address names, in this relation; undefined where the town has none to copy. */
function targetOf({ route, eye, relation }: Cell): Row | undefined {
  const fixture = eye.fixtures[relation];
  const table = route.object === 'inbound' ? 'intake' : (route.object ?? 'none');
  const id = fixture.ids.get(route.object ?? 'none');
  return fixture.rows.get(table)?.find((row) => row['id'] === id);
}

/** What the model says of a cell; undefined where there is no record to ask about. */
export function expectedOf(cell: Cell): 'forbidden' | 'absent' | 'reached' | undefined {
  const { route, eye: { worker } } = cell;
  if (mayDo(worker.role, worker.workplace.kind, route.declared.permission) !== true) return 'forbidden';
  const target = targetOf(cell);
  if (target === undefined) return undefined;
  return canSee(worker, target.table === 'person' ? { ...target, person_id: target['id'] } : target, NOW) ? 'reached' : 'absent';
}

/** Cells of a route: every pair of eyes in every relation; where the role may not come near, one relation stands for all. */
export function cellsOf({ eyes }: Theatre, route: Route): readonly Cell[] {
  return eyes.flatMap((eye) => {
    const may = mayDo(eye.worker.role, eye.worker.workplace.kind, route.declared.permission) === true;
    const relations = may && route.object !== 'none' ? RELATIONS : RELATIONS.slice(0, 1);
    return relations.map((relation) => ({ route, eye, relation }));
  });
}

const SPARE = '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f';
export function answerTo({ town }: Pick<Theatre, 'town'>, { route, eye, relation }: Cell): Promise<LightMyRequestResponse> {
  return ask(town, eye.cookie, requestOf(route, eye.fixtures[relation].ids, SPARE));
}

/** Marks in an answer of what this worker may not see: whatever the route, whatever the part of the answer. */
export function leaksOf({ marks }: Theatre, { eye: { worker }, route: { declared } }: Cell, text: string): readonly string[] {
  const found = new Set([...text.matchAll(MARK)].map(([, digits]) => Number(digits)));
  return [...found].flatMap((number) => {
    const mark = marks.get(number);
    if (mark === undefined) return [];
    const { row, item } = mark;
    const may = item === undefined ? canSee(worker, row, NOW) : canSeeItem(worker, row, item, declared.purpose, NOW);
    return may ? [] : [`${row.table}${item === undefined ? '' : ` (${item})`}`];
  });
}
