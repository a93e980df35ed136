import type { PlainDate } from '@dure/domain/calendar';
import { useEffect, useState } from 'react';
import { useRead } from '../../client/index.ts';
import type { Choice } from '../../design/choice.ts';

const NOTHING: readonly Choice[] = [];

/** Who works in my organisation, to name one of them. */
export function useColleagues(isAsked: boolean): readonly Choice[] {
  const rows = useRead('GET /api/colleagues', {}, { enabled: isAsked }).data?.rows;
  return rows?.map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(' ') })) ?? NOTHING;
}


/** Kinds of sentences by which a receiver may say that somebody is not meant. */
const DECIDING: ReadonlySet<string> = new Set(['target', 'target_need', 'exclusion', 'referral_criteria', 'referral_requirement', 'referral_precheck', 'limit', 'service_limit', 'priority', 'selection', 'exception']);

/** Clauses of a programme in the edition of the day. The guide is large, so it is fetched when a form asks for it. */
export function useClauses(programme: string | null, today: string, isAsked: boolean): readonly Choice[] {
  const [clauses, setClauses] = useState(NOTHING);
  useEffect(() => {
    if (!isAsked) return undefined;
    let isHere = true;
    void import('@dure/guide').then(({ findEditionInForce, rulesOf }) => {
      const edition = findEditionInForce(today as PlainDate);
      const rules = edition === undefined ? [] : rulesOf(edition).filter(({ scope, kind }) => (programme === null || scope === programme) && DECIDING.has(kind));
      if (isHere) setClauses(rules.map(({ id, says, cite }) => ({ value: id, label: says, hint: [cite.page, cite.quote].filter(Boolean).join(' ') })));
    });
    return () => { isHere = false; };
  }, [programme, today, isAsked]);
  return clauses;
}
