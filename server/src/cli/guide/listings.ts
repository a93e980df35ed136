import { parseArgs } from 'node:util';
import { coverageOf, diffEditions, EDITIONS, type FactDefinition, FACTS, findEdition, findEditionInForce, MEMBER_KEYS, rulesOf, type RuleGrade, type RuleListing, SOURCE_TITLES } from '@dure/guide';
import { DIFF_HELP, EDITIONS_HELP, FACTS_HELP, RULES_HELP } from './help.ts';
import type { CommandIo, ExitCode } from './io.ts';

const OPTIONS = { edition: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

function parsed(args: readonly string[], help: string, io: CommandIo): { readonly json: boolean; readonly edition: string | undefined; readonly names: readonly string[] } | null {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  if (values.help === true) {
    io.print(help);
    return null;
  }
  return { json: values.json === true, edition: values.edition, names: positionals };
}

function typeWords(fact: FactDefinition): string {
  if ('values' in fact && fact.values !== undefined) return fact.values.join(' | ');
  return { integer: '정수', boolean: '참·거짓', enum: '고름', list: '목록', records: '기록 목록', object: '객체', map: '표', kcd: 'KCD 코드', duration: '기간(P7M)', day: '날짜', programmes: '사업 코드', string: '글' }[fact.type];
}

export function runFacts(args: readonly string[], io: CommandIo): ExitCode {
  const asked = parsed(args, FACTS_HELP, io);
  if (asked === null) return 0;
  const facts = Object.entries(FACTS).map(([key, fact]) => ({ key, ...fact }));
  if (asked.json) io.print(JSON.stringify({ facts, members: MEMBER_KEYS }));
  else {
    for (const fact of facts) io.print(`${fact.key}\n    ${fact.label} — ${typeWords(fact)}\n    "${fact.ask}"`);
    io.print(`\n가구원은 이 이름 아래에 적습니다: ${MEMBER_KEYS.join(', ')}`);
  }
  return 0;
}

export function runEditions(args: readonly string[], io: CommandIo): ExitCode {
  const asked = parsed(args, EDITIONS_HELP, io);
  if (asked === null) return 0;
  const editions = EDITIONS.map((edition) => ({ id: edition.id, title: edition.title, from: edition.inForce.from, until: edition.inForce.until, rules: Object.keys(edition.rules).length, contradictions: edition.contradictions.length }));
  if (asked.json) io.print(JSON.stringify({ editions }));
  else for (const { id, title, from, until, rules } of editions) io.print(`${id}  ${from} ~ ${until ?? '현재'}  규칙 ${rules}개  ${title}`);
  return 0;
}

const GRADES: Readonly<Record<RuleGrade, string>> = { law: '법령', ministry: '업무안내', public: '공개 자료', carried: '2020판에서 이어받음(확인 전)', unverified: '확인하지 못함' };

function ruleWords({ id, kind, grade, usedBy, cite }: RuleListing): string {
  const where = cite.page === null ? SOURCE_TITLES[cite.seed] : `${SOURCE_TITLES[cite.seed]} ${cite.page}`;
  return `${id}  [${kind}]  ${GRADES[grade]}\n    쓰이는 곳: ${usedBy.join(' / ')}\n    ${where}  「${cite.quote.replaceAll(/\s+/g, ' ')}」`;
}

export function runRules(args: readonly string[], io: CommandIo): ExitCode {
  const asked = parsed(args, RULES_HELP, io);
  if (asked === null) return 0;
  const edition = asked.edition === undefined ? findEditionInForce(io.today) : findEdition(asked.edition);
  if (edition === undefined) {
    io.printError('그런 판이 없습니다. dure guide editions에서 확인해 주십시오.');
    return 1;
  }
  const rules = rulesOf(edition);
  const coverage = coverageOf(edition);
  if (asked.json) io.print(JSON.stringify({ edition: edition.id, coverage, rules }));
  else {
    for (const rule of rules) io.print(ruleWords(rule));
    io.print(`모두 ${rules.length}개. 쓰이는 곳이 밝혀진 규칙 ${coverage.used} of ${coverage.held}`);
  }
  return 0;
}

export function runDiff(args: readonly string[], io: CommandIo): ExitCode {
  const asked = parsed(args, DIFF_HELP, io);
  if (asked === null) return 0;
  const [before, after] = asked.names.map(findEdition);
  if (before === undefined || after === undefined) {
    io.printError('견줄 두 판을 적어 주십시오. 예: dure guide diff 2019 2020');
    return 1;
  }
  const changes = diffEditions(before, after);
  if (asked.json) io.print(JSON.stringify({ from: before.id, to: after.id, changes }));
  else {
    for (const change of changes) io.print(`${change.section}  (${change.page})  ${change.kind}\n  - ${change.before ?? '(없음)'}\n  + ${change.after ?? '(없음)'}`);
    io.print(`달라진 곳 ${changes.length}곳`);
  }
  return 0;
}
