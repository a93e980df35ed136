import type { Grouping, Measure, ResolvedLeafOf } from '@dure/domain/discovery';
import { CARE_SETTINGS } from '@dure/domain/discovery';
import { functionText, groupReason, groupText, type LeafPlace, none, scratchText, type WrittenLeaf } from './written.ts';

const INPATIENT = CARE_SETTINGS.indexOf('inpatient');

/** How claim `i` is added to the sum `into`; `last` holds the day last seen, `fresh` says whether its institution is a new one. */
function added(measure: Measure, { into, last, fresh }: { readonly into: string; readonly last: string; readonly fresh: string }): string {
  switch (measure) {
    case 'claims': return `${into}++;`;
    case 'care-days': return `${into}+=days[i];`;
    case 'benefit-days': return `${into}+=setting[i]!==${INPATIENT}&&medicationDays[i]>days[i]?medicationDays[i]:days[i];`;
    case 'visit-days': return `if(${last}!==d){${last}=d;${into}++}`;
    case 'institutions': return `if(${fresh})${into}++;`;
  }
}

/** Whether no earlier claim of the group counts the same institution. */
function freshness({ per, within }: ResolvedLeafOf<'amount'>, { slot, bit }: LeafPlace): string {
  return functionText(`n${slot}`, 'a,i,g', `for(let j=a;j<i;j++)if((M[j-a]&${bit})!==0&&day[j]>=${within}&&institution[j]===institution[i]&&${groupText(per, 'j')}===g)return false;return true`);
}

/** Counted while walking: one sum a person, or one a group of which the greatest is kept. */
export function amountLeaf(leaf: ResolvedLeafOf<'amount'>, place: LeafPlace): WrittenLeaf {
  const { measure, per, within, atLeast } = leaf;
  const { slot } = place;
  const guard = `if(d>=${within})`;
  const met = `V[${slot}]>=${Math.max(1, atLeast)}`;
  const fresh = measure === 'institutions' ? freshness(leaf, place) : '';
  if (per === 'person') {
    return {
      declared: fresh,
      locals: `let v${slot}=0,x${slot}=-1;`,
      left: `V[${slot}]=v${slot};`,
      walked: `${guard}{${added(measure, { into: `v${slot}`, last: `x${slot}`, fresh: `n${slot}(a,i,0)` })}}`,
      met,
      reason: [`V[${slot}]`, none, none, none],
    };
  }
  return groupedAmount(place, { per, measure, fresh, guard, met });
}

interface GroupedText {
  readonly per: Exclude<Grouping, 'person'>;
  readonly measure: Measure;
  readonly fresh: string;
  readonly guard: string;
  readonly met: string;
}

function groupedAmount({ slot, groups }: LeafPlace, { per, measure, fresh, guard, met }: GroupedText): WrittenLeaf {
  const sum = `A${slot}[g]`;
  return {
    // S says for which person a sum was begun, so that nothing has to be cleared between two people.
    cleared: `$S${slot}.fill(0);`,
    declared: `${scratchText(slot, 'ASX', groups[per])}${fresh}`,
    locals: `let v${slot}=0,g${slot}=0;`,
    left: `V[${slot}]=v${slot};R[${slot * 4}]=g${slot};`,
    walked: `${guard}{const g=${groupText(per, 'i')};if(S${slot}[g]!==p+1){S${slot}[g]=p+1;A${slot}[g]=0;X${slot}[g]=-1}
      ${added(measure, { into: sum, last: `X${slot}[g]`, fresh: `n${slot}(a,i,g)` })}
      const w=${sum};if(w>v${slot}||(w===v${slot}&&g<g${slot})){v${slot}=w;g${slot}=g}}`,
    met,
    reason: [`V[${slot}]`, groupReason(per, `R[${slot * 4}]`), none, none],
  };
}
