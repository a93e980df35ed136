import { conditionSource, type Facts, gateSource, type GateVerdict, Observer, VERDICT_CODES } from '@dure/domain/eligibility';
import { DERIVED, type Edition } from '../edition/index.ts';
import type { CompiledEdition } from './compiled.ts';
import { senderOf } from './sender.ts';

/** Verdicts of one person in the order of `compiled.parts`: a code of VERDICT_CODES, 255 where a part does not come into question. */
export type VerdictKernel = (facts: Facts) => Uint8Array;
const NOT_IN_QUESTION = 255;

type Run = (bits: Int32Array, out: Uint8Array) => void;
type Emergency = (bits: Int32Array) => boolean;

/** Text of the guide never gets into the source, only places of bits; browsers refuse to run it, so this is for the server and its batches. */
function functionOf<Made>(parameters: readonly string[], body: string): Made {
  // eslint-disable-next-line no-new-func
  return new Function(...parameters, `'use strict';${body}`) as Made;
}

function emergencySource(edition: Edition, observer: Observer): string {
  const rows = edition.urgency.filter(({ tier }) => tier === '응급');
  return conditionSource({ kind: 'any', of: rows.map(({ when }) => when) }, observer);
}

function partsSource({ parts }: CompiledEdition, observer: Observer): string {
  const gates = parts.map(({ source }, index) => `function g${index}(b){${gateSource(source.gate, observer)}}`);
  const shown = parts.map(({ source }, index) => (source.shownWhen === undefined ? '' : `function s${index}(b){${conditionSource(source.shownWhen, observer)}}`));
  const calls = parts.map(({ source }, index) => `o[${index}]=${source.shownWhen === undefined ? '' : `!s${index}(b)?${NOT_IN_QUESTION}:`}g${index}(b);`);
  return `${gates.join('')}${shown.join('')}return function(b,o){${calls.join('')}};`;
}

/**
 * The verdicts alone, of one person after another, by code that is written for the edition: what a search over a population runs.
 * The answer is overwritten by the next call. `judge` says the same with reasons; properties.test.ts holds the two together.
 */
export function verdictKernel(compiled: CompiledEdition): VerdictKernel {
  const { edition, parts } = compiled;
  // Of its own: it need not see what only the rest of an answer hangs on.
  const observer = new Observer();
  const isEmergency = functionOf<Emergency>(['b'], emergencySource(edition, observer));
  const run = functionOf<() => Run>([], partsSource(compiled, observer))();
  const sheet = observer.sheet();
  const out = new Uint8Array(parts.length);
  return (facts) => {
    const { bits } = observer.observe(facts, sheet);
    observer.learn(sheet, DERIVED.sender, senderOf(edition, facts));
    observer.learn(sheet, DERIVED.emergency, isEmergency(bits));
    observer.learn(sheet, '#householdAddiction', []);
    run(bits, out);
    return out;
  };
}

/** The name of a code. */
export function verdictNamed(code: number): GateVerdict | null {
  return VERDICT_CODES[code] ?? null;
}
