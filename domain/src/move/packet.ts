import type { DisclosureItem } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { EmdCode } from '../ids/index.ts';
import type { DisclosedHousehold } from '../household/index.ts';
import type { Address, Person } from '../person/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import { packetOf, type ReferralPacket } from '../referral/index.ts';
import { historyTold, type HistoryEntry } from './history.ts';

/** That a household moves, and whom to call: all that is said without a ground, and it names nobody. */
export interface MoveFact {
  readonly emdCode: EmdCode;
  readonly movesOn: PlainDate;
  readonly programme: ProgrammeId;
  /** 이전 기관의 연락처, which goes on looking after them until somebody takes over. */
  readonly contact: { readonly organisation: string; readonly name: string; readonly phone: string };
}

/** What the receiving municipality reads, made once when it is sent and never changed. */
export interface MovePacket {
  readonly fact: MoveFact;
  /** Of the person, the disclosed items and nothing else; null where only the fact goes. */
  readonly person: ReferralPacket | null;
  readonly history: readonly HistoryEntry[];
}

export interface MoveSources {
  readonly person: Person;
  readonly household: DisclosedHousehold | undefined;
  readonly history: readonly HistoryEntry[];
  readonly address: Address;
  readonly reason: string;
}

/** The new address stands where the old one stood: it is why the packet goes. */
export function movePacketOf(fact: MoveFact, sources: MoveSources, items: readonly DisclosureItem[]): MovePacket {
  if (items.length === 0) return { fact, person: null, history: [] };
  const { household, history, address, reason } = sources;
  const person = { ...sources.person, address, emdCode: address.emdCode };
  return { fact, person: packetOf({ person, household }, items, { reason, requested: [] }), history: historyTold(history, items) };
}
