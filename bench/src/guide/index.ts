import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findEdition } from '@dure/guide';
import { comparedOn } from './compare.ts';
import { cqlMaker } from './cql.ts';
import { jsonLogicWith } from './jsonLogic.ts';
import { jsonRulesWith } from './jsonRules.ts';
import { comparison, page, programmes } from './page.ts';
import { programmeRows } from './programmes.ts';
import type { RivalMaker } from './rival.ts';
import { criteriaSet, editionSet, leavesOf } from './sets.ts';
import { zenWith } from './zen.ts';

/*
 * One person against the guide, beside the engines that others would take:
 *   npm run bench:guide -- [--seconds 3] [--write]
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } } });
const seconds = Number(values.seconds);
const edition = findEdition('2020');
if (edition === undefined) throw new Error('There is no edition of 2020');

const cql = await cqlMaker();
const gates = editionSet(edition);
const criteria = criteriaSet();
const leaves = gates.conditions.reduce((count, condition) => count + leavesOf(condition), 0);
const whole = await programmeRows(edition, gates, seconds);
const rivals = (threeValued: boolean): readonly RivalMaker[] => [
  jsonLogicWith(threeValued), zenWith({ threeValued, content: 'compiled' }), zenWith({ threeValued, content: 'plain' }), jsonRulesWith(threeValued), cql,
];
const onCriteria = await comparedOn(criteria, rivals(false), seconds);
const onGates = await comparedOn(gates, rivals(true), seconds);

const differing = [...onCriteria, ...onGates].reduce((sum, row) => sum + (row.differing ?? 0), 0);
const text = page(
  [
    { title: 'One person, the whole 2020 edition', says: `${edition.programmes.length} programmes, ${gates.conditions.length} clauses of ${leaves} leaves, over ${gates.people.length} invented people of whom about 85 of 100 facts are known.`, body: programmes(whole) },
    { title: 'The clauses of the 2020 edition', says: 'Every clause of every gate, each person in three values.', body: comparison(onGates) },
    { title: 'The shape measured before the product began', says: `${criteria.name}; everything is known.`, body: comparison(onCriteria) },
  ],
  new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format(),
);
console.log(text);
if (values.write) writeFileSync('docs/generated/bench-guide.md', text);
if (differing > 0) {
  console.error(`${differing} answers of other engines differ from ours: the translation or an engine is wrong.`);
  process.exitCode = 1;
}
