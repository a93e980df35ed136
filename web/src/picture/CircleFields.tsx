import { FLOWS, TIE_KINDS, type DrawnCircle, type EcomapSketch } from '@dure/domain/picture';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Row } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { flowLabels, tieLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';
import { drawnKey, PLAIN_TIE, withTie } from './sketch.ts';
import type { EcomapView } from './words.ts';

export interface CircleFieldsProps {
  readonly sketch: EcomapSketch;
  readonly known: EcomapView['circles'];
  readonly isTried: boolean;
  readonly onChange: (sketch: EcomapSketch) => void;
}

function LineFields({ sketch, onChange, circleKey, name }: CircleFieldsProps & { readonly circleKey: string; readonly name: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const [kindWord, flowWord] = [useLabels(tieLabels), useLabels(flowLabels)];
  const { kind, flow } = sketch.ties.find(({ key }) => key === circleKey) ?? PLAIN_TIE;
  return (
    <>
      <Select label={t.lineOf(name, t.tie)} choices={TIE_KINDS.map((value) => ({ value, label: kindWord(value) }))} value={kind} onChange={(next) => onChange({ ...sketch, ties: withTie(sketch.ties, circleKey, { kind: next }) })} />
      <Select label={t.lineOf(name, t.flow)} choices={FLOWS.map((value) => ({ value, label: flowWord(value) }))} value={flow} onChange={(next) => onChange({ ...sketch, ties: withTie(sketch.ties, circleKey, { flow: next }) })} />
    </>
  );
}

/** Each circle of the record: its line, and leaving it off for a reason. It cannot be taken away. */
export function TieFields(props: CircleFieldsProps): ReactNode {
  const t = useMessages(pictureMessages);
  const { sketch, known, isTried, onChange } = props;
  const hide = (key: string, isHidden: boolean): void => onChange({ ...sketch, hidden: [...sketch.hidden.filter((one) => one.key !== key), ...(isHidden ? [{ key, reason: '' }] : [])] });
  return known.length > 0 && (
    <section className="picture-part">
      <h3>{t.lines}</h3>
      <div className="picture-rows">
        {known.map(({ key, name }) => {
          const hidden = sketch.hidden.find((one) => one.key === key);
          return (
            <fieldset key={key} className="picture-row">
              <legend className="visually-hidden">{name}</legend>
              <LineFields {...props} circleKey={key} name={name} />
              <Checkbox isSelected={hidden !== undefined} onChange={(isHidden) => hide(key, isHidden)}>{t.hideOf(name)}</Checkbox>
              {hidden && <div className="picture-wide"><TextField label={t.hideReason(name)} required value={hidden.reason} maxLength={200} error={isTried && hidden.reason.trim() === '' ? t.reasonMissing : undefined} onChange={(reason) => onChange({ ...sketch, hidden: sketch.hidden.map((one) => (one.key === key ? { key, reason } : one)) })} /></div>}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}

/** Neighbours, parishes, friends: whom no record names. */
export function AddedFields(props: CircleFieldsProps): ReactNode {
  const t = useMessages(pictureMessages);
  const { sketch, isTried, onChange } = props;
  const change = (key: string, part: Partial<DrawnCircle>): void => onChange({ ...sketch, circles: sketch.circles.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const remove = (key: string): void => onChange({ ...sketch, circles: sketch.circles.filter((one) => one.key !== key), ties: sketch.ties.filter((one) => one.key !== key) });
  return (
    <section className="picture-part">
      <h3>{t.added}</h3>
      <div className="picture-rows">
        {sketch.circles.map(({ key, name, words }, at) => (
          <fieldset key={key} className="picture-row">
            <legend className="visually-hidden">{t.circleNumber(at + 1)}</legend>
            <TextField label={t.name} required value={name} maxLength={40} error={isTried && name.trim() === '' ? t.nameMissing : undefined} onChange={(next) => change(key, { name: next })} />
            <div className="picture-wide"><TextField label={t.words} value={words} maxLength={200} onChange={(next) => change(key, { words: next })} /></div>
            <LineFields {...props} circleKey={key} name={name || t.circleNumber(at + 1)} />
            <Button size="small" kind="plain" icon="trash" onPress={() => remove(key)}>{t.removeOf(name || t.circleNumber(at + 1))}</Button>
          </fieldset>
        ))}
      </div>
      <Row><Button size="small" icon="add" onPress={() => onChange({ ...sketch, circles: [...sketch.circles, { key: drawnKey(), name: '', words: '' }] })}>{t.addCircle}</Button></Row>
    </section>
  );
}
