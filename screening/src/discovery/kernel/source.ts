import { dayNumberOf, type ResolvedLeaf, type ResolvedLeafOf } from '@dure/domain/discovery';
import { COLUMN_NAMES, type ColumnName, NEVER } from '../../columns/index.ts';
import { amountLeaf } from './amount.ts';
import { beganLeaf, compareLeaf, oneOfLeaf, spellLeaf } from './person.ts';
import { bitOf, type Plan, type PlanNode } from './plan.ts';
import { burstLeaf, firstLeaf, noneLeaf, overlapLeaf, readmittedLeaf, stayLeaf } from './sequence.ts';
import { SETTLED, type Tables } from './tables.ts';
import { functionText, type LeafPlace, readsClaims, sharedIn, TABLES, type WrittenLeaf } from './written.ts';

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

export interface KernelSource {
  readonly text: string;
  /** The columns that it reads. */
  readonly columns: readonly ColumnName[];
}

/** Some of the criteria, with the leaves that they need. */
interface Tier {
  readonly criteria: readonly number[];
  readonly slots: readonly number[];
}

const slotsIn = (node: PlanNode): readonly number[] => (node.kind === 'leaf' ? [node.slot] : [node.of].flat().flatMap(slotsIn));

function tierOf({ criteria, leaves }: Plan, take: (node: PlanNode) => boolean): Tier {
  const taken = criteria.flatMap((node, number) => (take(node) ? [number] : []));
  const slots = new Set(taken.flatMap((number) => slotsIn(criteria[number] as PlanNode)));
  return { criteria: taken, slots: leaves.flatMap((_, slot) => (slots.has(slot) ? [slot] : [])) };
}

/** What selects a claim, of those columns alone by which some selection of the tier refuses claims. */
function selectedText(bits: number, { bySetting, byType, byMain, bySecond }: Tables): string {
  const refuses = (table: Int32Array): boolean => table.some((taken) => (taken & bits) !== bits);
  const takes = (table: Int32Array): boolean => table.some((taken) => (taken & bits) !== 0);
  const diagnosis = takes(bySecond) ? '(byMain[main[i]]|bySecond[second[i]])' : 'byMain[main[i]]';
  return ['bySetting[setting[i]]', 'byType[institutionType[i]]', diagnosis].filter((_, place) => refuses([bySetting, byType, byMain][place] as Int32Array)).concat(String(bits)).join('&');
}

/** Walks the claims `a` to `z` of a person `p` for the leaves of a tier: those of no selection of theirs are passed over. */
function walkText({ slots }: Tier, plan: Plan, written: readonly WrittenLeaf[], tables: Tables): string {
  const pieces = (of: 'locals' | 'left'): string => slots.map((slot) => written[slot]?.[of] ?? '').join('');
  const bits = new Map<number, string>();
  for (const slot of slots) {
    const bit = bitOf(plan, plan.leaves[slot] as ResolvedLeaf);
    if (bit !== 0) bits.set(bit, (bits.get(bit) ?? '') + (written[slot]?.walked ?? ''));
  }
  if (bits.size === 0) return '';
  const all = [...bits.keys()].reduce((sum, bit) => sum | bit, 0);
  return `${pieces('locals')}
    for(let i=a;i<z;i++){
      const m=${selectedText(all, tables)};
      M[i-a]=m;if(m===0)continue;
      const d=day[i];
      ${[...bits].map(([bit, text]) => (bit === all ? text : `if((m&${bit})!==0){${text}}`)).join('\n')}
    }
    ${pieces('left')}`;
}

/** So many people are walked by one call: calls, not loops, make a function fast. */
const PEOPLE_A_CALL = 64;

function judgeText(name: string, { criteria }: Tier, plan: Plan, written: readonly WrittenLeaf[], reasons: boolean): string {
  const leaf = (slot: number): string => (written[slot] as WrittenLeaf).met;
  const found = (number: number): string => `out.begin(p,${number});${reasons ? reasonText(plan.criteria[number] as PlanNode, written, leaf) : ''}`;
  return functionText(name, 'p,a,z', criteria.map((number) => `if(${expression(plan.criteria[number] as PlanNode, leaf)}){${found(number)}}`).join('\n'));
}

/**
 * The criteria of a run as the body of a JavaScript function of the columns `c`, the tables `t`, the answers `out` and how many claims a
 * person has at most. It answers a function that walks a part of so many people, once over each person, for all criteria together. All
 * that it reads stays at one place, so machine code reads it without looking where it is. Most people can be found only by those criteria
 * that ask nothing of the person alone: they are walked for these. No text of a criterion or of a claim gets into it. Without `reasons` it
 * answers only whom each criterion finds.
 */
export function kernelSource(plan: Plan, tables: Tables, reasons: boolean): KernelSource {
  const asOf = dayNumberOf(plan.screen.asOf);
  const groups = { illness: tables.illnesses.length, institution: tables.institutions };
  const written = plan.leaves.map((leaf, slot) => writtenLeaf(leaf, { slot, bit: bitOf(plan, leaf), asOf, groups }));
  const leaf = (slot: number): string => (written[slot] as WrittenLeaf).met;
  const gate = (node: PlanNode): string => possible(node, plan.leaves, leaf);
  const readers = plan.criteria.filter((node) => claimsIn(node, plan.leaves));
  const gated = readers.filter((node) => gate(node) !== 'true');
  const [most, open] = [tierOf(plan, () => true), tierOf(plan, (node) => !gated.includes(node))];
  const opened = open.criteria.some((number) => readers.includes(plan.criteria[number] as PlanNode));
  const pieces = (of: 'declared' | 'cleared'): string => written.map((one) => one[of] ?? '').join('\n');
  const body = `${pieces('declared')}
${judgeText('judgeAll', most, plan, written, reasons)}
${judgeText('judgeOpen', open, plan, written, reasons)}
${functionText('walk', 'from,to', `for(let p=from;p<to;p++){
  if(diedOn[p]!==${NEVER}&&diedOn[p]<=${asOf})continue;
  ${written.map(({ kept }, slot) => (kept === true ? `K[${slot}]=0;` : '')).join('')}
  const a=claimStart[p];let z=claimStart[p+1];
  while(z>a&&day[z-1]>${asOf})z--;
  if(${joined(gated.map(gate), '||', 'false')}){
    ${walkText(most, plan, written, tables)}
    judgeAll(p,a,z);
  }else{
    ${opened ? walkText(open, plan, written, tables) : ''}
    judgeOpen(p,a,z);
  }
}`)}
return people=>{
  ${pieces('cleared')}
  for(let p=0;p<people;p+=${PEOPLE_A_CALL})walk(p,Math.min(people,p+${PEOPLE_A_CALL}));
}`;
  const shared = sharedIn(body);
  const columns = COLUMN_NAMES.filter((name) => shared.includes(name));
  const slots = Math.max(SETTLED, plan.leaves.length);
  const taken = (names: readonly string[]): string => names.map((name) => `${name}:$${name}`).join(',');
  return {
    columns,
    text: `'use strict';
const {${taken(columns)}}=c,{${taken(TABLES)}}=t,$R=new Int32Array(${slots * 4}),$V=new Int32Array(${slots}),$K=new Uint8Array(${slots}),$M=new Int32Array(longest),$Q=new Uint32Array(longest);
${body}`,
  };
}
