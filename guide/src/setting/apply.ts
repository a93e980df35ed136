import type { PlainDate } from '@dure/domain/calendar';
import { openedAgencies } from '../agency/index.ts';
import type { DeadlineRule, Edition, PresenceRule, Procedure } from '../edition/index.ts';
import { type EditionId, isEditionId } from './definition.ts';
import { type DatedSetting, settingOn } from './standing.ts';

/** The decisions that change an edition's own data; the others reach the evaluator as facts. */
function decisionsOn(settings: readonly DatedSetting[], day: PlainDate, edition: EditionId | undefined) {
  return {
    hospitals: settingOn(settings, 'outbound.hospitals', day, edition),
    steps: settingOn(settings, 'icm.steps', day, edition),
    reviewMonths: settingOn(settings, 'care.reviewMonths', day, edition),
    companion: settingOn(settings, 'abuse.childCompanion', day, edition),
  };
}
type Decisions = ReturnType<typeof decisionsOn>;

/** How long a step takes here: null where the municipality left it open, undefined where it has no say. */
function dueOf(rule: string, { steps, reviewMonths }: Decisions): string | null | undefined {
  const days: Readonly<Record<string, number | null | undefined>> = { 'ICM-STEP-SURVEY': steps.survey, 'ICM-STEP-SELECT': steps.selection, 'ICM-STEP-PLAN': steps.plan, 'ICM-STEP-TOTAL': steps.total };
  if (Object.hasOwn(days, rule)) return days[rule] === null || days[rule] === undefined ? null : `P${days[rule]}D`;
  return rule === 'CARE-CHECK-REGULAR' ? `P${reviewMonths}M` : undefined;
}

function deadlinesWith(deadlines: readonly DeadlineRule[], decisions: Decisions): readonly DeadlineRule[] {
  return deadlines.flatMap((deadline) => {
    const due = dueOf(deadline.rules[0], decisions);
    if (due === undefined) return [deadline];
    return due === null ? [] : [{ ...deadline, due }];
  });
}

function procedureWith(procedure: Procedure, decisions: Decisions): Procedure {
  const steps = procedure.steps.map((step) => {
    const due = dueOf(step.rules[0], decisions);
    if (due === undefined || step.due === undefined) return step;
    const { due: known, ...undated } = step;
    return due === null ? undated : { ...undated, due: { ...known, duration: due } };
  });
  return { ...procedure, steps };
}

function companionsWith(companions: readonly PresenceRule[], { companion }: Decisions): readonly PresenceRule[] {
  return companions.map((rule) => (rule.who === '아동보호전문기관 상담원' ? { ...rule, who: companion } : rule));
}

function careWith(care: Edition['care'], { reviewMonths }: Decisions): Edition['care'] {
  return care === null ? null : { ...care, reviews: care.reviews.map((review) => (review.from === 'last-review' ? { ...review, due: `P${reviewMonths}M` } : review)) };
}

const made = new WeakMap<Edition, Map<string, Edition>>();
/** More municipalities than one server holds; beyond it the memory starts anew. */
const KEPT = 100;

/** An edition as a municipality has settled what the edition leaves to it. The same decisions give the same object, so that it is made ready once. */
export function withSettings(edition: Edition, settings: readonly DatedSetting[], day: PlainDate): Edition {
  const decisions = decisionsOn(settings, day, isEditionId(edition.id) ? edition.id : undefined);
  const key = JSON.stringify(decisions);
  const known = made.get(edition) ?? new Map<string, Edition>();
  made.set(edition, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const settled: Edition = {
    ...edition,
    agencies: openedAgencies(edition.agencies, decisions.hospitals),
    deadlines: deadlinesWith(edition.deadlines, decisions),
    procedures: edition.procedures.map((procedure) => procedureWith(procedure, decisions)),
    companions: companionsWith(edition.companions, decisions),
    care: careWith(edition.care, decisions),
  };
  if (known.size >= KEPT) known.clear();
  known.set(key, settled);
  return settled;
}
