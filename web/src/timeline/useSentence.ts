import type { Answer } from '../client/index.ts';
import { caseEventLabels } from '../case/labels.ts';
import { happeningLabels } from '../conference/labels.ts';
import { documentEventLabels } from '../document/labels.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { moveEventLabels } from '../move/labels.ts';
import { homecareEventLabels } from '../homecare/labels.ts';
import { planEventLabels } from '../plan/labels.ts';
import { referralEventLabels } from '../referral/event-labels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { taskKindLabels } from '../today/labels.ts';
import { visitActionLabels } from '../visit/labels.ts';
import { consentEventLabels, instrumentLabels, intakeEventLabels, personEventLabels, type Noun } from './labels.ts';
import { timelineMessages } from './messages.en.ts';

export type Happening = Answer<'GET /api/persons/:id/timeline'>['entries'][number];

/** One sentence for whatever happened, whichever history it stands in. */
export function useSentence(): (happening: Happening) => string {
  const t = useMessages(timelineMessages);
  const [person, intake, consent] = [useLabels(personEventLabels), useLabels(intakeEventLabels), useLabels(consentEventLabels)];
  const [plan, homecare] = [useLabels(planEventLabels), useLabels(homecareEventLabels)];
  const instrument = useLabels(instrumentLabels);
  const visit = useLabels(visitActionLabels);
  const [referral, record, programme, task] = [useLabels(referralEventLabels), useLabels(caseEventLabels), useLabels(programmeLabels), useLabels(taskKindLabels)];
  const conference = useLabels(happeningLabels);
  const document = useLabels(documentEventLabels);
  const move = useLabels(moveEventLabels);
  const sentences: Readonly<Record<Noun, (what: string) => string>> = {
    plan, document, homecare, person, intake, consent, referral, case: record, conference, move, emergency: t.emergency, assessment: (what) => t.assessment(instrument(what)), guide: (what) => t.guide(programme(what)), visit, task: (what) => t.task(task(what)),
  };
  return ({ noun, what }) => sentences[noun as Noun]?.(what) ?? what;
}
