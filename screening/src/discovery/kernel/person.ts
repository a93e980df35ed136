import { dayOfNumber, type ResolvedLeafOf, SEXES, SPELL_KINDS, SPELLS, type SpellKind, type SpellValue } from '@dure/domain/discovery';
import { answer, answered, asked, functionText, type LeafPlace, none, type WrittenLeaf } from './written.ts';

/** The numbers under which values are stored, as bits. */
const bits = (names: readonly string[], among: readonly string[]): number => among.reduce((all, name) => all | (1 << names.indexOf(name)), 0);
const spellBits = (of: SpellKind, values: readonly SpellValue[]): number => bits(SPELLS[of], values);

export function compareLeaf({ op, value }: ResolvedLeafOf<'compare'>, { asOf }: LeafPlace): WrittenLeaf {
  const age = `(${Number(dayOfNumber(asOf).slice(0, 4))}-birthYear[p])`;
  return { met: `(birthYear[p]!==0&&${age}${op}${value})`, reason: [age, none, none, none] };
}

export function oneOfLeaf({ values }: ResolvedLeafOf<'one-of'>): WrittenLeaf {
  return { met: `((${bits(SEXES, values)}>>sex[p])&1)===1`, reason: ['1', 'sex[p]', none, none] };
}

const spellsOf = (of: SpellKind, values: readonly SpellValue[], asOf: number, at: string): string =>
  `(spellKind[${at}]===${SPELL_KINDS.indexOf(of)}&&((${spellBits(of, values)}>>spellValue[${at}])&1)===1&&spellFrom[${at}]<=${asOf})`;

/** Spells stand in the order of their first day and value, so the first that holds is the earliest. */
export function spellLeaf({ of, values }: ResolvedLeafOf<'spell'>, { slot, asOf }: LeafPlace): WrittenLeaf {
  return {
    declared: functionText(`f${slot}`, 'p', `
      for(let i=spellStart[p],z=spellStart[p+1];i<z;i++)if(${spellsOf(of, values, asOf, 'i')}&&spellUntil[i]>=${asOf}){${answer(slot, '1', 'spellValue[i]', 'spellFrom[i]', 'spellUntil[i]')}return true}
      return false`),
    kept: true,
    met: asked(slot, `f${slot}(p)`),
    reason: answered(slot),
  };
}

export function beganLeaf({ of, values, within, time }: ResolvedLeafOf<'began'>, { slot, asOf }: LeafPlace): WrittenLeaf {
  const timely = time === undefined ? '' : `if(before!==${time === 'again'})return false;`;
  return {
    declared: functionText(`f${slot}`, 'p', `
      const a=spellStart[p],z=spellStart[p+1];let at=-1;
      for(let i=a;i<z;i++){
        if(!${spellsOf(of, values, asOf, 'i')}||spellFrom[i]<${within})continue;
        let on=false;
        for(let j=a;j<z;j++)if(${spellsOf(of, values, asOf, 'j')}&&spellFrom[j]<spellFrom[i]&&spellUntil[j]>=spellFrom[i]-1){on=true;break}
        if(!on&&(at<0||spellFrom[i]>spellFrom[at]))at=i;
      }
      if(at<0)return false;
      let before=false;
      for(let j=a;j<z;j++)if(${spellsOf(of, values, asOf, 'j')}&&spellFrom[j]<spellFrom[at]){before=true;break}
      ${timely}${answer(slot, '1', 'spellValue[at]', 'spellFrom[at]', 'spellUntil[at]')}return true`),
    kept: true,
    met: asked(slot, `f${slot}(p)`),
    reason: answered(slot),
  };
}
