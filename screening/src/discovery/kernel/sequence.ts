import type { ResolvedLeafOf } from '@dure/domain/discovery';
import { answer, answered, asked, functionText, groupReason, groupText, type LeafPlace, none, scratchText, type WrittenLeaf } from './written.ts';

/** While walking only the claims are counted: where there are too few, nothing is looked for. */
const counted = ({ slot }: LeafPlace): Pick<WrittenLeaf, 'locals' | 'walked' | 'left' | 'kept'> => ({
  kept: true,
  locals: `let v${slot}=0;`,
  left: `V[${slot}]=v${slot};`,
  walked: `v${slot}++;`,
});

/**
 * No window holds more than all days of its group do: most people are ruled out by that while they are walked, and of the others most
 * groups. `B` counts what a group has up to what is enough; institutions that are counted stand in `X`, all but the last.
 */
function bounded({ measure, per, within }: ResolvedLeafOf<'burst'>, { slot, groups }: LeafPlace, enough: number): Pick<WrittenLeaf, 'declared' | 'cleared' | 'locals' | 'walked' | 'left' | 'kept'> {
  const [count, kept] = [per === 'person' ? 1 : groups[per], enough - 1];
  const more = `B${slot}[g]=n+1;if(n>=v${slot})v${slot}=n+1;`;
  const added = measure === 'claims' ? more : `const x=institution[i],e=g*${kept}+n;let k=e-n;while(k<e&&X${slot}[k]!==x)k++;if(k===e){if(n<${kept})X${slot}[e]=x;${more}}`;
  return {
    kept: true,
    declared: scratchText(slot, 'BSL', count) + (measure === 'claims' ? '' : scratchText(slot, 'X', count * kept)),
    cleared: `$S${slot}.fill(0);`,
    locals: `let v${slot}=0;`,
    left: `V[${slot}]=v${slot};`,
    walked: `if(d>=${within}){const g=${groupText(per, 'i')};if(S${slot}[g]!==p+1){S${slot}[g]=p+1;B${slot}[g]=0}const n=B${slot}[g];if(n<${enough}){${added}}}`,
  };
}

/** A window that ends where a group stays at the institution that it was at before holds no more of them than the one before: it is passed over. */
const changed = (slot: number): string => `if(S${slot}[g]===p+1){S${slot}[g]=-1-p;L${slot}[g]=-1}if(L${slot}[g]===institution[j])continue;L${slot}[g]=institution[j];`;

/** The first day on which a window that ends on it holds enough; of several groups the one that comes first. */
export function burstLeaf(leaf: ResolvedLeafOf<'burst'>, place: LeafPlace): WrittenLeaf {
  const { measure, per, days, within, atLeast } = leaf;
  const { slot, bit } = place;
  const enough = Math.max(1, atLeast);
  const { declared = '', ...bound } = bounded(leaf, place, enough);
  const call = `f${slot}(p,a,z)`;
  const counts = measure === 'claims' ? 'n++;' : 'const x=institution[i];let k=0;while(k<n&&Q[k]!==x)k++;if(k===n)Q[n++]=x;';
  return {
    ...bound,
    declared: `${declared}${functionText(`c${slot}`, 'a,e,lo,g,most', `let n=0;for(let i=e;i>=a&&day[i]>=lo;i--)if((M[i-a]&${bit})!==0&&${groupText(per, 'i')}===g){${counts}if(n===most)return n}return n`)}
      ${functionText(`f${slot}`, 'p,a,z', `for(let j=a;j<z;j++){
        const d=day[j];if((M[j-a]&${bit})===0||d<${within})continue;
        const lo=Math.max(d-${days - 1},${within});let g=${groupText(per, 'j')};
        if(B${slot}[g]<${enough})continue;${measure === 'claims' ? '' : changed(slot)}
        if(c${slot}(a,j,lo,g,${enough})<${enough})continue;
        let e=j;while(e+1<z&&day[e+1]===d)e++;
        for(let q=j+1;q<=e;q++)if((M[q-a]&${bit})!==0){const h=${groupText(per, 'q')};if(h<g&&c${slot}(a,e,lo,h,${enough})>=${enough})g=h}
        ${answer(slot, `c${slot}(a,e,lo,g,-1)`, groupReason(per, 'g'), 'lo', 'd')}return true}
      return false`)}`,
    met: `(V[${slot}]>=${enough}&&${asked(slot, call)})`,
    reason: answered(slot),
  };
}

/** Pairs of prescriptions of one ingredient: they stand together, in the order of their days. Where all before end too soon for more than the best so far, none is looked at. */
export function overlapLeaf({ within, atLeast }: ResolvedLeafOf<'overlap'>, { slot, asOf }: LeafPlace): WrittenLeaf {
  return {
    declared: functionText(`f${slot}`, 'p', `
      const a=prescriptionStart[p],z=prescriptionStart[p+1];let b=0,x=0,s=0;
      for(let r=a;r<z;){
        const g=ingredient[r];let t=r,top=0;
        for(;t<z&&ingredient[t]===g;t++){
          const d=prescribedOn[t];if(d<${within}||d>${asOf})continue;
          const e=d+prescribedDays[t],u=top;if(e>top)top=e;
          if(Math.min(u,e)-d<=b)continue;
          for(let i=r;i<t;i++){
            if(prescribedOn[i]<${within}||prescribedAt[i]===prescribedAt[t])continue;
            const v=Math.min(prescribedOn[i]+prescribedDays[i],e)-d;if(v>b){b=v;x=g;s=d}}}
        r=t}
      if(b<${Math.max(1, atLeast)})return false;
      ${answer(slot, 'b', 'x', 's', 's+b-1')}return true`),
    kept: true,
    met: asked(slot, `f${slot}(p)`),
    reason: answered(slot),
  };
}

const lastDay = (at: string, asOf: number): string => `Math.min(day[${at}]+days[${at}]-1,${asOf})`;

/** Claims of one group are put together as they follow each other; the longest episode that ended in time is kept. */
export function stayLeaf({ per, gap, atLeast, ended, quiet }: ResolvedLeafOf<'stay'>, place: LeafPlace): WrittenLeaf {
  const { slot, bit, asOf } = place;
  const end = (at: string): string => lastDay(at, asOf);
  return {
    declared: functionText(`f${slot}`, 'a,z', `
      let b=0,bg=0,bs=0,be=0;
      for(let j=a;j<z;j++){
        if((M[j-a]&${bit})===0)continue;
        const g=${groupText(per, 'j')};let known=false;
        for(let i=a;i<j;i++)if((M[i-a]&${bit})!==0&&${groupText(per, 'i')}===g){known=true;break}
        if(known)continue;
        let s=day[j],e=${end('j')};
        for(let i=j+1;i<=z;i++){
          if(i<z){
            if((M[i-a]&${bit})===0||${groupText(per, 'i')}!==g)continue;
            if(day[i]-e<=${gap}){const w=${end('i')};if(w>e)e=w;continue}
          }
          const v=e-s+1;
          if(v>=${Math.max(1, atLeast)}&&e>=${ended}&&e<=${asOf - quiet}&&(v>b||(v===b&&(g<bg||(g===bg&&s<bs))))){b=v;bg=g;bs=s;be=e}
          if(i<z){s=day[i];e=${end('i')}}
        }
      }
      if(b===0)return false;
      ${answer(slot, 'b', groupReason(per, 'bg'), 'bs', 'be')}return true`),
    ...counted(place),
    met: `(V[${slot}]>0&&${asked(slot, `f${slot}(a,z)`)})`,
    reason: answered(slot),
  };
}

export function readmittedLeaf({ gap, days, within, atLeast }: ResolvedLeafOf<'readmitted'>, place: LeafPlace): WrittenLeaf {
  const { slot, bit, asOf } = place;
  const enough = Math.max(1, atLeast);
  return {
    declared: functionText(`f${slot}`, 'a,z', `
      let n=0,last=0,e=-1;
      for(let i=a;i<z;i++){
        if((M[i-a]&${bit})===0)continue;
        const w=${lastDay('i', asOf)},apart=day[i]-e;
        if(e<0)e=w;
        else if(apart<=${gap}){if(w>e)e=w}
        else{if(day[i]>=${within}&&apart<=${days}){n++;last=day[i]}e=w}
      }
      if(n<${enough})return false;
      ${answer(slot, 'n', none, none, 'last')}return true`),
    ...counted(place),
    met: `(V[${slot}]>${enough}&&${asked(slot, `f${slot}(a,z)`)})`,
    reason: answered(slot),
  };
}

export function firstLeaf({ within }: ResolvedLeafOf<'first'>, { slot }: LeafPlace): WrittenLeaf {
  return {
    locals: `let v${slot}=-1;`, walked: `if(v${slot}<0)v${slot}=d;`, left: `V[${slot}]=v${slot};`,
    met: `(V[${slot}]>=0&&V[${slot}]>=${within})`, reason: ['1', none, `V[${slot}]`, none],
  };
}

export function noneLeaf({ within }: ResolvedLeafOf<'none'>, { slot }: LeafPlace): WrittenLeaf {
  return {
    locals: `let v${slot}=0,x${slot}=${none};`, walked: `if(d>=${within})v${slot}=1;else x${slot}=d;`, left: `V[${slot}]=v${slot};R[${slot * 4}]=x${slot};`,
    met: `V[${slot}]===0`, reason: ['1', none, none, `R[${slot * 4}]`],
  };
}
