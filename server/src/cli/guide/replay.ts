import { parseArgs } from 'node:util';
import { countOpenCases } from '@dure/database/case';
import { findMunicipalities } from '@dure/database/organisation';
import { openPool, withScope } from '@dure/database/scope';
import type { Scope } from '@dure/domain/access';
import { findEdition, findEditionInForce, SOURCE_TITLES, type Citation, type Edition } from '@dure/guide';
import { periodWords } from '@dure/guide/facts';
import type { ChannelChange, Cited, ClockChange, DutyChange, NameChange, VerdictChange } from '@dure/guide/reading';
import { loadConfiguration } from '../../configuration/index.ts';
import { replayPage, saysNothing, type ChangedCase, type ReplayedPage } from '../../guide/replay/batch.ts';
import { systemSettings } from '../../session/settings.ts';
import { appOf, openDatabase } from '../database.ts';
import { findLayout } from '../layout.ts';
import { REPLAY_HELP } from './help.ts';
import type { CommandIo, ExitCode } from './io.ts';

const BATCH = 50;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Looks at every open case of a municipality for the product itself. What it finds is told without names and without facts. */
function productScope(sigungu: string, io: CommandIo): Scope {
  return { staffId: NOBODY, role: 'coordinator', sigungus: [sigungu], organisationId: NOBODY, organisationKind: 'hope-welfare', emds: [], wide: true, programmes: [], safety: true, today: io.today, glass: [], purpose: 'case-management' } as unknown as Scope;
}

const quoted = ({ page, quote, seed }: Citation): string => `${SOURCE_TITLES[seed]}${page === null ? '' : ` ${page}`} 「${quote.replaceAll(/\s+/gu, ' ')}」`;

/** The clauses without what is known of the person: a terminal keeps what it shows. */
function verdictLines({ programme, part, before, after }: VerdictChange): readonly string[] {
  const side = (sign: string, verdict: VerdictChange['before']): readonly string[] => (verdict === null ? [] : verdict.clauses.map(({ rule, verdict: met, cite }) => `      ${sign} ${rule} [${met}] ${quoted(cite)}`));
  return [`    판정 ${programme}${part === null ? '' : `(${part})`}: ${before?.verdict ?? '없음'} → ${after?.verdict ?? '없음'}`, ...side('-', before), ...side('+', after)];
}

interface Sides {
  readonly rules: readonly Cited[];
}
/** Both clauses: what was and what would be. */
function quotes(before: Sides | null, after: Sides | null): readonly string[] {
  const side = (sign: string, rules: readonly Cited[]): readonly string[] => rules.map(({ rule, cite }) => `      ${sign} ${rule} ${quoted(cite)}`);
  return [...side('-', before?.rules ?? []), ...side('+', after?.rules ?? [])];
}

const STRICT = { within: '이내', about: '안팎', soft: '가능한 이내' } as const;
const termOf = (clock: ClockChange['before']): string => (clock === null ? '없음' : `${periodWords(clock.due)} ${STRICT[clock.strictness]}`);
const clockLines = ({ what, before, after }: ClockChange): readonly string[] => [`    기한 ${what}: ${termOf(before)} → ${termOf(after)}`, ...quotes(before, after)];
const dutyLines = ({ duty, before, after }: DutyChange): readonly string[] => [
  `    할 일 ${before === null ? '추가' : '없어짐'}: ${duty}`, ...quotes(before && { rules: before }, after && { rules: after }),
];
const channelLines = ({ to, before, after }: ChannelChange): readonly string[] => [`    보내는 방법 ${to}: ${before?.channel ?? '없음'} → ${after?.channel ?? '없음'}`, ...quotes(before, after)];
const nameLines = ({ before, after }: NameChange): readonly string[] => [`    이름 ${before.words} → ${after.words}`, ...quotes(before, after)];

function caseLines({ id, programme, changes }: ChangedCase): readonly string[] {
  const verdicts = changes.verdicts.filter((one) => !saysNothing(one));
  return [`  ${id}  ${programme}  ${changes.from} → ${changes.to}`, ...verdicts.flatMap(verdictLines), ...changes.clocks.flatMap(clockLines), ...changes.duties.flatMap(dutyLines), ...changes.channels.flatMap(channelLines), ...changes.names.flatMap(nameLines)];
}

interface Totals {
  changed: number;
  open: number;
  same: number;
  already: number;
  unreadable: number;
}

interface Municipality {
  readonly pool: ReturnType<typeof openPool>;
  readonly sigungu: string;
  readonly to: Edition;
  readonly json: boolean;
}

function tell(changed: readonly ChangedCase[], sigungu: string, json: boolean, io: CommandIo): void {
  for (const one of changed) {
    if (json) io.print(JSON.stringify({ sigungu, case: one.id, programme: one.programme, from: one.changes.from, to: one.changes.to, verdicts: one.changes.verdicts.map(({ programme, part, before, after }) => ({ programme, part, before: before?.verdict ?? null, after: after?.verdict ?? null, rules: [...new Set([...(before?.clauses ?? []), ...(after?.clauses ?? [])].map(({ rule }) => rule))] })), clocks: one.changes.clocks, duties: one.changes.duties, channels: one.changes.channels, names: one.changes.names }));
    else io.print(caseLines(one).join('\n'));
  }
}

/** One municipality, page by page, with how far it is on the error stream. */
async function replayMunicipality({ pool, sigungu, to, json }: Municipality, io: CommandIo): Promise<Totals> {
  const settings = systemSettings(sigungu, io.today);
  const scope = productScope(sigungu, io);
  const total = await withScope(pool, settings, (work) => countOpenCases(work, sigungu));
  const totals: Totals = { changed: 0, open: 0, same: 0, already: 0, unreadable: 0 };
  let after: string | null = null;
  do {
    const from: string | undefined = after ?? undefined;
    const page: ReplayedPage = await withScope(pool, settings, (work) => replayPage({ scope, work, today: io.today }, { sigungu, to, after: from, limit: BATCH }));
    tell(page.changed, sigungu, json, io);
    totals.changed += page.changed.length;
    totals.open += page.open;
    totals.same += page.same;
    totals.already += page.already;
    totals.unreadable += page.unreadable;
    after = page.next;
    io.printError(`${sigungu} ${bar(totals.changed + totals.open + totals.same + totals.already + totals.unreadable, total)}`);
  } while (after !== null);
  return totals;
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 20 : Math.round((done / total) * 20);
  return `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${done}/${total}`;
}

/** `dure guide replay --to 2026`: which open cases another edition would answer otherwise, and why. Changes nothing. */
export async function runReplay(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }, strict: true });
  if (values.help === true) {
    io.print(REPLAY_HELP);
    return 0;
  }
  const to = values.to === undefined ? findEditionInForce(io.today) : findEdition(values.to);
  if (to === undefined) {
    io.printError('그런 판이 없습니다. dure guide editions에서 확인해 주십시오.');
    return 1;
  }
  const layout = findLayout();
  const database = await openDatabase(loadConfiguration(process.env, layout.state), layout, io.printError);
  const pool = openPool(appOf(database));
  try {
    for (const sigungu of await withScope(pool, systemSettings('', io.today), findMunicipalities)) {
      const { changed, open, same, already, unreadable } = await replayMunicipality({ pool, sigungu, to, json: values.json === true }, io);
      if (values.json !== true) io.print(`${sigungu}: 달라지는 사례 ${changed}건, 새 사업의 판정에 사실이 더 필요한 사례 ${open}건, 그대로인 사례 ${same}건, 이미 그 판인 사례 ${already}건${unreadable === 0 ? '' : `, 사실이 서로 맞지 않아 견주지 못한 사례 ${unreadable}건`}`);
    }
    return 0;
  } finally {
    await pool.end();
    await database.close();
  }
}
