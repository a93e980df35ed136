import { KIN_LINKS, type DrawnPerson } from '@dure/domain/picture';
import { SEXES } from '@dure/domain/person';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Row } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { personMessages } from '../person/messages.en.ts';
import type { SketchFieldsProps } from './sketch-fields.ts';
import { linkLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';
import { drawnKey, withoutPerson } from './sketch.ts';
import { useFamilyWords } from './words.ts';

interface PersonFieldsProps extends SketchFieldsProps {
  readonly person: DrawnPerson;
  readonly number: number;
}

const yearOf = (text: string): number | null => (/^(18[89]|19\d|20\d)\d$/u.test(text) ? Number(text) : null);

function PersonFields({ person, number, sketch, family, isTried, onChange }: PersonFieldsProps): ReactNode {
  const t = useMessages(pictureMessages);
  const { sex } = useMessages(personMessages);
  const link = useLabels(linkLabels);
  const { nameOf } = useFamilyWords();
  const change = (part: Partial<DrawnPerson>): void => onChange({ ...sketch, people: sketch.people.map((one) => (one.key === person.key ? { ...one, ...part } : one)) });
  const others = family.members.filter(({ key }) => key !== person.key).map((member) => ({ value: member.key, label: nameOf(member) }));
  return (
    <fieldset className="picture-row">
      <legend className="visually-hidden">{t.person(number)}</legend>
      <TextField label={t.role} hint={t.roleHint} value={person.role} maxLength={30} required error={isTried && person.role.trim() === '' ? t.nameMissing : undefined} onChange={(role) => change({ role })} />
      <Select label={t.of} choices={others} value={person.of === '' ? undefined : person.of} onChange={(of) => change({ of, ...(person.link === 'none' ? { link: 'child' as const } : {}) })} />
      <Select label={t.link} choices={KIN_LINKS.map((value) => ({ value, label: link(value) }))} value={person.link} onChange={(next) => change(next === 'none' ? { link: next, of: '' } : { link: next })} />
      <Select label={t.sex} choices={SEXES.map((value) => ({ value, label: sex(value) }))} value={person.sex} width="short" onChange={(next) => change({ sex: next })} />
      <TextField label={t.birthYear} value={person.birthYear === null ? '' : String(person.birthYear)} width="short" inputMode="numeric" maxLength={4} onChange={(text) => change({ birthYear: text === '' ? null : (yearOf(text) ?? (Number(text) || null)) })} />
      <Checkbox isSelected={person.isDeceased} onChange={(isDeceased) => change({ isDeceased })}>{t.deceased}</Checkbox>
      <div className="picture-wide"><TextField label={t.words} value={person.words} maxLength={200} onChange={(words) => change({ words })} /></div>
      <Button size="small" kind="plain" icon="trash" onPress={() => onChange(withoutPerson(sketch, person.key))}>{t.removeOf(person.role || t.person(number))}</Button>
    </fieldset>
  );
}

/** Family that has no record. */
export function PeopleFields(props: SketchFieldsProps): ReactNode {
  const t = useMessages(pictureMessages);
  const { sketch, family, onChange } = props;
  const index = family.members.find(({ isIndex }) => isIndex);
  const add = (): void => onChange({ ...sketch, people: [...sketch.people, { key: drawnKey(), role: '', words: '', sex: 'unknown', birthYear: null, isDeceased: false, link: index === undefined ? 'none' : 'child', of: index?.key ?? '' }] });
  return (
    <section className="picture-part">
      <h3>{t.people}</h3>
      <p className="small quiet">{t.peopleHint}</p>
      <div className="picture-rows">{sketch.people.map((person, at) => <PersonFields key={person.key} {...props} person={person} number={at + 1} />)}</div>
      <Row><Button size="small" icon="add" onPress={add}>{t.addPerson}</Button></Row>
    </section>
  );
}
