import type { Facts } from '@dure/domain/eligibility';
import type { ConsentCode, Edition, PresenceRule, Tier } from '../edition/index.ts';
import { compiledEdition, findChannel, senderNamed } from '../evaluation/index.ts';

export interface ChannelQuestion {
  readonly edition: Edition;
  /** A sender's code, or its name as people write it. */
  readonly sender: string;
  /** A programme, or a part of it: `ECARE/특화서비스`. */
  readonly receiver: string;
  readonly urgency: Tier;
  /** What is known of the person, where the way depends on it. */
  readonly facts?: Facts;
}

export interface ConsentRequirement {
  readonly code: ConsentCode;
  readonly name: string;
  readonly rules: readonly string[];
}

export interface ChannelAnswer {
  readonly channel: string;
  /** Whom the letter or the entry goes to, where it is not the programme's own team. */
  readonly receiver: string;
  readonly actor: string;
  readonly preconditions: readonly string[];
  readonly consents: readonly ConsentRequirement[];
  readonly companions: readonly Pick<PresenceRule, 'who' | 'strength' | 'rules'>[];
  readonly rules: readonly string[];
}

function companionsOf(receiver: string, urgency: Tier, edition: Edition): ChannelAnswer['companions'] {
  if (urgency === '응급') return [];
  const { companions, observer } = compiledEdition(edition);
  const observed = observer.observe({ '#eligible': [receiver], '#emergency': false });
  return companions.filter(({ holds }) => holds(observed)).map(({ source: { who, strength, rules } }) => ({ who, strength, rules }));
}

/** Which way a sender reaches a receiver at an urgency, under which preconditions and consents, and who may go along. */
export function channelFor({ edition, sender, receiver, urgency, facts = {} }: ChannelQuestion): ChannelAnswer | undefined {
  const code = senderNamed(edition, sender);
  const compiled = compiledEdition(edition);
  const row = findChannel(compiled, code, receiver, urgency, compiled.observer.observe(facts));
  if (row === undefined) return undefined;
  const named = edition.consents.filter((consent) => row.consents.includes(consent.code));
  return {
    channel: row.channel,
    receiver: row.receiver ?? receiver,
    actor: row.actor ?? edition.actors[code]?.[0] ?? sender,
    preconditions: row.preconditions,
    consents: named.map(({ code: consent, name, rules }) => ({ code: consent, name, rules })),
    companions: companionsOf(receiver, urgency, edition),
    rules: row.rules,
  };
}
