import { BOND_KINDS, type DrawnBond } from '@dure/domain/picture';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Row } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import type { SketchFieldsProps } from './sketch-fields.ts';
import { bondLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';
import { drawnKey } from './sketch.ts';
import { useFamilyWords } from './words.ts';

/** 정서 관계 between two of the family. */
export function BondFields({ sketch, family, onChange }: SketchFieldsProps): ReactNode {
  const t = useMessages(pictureMessages);
  const bond = useLabels(bondLabels);
  const { nameOf } = useFamilyWords();
  const people = family.members.map((member) => ({ value: member.key, label: nameOf(member) }));
  const except = (key: string): typeof people => people.filter(({ value }) => value !== key);
  const change = (key: string, part: Partial<DrawnBond>): void => onChange({ ...sketch, bonds: sketch.bonds.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const [first, second] = [family.members.find(({ isIndex }) => isIndex) ?? family.members[0], family.members.find(({ isIndex }) => !isIndex)];
  const add = (from: string, to: string): void => onChange({ ...sketch, bonds: [...sketch.bonds, { key: drawnKey(), from, to, kind: 'close', words: '' }] });
  return (
    <section className="picture-part">
      <h3>{t.bonds}</h3>
      <div className="picture-rows">
        {sketch.bonds.map(({ key, from, to, kind, words }, at) => (
          <fieldset key={key} className="picture-row">
            <legend className="visually-hidden">{t.bond(at + 1)}</legend>
            <Select label={t.from} choices={except(to)} value={from} onChange={(next) => change(key, { from: next })} />
            <Select label={t.to} choices={except(from)} value={to} onChange={(next) => change(key, { to: next })} />
            <Select label={t.kind} choices={BOND_KINDS.map((value) => ({ value, label: bond(value) }))} value={kind} width="short" onChange={(next) => change(key, { kind: next })} />
            <div className="picture-wide"><TextField label={t.words} value={words} maxLength={200} onChange={(next) => change(key, { words: next })} /></div>
            <Button size="small" kind="plain" icon="trash" onPress={() => onChange({ ...sketch, bonds: sketch.bonds.filter((one) => one.key !== key) })}>{t.removeOf(t.bond(at + 1))}</Button>
          </fieldset>
        ))}
      </div>
      <Row><Button size="small" icon="add" isDisabled={second === undefined} onPress={() => add(first?.key ?? '', second?.key ?? '')}>{t.addBond}</Button></Row>
    </section>
  );
}
