import { dayNumberOf, type ResolvedLeaf, type ResolvedLeafOf } from '@dure/domain/discovery';
import { COLUMN_NAMES, NEVER } from '../../columns/index.ts';
import { amountLeaf } from './amount.ts';
import { beganLeaf, compareLeaf, oneOfLeaf, spellLeaf } from './person.ts';
import { bitOf, type Plan, type PlanNode, selectionOf } from './plan.ts';
import { burstLeaf, firstLeaf, noneLeaf, overlapLeaf, readmittedLeaf, stayLeaf } from './sequence.ts';
import type { Tables } from './tables.ts';
import { type LeafPlace, readsClaims, type WrittenLeaf } from './written.ts';

type Writers = { readonly [Kind in ResolvedLeaf['kind']]: (leaf: ResolvedLeafOf<Kind>, place: LeafPlace) => WrittenLeaf };

const WRITERS: Writers = {
  'compare': compareLeaf, 'one-of': oneOfLeaf, 'spell': spellLeaf, 'began': beganLeaf, 'amount': amountLeaf, 'burst': burstLeaf, 'overlap': overlapLeaf,
  'stay': stayLeaf, 'readmitted': readmittedLeaf, 'first': firstLeaf, 'none': noneLeaf,
};

function writtenLeaf(leaf: ResolvedLeaf, place: LeafPlace): WrittenLeaf {
  // The table is total over the union, so the writer fits its own kind; TypeScript cannot follow that through the index.
  const write = WRITERS[leaf.kind] as (leaf: ResolvedLeaf, place: LeafPlace) => WrittenLeaf;
  return write(leaf, place);
}

const joined = (parts: readonly string[], by: string, empty: string): string => (parts.length === 0 ? empty : `(${parts.join(by)})`);

/** A criterion as an expression. */
function expression(node: PlanNode, leaf: (slot: number) => string): string {
  if (node.kind === 'leaf') return leaf(node.slot);
  if (node.kind === 'not') return `!(${expression(node.of, leaf)})`;
  const parts = node.of.map((part) => expression(part, leaf));
  return node.kind === 'all' ? joined(parts, '&&', 'true') : joined(parts, '||', 'false');
}

const claimsIn = (node: PlanNode, leaves: readonly ResolvedLeaf[]): boolean =>
  node.kind === 'leaf' ? readsClaims(leaves[node.slot] as ResolvedLeaf) : [node.of].flat().some((part) => claimsIn(part, leaves));

/** Whether a criterion may still be met, as far as the person alone says: whoever no criterion can find is not walked. */
function possible(node: PlanNode, leaves: readonly ResolvedLeaf[], leaf: (slot: number) => string): string {
  if (!claimsIn(node, leaves)) return expression(node, leaf);
  if (node.kind === 'leaf' || node.kind === 'not') return 'true';
  const parts = node.of.map((part) => possible(part, leaves, leaf));
  return node.kind === 'all' ? joined(parts, '&&', 'true') : joined(parts, '||', 'false');
}

/** The reasons of a condition that is met: of what joins others, those of the parts that are met. */
function reasonText(node: PlanNode, written: readonly WrittenLeaf[], leaf: (slot: number) => string): string {
  if (node.kind === 'not') return '';
  if (node.kind === 'leaf') return `out.reason(${node.place},${(written[node.slot] as WrittenLeaf).reason.join(',')});`;
  if (node.kind === 'all') return node.of.map((part) => reasonText(part, written, leaf)).join('');
  return node.of.map((part) => `if(${expression(part, leaf)}){${reasonText(part, written, leaf)}}`).join('');
}

/** The criteria of a run as the body of a JavaScript function of the columns `c`, the tables `t` and the answers `out`: one walk over each person, for all of them together. No text of a criterion or of a claim gets into it. Without `reasons` it answers only whom each criterion finds. */
export function kernelSource(plan: Plan, tables: Tables, reasons: boolean): string {
  const asOf = dayNumberOf(plan.screen.asOf);
  const groups = { illness: tables.illnesses.length, institution: tables.institutions };
  const written = plan.leaves.map((leaf, slot) => writtenLeaf(leaf, { slot, bit: selectionOf(leaf) === undefined ? 0 : bitOf(plan, leaf), asOf, groups }));
  const leaf = (slot: number): string => (written[slot] as WrittenLeaf).met;
  const resets = (claims: boolean): string => plan.leaves.map((one, slot) => (readsClaims(one) === claims ? written[slot]?.reset ?? '' : '')).join('');
  return `'use strict';
const {${COLUMN_NAMES.join(',')}}=c,{bySetting,byType,byMain,bySecond,illness}=t,R=new Int32Array(${Math.max(1, plan.leaves.length) * 4});
let M=new Int32Array(1024),Q=new Uint32Array(1024);
${written.map(({ declared = '' }) => declared).join('\n')}
for(let p=0,people=sex.length;p<people;p++){
  if(diedOn[p]!==${NEVER}&&diedOn[p]<=${asOf})continue;
  ${resets(false)}
  if(!(${joined(plan.criteria.map((node) => possible(node, plan.leaves, leaf)), '||', 'false')}))continue;
  const a=claimStart[p];let z=claimStart[p+1];
  while(z>a&&day[z-1]>${asOf})z--;
  if(z-a>M.length){M=new Int32Array((z-a)*2);Q=new Uint32Array((z-a)*2)}
  ${resets(true)}
  for(let i=a;i<z;i++){
    const m=bySetting[setting[i]]&byType[institutionType[i]]&(byMain[main[i]]|bySecond[second[i]]);
    M[i-a]=m;if(m===0)continue;
    const d=day[i];
    ${written.map(({ walked = '' }) => walked).join('\n    ')}
  }
  ${plan.criteria.map((node, criterion) => `if(${expression(node, leaf)}){out.begin(p,${criterion});${reasons ? reasonText(node, written, leaf) : ''}}`).join('\n  ')}
}`;
}
