import { UNION_KINDS, type UnionKind } from '@dure/domain/picture';
import type { ReactNode } from 'react';
import { Select } from '../design/Select.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import type { SketchFieldsProps } from './sketch-fields.ts';
import { unionLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';
import { useFamilyWords } from './words.ts';

const BY_RECORD = 'by-record';

function Unions({ sketch, family, onChange }: SketchFieldsProps): ReactNode {
  const t = useMessages(pictureMessages);
  const union = useLabels(unionLabels);
  const { nameOf } = useFamilyWords();
  const name = (key: string): string => family.members.filter((member) => member.key === key).map(nameOf)[0] ?? '';
  const change = (one: string, other: string, kind: UnionKind): void =>
    onChange({ ...sketch, unions: [...sketch.unions.filter((known) => ![known.one, known.other].includes(one) || ![known.one, known.other].includes(other)), { one, other, kind }] });
  return family.unions.length > 0 && (
    <section className="picture-part">
      <h3>{t.unions}</h3>
      <p className="small quiet">{t.unionsHint}</p>
      <div className="picture-row">
        {family.unions.map(({ one, other, kind }) => <Select key={`${one} ${other}`} label={t.unionOf(name(one), name(other))} choices={UNION_KINDS.map((value) => ({ value, label: union(value) }))} value={kind} onChange={(next) => change(one, other, next)} />)}
      </div>
    </section>
  );
}

/** Only of those whose parents the record leaves open, or whose parents were corrected by hand. */
function Parents({ sketch, family, onChange }: SketchFieldsProps): ReactNode {
  const t = useMessages(pictureMessages);
  const { nameOf } = useFamilyWords();
  const open = family.members.filter(({ key, relation, source }) => sketch.parents.some(({ child }) => child === key) || (source === 'record' && (relation === 'grandchild' || family.sibships.some(({ children, isAssumed }) => isAssumed && children.includes(key)))));
  const change = (child: string, parent: string): void => onChange({ ...sketch, parents: [...sketch.parents.filter((known) => known.child !== child), ...(parent === BY_RECORD ? [] : [{ child, parent }])] });
  return open.length > 0 && (
    <section className="picture-part">
      <h3>{t.parents}</h3>
      <p className="small quiet">{t.parentsHint}</p>
      <div className="picture-row">
        {open.map((member) => (
          <Select
            key={member.key} label={t.parentOf(nameOf(member))} value={sketch.parents.find(({ child }) => child === member.key)?.parent ?? BY_RECORD} onChange={(parent) => change(member.key, parent)}
            choices={[{ value: BY_RECORD, label: t.byRecord }, ...family.members.filter(({ key, source }) => key !== member.key && source !== 'implied').map((other) => ({ value: other.key, label: nameOf(other) }))]}
          />
        ))}
      </div>
    </section>
  );
}

/** Couples and descent, where the record does not say them or says them otherwise. */
export function KinFields(props: SketchFieldsProps): ReactNode {
  return <><Unions {...props} /><Parents {...props} /></>;
}
