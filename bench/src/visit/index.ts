import { writeFileSync } from 'node:fs';
import { costOf, greedyPlan, isNoWorse, jointWeek, problemsOf, separatePlan, type JointCost, type JointPlan, type JointWeek } from '@dure/domain/visit/joint';
import { solveJointWeek } from '../../../server/src/visit/joint/solve.ts';
import { aTown } from './town.ts';

/** Planning a week together: separate, by rules, and by the solver; time and what it saves. `npm run bench:visit -- 60 300 12 [--write]` */
const [workers = 60, visits = 300, seconds = 12] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const SEEDS = [1, 2, 3];

interface Line {
  readonly seed: number;
  readonly way: string;
  readonly milliseconds: number;
  readonly cost: JointCost;
}

const rounded = (value: number): string => Math.round(value).toLocaleString('en-US');
const minutes = ({ travelMinutes, visitMinutes }: JointCost): number => travelMinutes + visitMinutes;

function judged(week: JointWeek, plan: JointPlan): JointCost {
  const cost = costOf(week, plan);
  if (problemsOf(week, plan).length > 0 || !isNoWorse(cost, costOf(week, separatePlan(week.input)))) throw new Error('A plan is worse than separate ones or cannot be carried out');
  return cost;
}

async function measure(seed: number): Promise<readonly Line[]> {
  const week = jointWeek(aTown({ workers, visits, towns: 35, seed }));
  const began = performance.now();
  const greedy = greedyPlan(week);
  const greedyTook = performance.now() - began;
  const solved = await solveJointWeek(week.input, seconds, () => undefined);
  return [
    { seed, way: 'separate', milliseconds: 0, cost: costOf(week, separatePlan(week.input)) },
    { seed, way: 'by rules (greedy)', milliseconds: greedyTook, cost: judged(week, greedy) },
    { seed, way: `solver (${solved.foundBy})`, milliseconds: solved.milliseconds, cost: judged(week, new Map(solved.assignments.map((one) => [one.visitId, one]))) },
  ];
}

const lines: Line[] = [];
for (const seed of SEEDS) lines.push(...(await measure(seed)));
const saved = (line: Line): string => {
  const before = lines.find(({ seed, way }) => seed === line.seed && way === 'separate');
  return before === undefined ? '' : `${(((minutes(before.cost) - minutes(line.cost)) / minutes(before.cost)) * 100).toFixed(1)} %`;
};
const rows = lines.map((line) => `| ${line.seed} | ${line.way} | ${rounded(line.cost.trips)} | ${rounded(line.cost.travelMinutes)} | ${rounded(line.cost.visitMinutes)} | ${rounded(line.cost.calls)} | ${saved(line)} | ${(line.milliseconds / 1000).toFixed(2)} s |`);
const page = [
  '# Planning a week of visits together', '', `${workers} workers, ${visits} visits, 35 행정동; the solver has ${seconds} s. Written by \`npm run bench:visit\`.`, '',
  '| town | plan | trips | road min | door min | calls | minutes saved | time |', '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |', ...rows, '',
].join('\n');
if (process.argv.includes('--write')) writeFileSync('docs/generated/bench-visit.md', page);
console.log(page);
