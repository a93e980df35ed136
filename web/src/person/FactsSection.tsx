import { DISCLOSURE_ITEM_CODES, itemOfFact, type DisclosureItem } from '@dure/domain/access';
import { findFact, type FactDefinition } from '@dure/guide/facts';
import { useState, type ReactNode } from 'react';
import { disclosureItemLabels } from '../access/item-labels.ts';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { matchesKorean } from '../design/korean-match.ts';
import { Stack } from '../design/Layout.tsx';
import { TextField } from '../design/TextField.tsx';
import { useFactNames } from '../guide/useFactNames.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { FactAdd } from './FactAdd.tsx';
import { FactRow, type KnownFact } from './FactRow.tsx';
import { recordMessages } from './record.en.ts';
import type { PersonDetail, PersonSectionProps } from './section.ts';

/** Few are seen at a glance; a search helps with more. */
const SEARCH_FROM = 8;

/** Everything known, typed by somebody or following from the household; a fact that the guide no longer has keeps its key as name. Members are shown with the household. */
export function knownFactsOf({ facts, derived }: Pick<PersonDetail, 'facts' | 'derived'>): readonly KnownFact[] {
  const known = { ...facts, ...Object.fromEntries(Object.entries(derived).filter(([key]) => findFact(key) !== undefined).map(([key, value]) => [key, { value, source: 'derived', at: '', by: 'system' }])) };
  return Object.entries(known).map(([key, fact]) => ({ key, definition: findFact(key), fact }));
}

interface Group {
  readonly item: DisclosureItem;
  readonly facts: readonly KnownFact[];
}

/** In the order and words of the consent form, so that what is shared together stands together. */
export function groupsOf(facts: readonly KnownFact[]): readonly Group[] {
  return DISCLOSURE_ITEM_CODES.map((item) => ({ item, facts: facts.filter(({ key }) => itemOfFact(key) === item) })).filter((group) => group.facts.length > 0);
}

const isTyped = (definition: FactDefinition | undefined, key: string, items: readonly string[]): boolean => definition !== undefined && items.includes(itemOfFact(key));

/** What was found out, with its source and day, changed in place. */
export function FactsSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(recordMessages);
  const [sought, setSought] = useState('');
  const all = knownFactsOf(person);
  const itemLabel = useLabels(disclosureItemLabels);
  const names = useFactNames();
  const shown = all.filter(({ key }) => sought.trim() === '' || matchesKorean(names.label(key), sought));
  const mayWrite = person.permissions.includes('person:write') && person.mergedIntoId === null;
  return (
    <Stack>
      <p className="quiet">{t.factsLead}</p>
      {mayWrite && <FactAdd personId={person.id} known={all.map(({ key }) => key)} items={person.items} />}
      {all.length > SEARCH_FROM && <TextField label={t.factFind} type="search" width="medium" value={sought} onChange={setSought} />}
      {shown.length === 0 && <EmptyState icon="document" title={all.length === 0 ? t.factsNone : t.factsNoMatch}>{all.length === 0 && t.factsNoneText}</EmptyState>}
      {groupsOf(shown).map(({ item, facts }) => (
        <Card key={item} title={itemLabel(item)} isFlush>
          <ul className="person-facts">
            {facts.map((known) => <FactRow key={known.key} personId={person.id} known={known} isEditable={mayWrite && known.fact.source !== 'derived' && isTyped(known.definition, known.key, person.items)} />)}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}
