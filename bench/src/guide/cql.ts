import { MET, NOT_MET, UNKNOWN } from '@dure/domain/eligibility';
import type * as Cql from 'cql-execution';
import type { Lowered, Prepared } from './lowered.ts';
import type { RivalMaker } from './rival.ts';

type Elm = Readonly<Record<string, unknown>>;
const TYPES = { string: 'String', boolean: 'Boolean', number: 'Integer' } as const;
const literal = (value: string | number | boolean): Elm => ({ type: 'Literal', valueType: `{urn:hl7-org:elm-types:r1}${TYPES[typeof value as keyof typeof TYPES]}`, value: String(value) });
const list = (values: readonly (string | number | boolean)[]): Elm => ({ type: 'List', element: values.map(literal) });
const read = (fact: string): Elm => ({ type: 'ParameterRef', name: fact });
/** Null where nothing is known: CQL's own logic has the three values. */
// oxlint-disable-next-line unicorn/no-thenable -- ELM calls it so.
const known = (fact: string, test: Elm): Elm => ({ type: 'If', condition: { type: 'IsNull', operand: read(fact) }, then: { type: 'Null' }, else: test });
const OPERATORS = { '<': 'Less', '<=': 'LessOrEqual', '>=': 'GreaterOrEqual', '>': 'Greater' } as const;

function joined(type: 'And' | 'Or', parts: readonly Elm[]): Elm {
  const [first, ...rest] = parts;
  if (first === undefined) return literal(type === 'And');
  return rest.reduce((left, right) => ({ type, operand: [left, right] }), first);
}

function expressionOf(lowered: Lowered): Elm {
  switch (lowered.kind) {
    case 'all': return joined('And', lowered.of.map(expressionOf));
    case 'any': return joined('Or', lowered.of.map(expressionOf));
    case 'not': return { type: 'Not', operand: expressionOf(lowered.of) };
    case 'same': return { type: 'Equal', operand: [read(lowered.fact), literal(lowered.value)] };
    case 'compare': return { type: OPERATORS[lowered.op], operand: [read(lowered.fact), literal(lowered.value)] };
    case 'in': return known(lowered.fact, { type: 'In', operand: [read(lowered.fact), list(lowered.values)] });
    case 'shares': return known(lowered.fact, { type: 'Exists', operand: { type: 'Intersect', operand: [read(lowered.fact), list(lowered.values)] } });
  }
}

/** The facts that hold lists. */
function listsIn(lowered: Lowered): readonly string[] {
  if (lowered.kind === 'all' || lowered.kind === 'any') return lowered.of.flatMap(listsIn);
  if (lowered.kind === 'not') return listsIn(lowered.of);
  return lowered.kind === 'shares' ? [lowered.fact] : [];
}

function libraryOf(conditions: readonly Lowered[], facts: readonly string[]): Elm {
  const any = { type: 'NamedTypeSpecifier', name: '{urn:hl7-org:elm-types:r1}Any' };
  const lists = new Set(conditions.flatMap(listsIn));
  const typeOf = (fact: string): Elm => (lists.has(fact) ? { type: 'ListTypeSpecifier', elementType: any } : any);
  return {
    library: {
      identifier: { id: 'Gates', version: '1' },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: { def: [{ localIdentifier: 'System', uri: 'urn:hl7-org:elm-types:r1' }] },
      parameters: { def: facts.map((name) => ({ name, accessLevel: 'Public', parameterTypeSpecifier: typeOf(name) })) },
      statements: { def: conditions.map((condition, index) => ({ name: `c${index}`, context: 'Unfiltered', accessLevel: 'Public', expression: expressionOf(condition) })) },
    },
  };
}

/** cql-execution asks for the converter of units when it loads; its licence is not free, and no gate has a unit (docs/decisions/0016). */
async function loaded(): Promise<typeof Cql> {
  const units = (await import('@lhncbc/ucum-lhc' as string)) as { default: Record<string, unknown> };
  units.default['UcumLhcUtils'] = { getInstance: () => ({}) };
  return await import('cql-execution');
}

const nobody = { currentPatient: () => undefined, nextPatient: () => undefined };

export async function cqlMaker(): Promise<RivalMaker> {
  const cql = await loaded();
  return (conditions, facts) => {
    const library = new cql.Library(libraryOf(conditions, facts));
    const executor = new cql.Executor(library);
    // A parameter that is not given reads as its own definition, so what is unknown is given as null; once a person, before the clock.
    const nothing = Object.fromEntries(facts.map((fact) => [fact, null]));
    const filled = new WeakMap<Prepared, Prepared>();
    return {
      name: 'cql-execution',
      evaluate: async (person) => {
        const parameters = filled.get(person) ?? { ...nothing, ...person };
        filled.set(person, parameters);
        const { unfilteredResults } = await executor.withParameters(parameters as never).exec(nobody as never);
        return conditions.map((_, index) => {
          const found: unknown = unfilteredResults[`c${index}`];
          return found === true ? MET : found === false ? NOT_MET : UNKNOWN;
        });
      },
    };
  };
}
