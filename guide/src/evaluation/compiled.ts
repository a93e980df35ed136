import { type Compiled, type CompiledGate, type Condition, factsOf, MET, type FactValue, observedGate, type Observed, Observer, probesOf, type Gate } from '@dure/domain/eligibility';
import type { Contradiction } from '../contradiction/index.ts';
import { type ChannelRow, DERIVED, type Edition, type ProgrammePart } from '../edition/index.ts';
import { findFact } from '../facts/index.ts';

export interface CompiledPart {
  readonly programme: string;
  /** `ECARE` or `ECARE/특화서비스`. */
  readonly key: string;
  /** The edition takes a household here, not a person. */
  readonly ofHousehold: boolean;
  readonly source: ProgrammePart<string>;
  readonly gate: CompiledGate<string, Observed>;
  readonly shown: Compiled<Observed> | null;
  /** Answers worth trying for each fact that the gate reads. */
  readonly probes: ReadonlyMap<string, readonly FactValue[]>;
}

export interface Row<Source> {
  readonly source: Source;
  readonly holds: (observed: Observed) => boolean;
}

/** Personal: it hangs on a fact or a finding of one person, not of the case. */
export interface OutboundRow extends Row<Edition['outbound'][number]> {
  readonly personal: boolean;
}

type When = { readonly when?: Condition };

export interface CompiledEdition {
  readonly edition: Edition;
  /** Reads a subject once, for every gate and for every row that follows. */
  readonly observer: Observer;
  readonly parts: readonly CompiledPart[];
  readonly urgency: readonly Row<Edition['urgency'][number]>[];
  readonly channels: readonly Row<ChannelRow>[];
  readonly outbound: readonly OutboundRow[];
  readonly consents: readonly { readonly source: Edition['consents'][number]; readonly needed: Row<unknown>['holds']; readonly mentioned: Row<unknown>['holds'] }[];
  readonly companions: readonly Row<Edition['companions'][number]>[];
  readonly visitBlocks: readonly Row<Edition['visitBlocks'][number]>[];
  readonly attendees: readonly Row<Edition['attendees'][number]>[];
  readonly deadlines: readonly Row<Edition['deadlines'][number]>[];
  readonly duties: readonly Row<Edition['duties'][number]>[];
  readonly flags: readonly Row<Contradiction>[];
}

/** Holds only when known to: what is unknown starts no clock, sends nobody along and flags nothing. */
function holding(observer: Observer, condition: Condition | undefined, absent: boolean): (observed: Observed) => boolean {
  if (condition === undefined) return () => absent;
  const compiled = observer.compile(condition);
  return (observed) => compiled.test(observed) === MET;
}

const rowsOf = <Source extends When>(sources: readonly Source[], observer: Observer): readonly Row<Source>[] => sources.map((source) => ({ source, holds: holding(observer, source.when, true) }));

const OF_THE_CASE: readonly string[] = [DERIVED.sender, DERIVED.agency, DERIVED.eligible];
const isPersonal = (condition: Condition): boolean => factsOf(condition).some((fact) => !OF_THE_CASE.includes(fact) && findFact(fact)?.scope !== 'case');

function conditionsOf(gate: Gate): readonly Condition[] {
  const clauses = [...gate.requires, ...gate.grounds, ...gate.grounds.flatMap(({ judgement }) => judgement ?? []), ...gate.excludes, ...gate.reviews, ...(gate.bars ?? []), ...(gate.refusals ?? [])];
  return clauses.map(({ when }) => when);
}

function partsOf(edition: Edition, observer: Observer): readonly CompiledPart[] {
  return edition.programmes.flatMap(({ id, parts, household }) =>
    parts.map((source) => ({
      programme: id,
      key: source.part === null ? id : `${id}/${source.part}`,
      ofHousehold: household !== undefined,
      source,
      gate: observedGate(source.gate, observer),
      shown: source.shownWhen === undefined ? null : observer.compile(source.shownWhen),
      probes: probesOf(conditionsOf(source.gate)),
    })),
  );
}

function flagsOf(edition: Edition, observer: Observer): readonly Row<Contradiction>[] {
  return edition.contradictions.flatMap((source) => ('when' in source.bite ? [{ source, holds: holding(observer, source.bite.when, false) }] : []));
}

/** Makes an edition ready to be asked; done once, then kept. */
function compileEdition(edition: Edition): CompiledEdition {
  const observer = new Observer();
  return {
    edition,
    observer,
    parts: partsOf(edition, observer),
    urgency: rowsOf(edition.urgency, observer),
    channels: rowsOf(edition.channels, observer),
    outbound: rowsOf(edition.outbound, observer).map((row) => ({ ...row, personal: isPersonal(row.source.when) })),
    consents: edition.consents.map((source) => ({ source, needed: holding(observer, source.neededWhen, false), mentioned: holding(observer, source.mentionedWhen, false) })),
    companions: rowsOf(edition.companions, observer),
    visitBlocks: rowsOf(edition.visitBlocks, observer),
    attendees: rowsOf(edition.attendees, observer),
    deadlines: rowsOf(edition.deadlines, observer),
    duties: rowsOf(edition.duties, observer),
    flags: flagsOf(edition, observer),
  };
}

const ready = new WeakMap<Edition, CompiledEdition>();

export function compiledEdition(edition: Edition): CompiledEdition {
  const known = ready.get(edition);
  if (known !== undefined) return known;
  const compiled = compileEdition(edition);
  ready.set(edition, compiled);
  return compiled;
}
