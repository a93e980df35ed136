import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button } from './Button.tsx';
import { Checkbox } from './Checkbox.tsx';
import { Icon } from './Icon.tsx';
import { designMessages } from './messages.en.ts';
import { isSigned, PAD, pathsOf, svgOf, type Point, type Stroke } from './signature-strokes.ts';
import { TextField } from './TextField.tsx';

/** Drawn by hand, or the name typed and confirmed: who cannot use a pointer signs as well. */
export type Signature = { readonly kind: 'drawn'; readonly svg: string } | { readonly kind: 'typed'; readonly name: string };

export interface SignaturePadProps {
  readonly label: string;
  readonly onChange: (signature: Signature | undefined) => void;
  readonly error?: string | undefined;
}

function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const box = event.currentTarget.getBoundingClientRect();
  const scale = (at: number, from: number, length: number, units: number): number => Math.round(((at - from) / length) * units);
  return { x: scale(event.clientX, box.left, box.width, PAD.width), y: scale(event.clientY, box.top, box.height, PAD.height) };
}

const asImage = (label: string): { role: 'img'; 'aria-label': string } => ({ role: 'img', 'aria-label': label });

function Drawn({ label, onChange }: SignaturePadProps): ReactNode {
  const t = useMessages(designMessages);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const isDown = useRef(false);
  const draw = (event: PointerEvent<SVGSVGElement>): void => {
    if (!isDown.current) return;
    const point = pointOf(event);
    setStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]]);
  };
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    isDown.current = true;
    const point = pointOf(event);
    setStrokes((before) => [...before, [point]]);
  };
  const end = (): void => {
    isDown.current = false;
    onChange(isSigned(strokes) ? { kind: 'drawn', svg: svgOf(strokes) } : undefined);
  };
  const clear = (): void => {
    setStrokes([]);
    onChange(undefined);
  };
  return (
    <>
      <div className="signature-frame">
        <svg className="signature-canvas" viewBox={`0 0 ${PAD.width} ${PAD.height}`} {...asImage(isSigned(strokes) ? t.signatureDone : label)} onPointerDown={begin} onPointerMove={draw} onPointerUp={end}>
          <path d={pathsOf(strokes)} fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        {strokes.length === 0 && <p className="signature-hint">{t.signHere}</p>}
      </div>
      <Button kind="plain" size="small" icon="refresh" onPress={clear} isDisabled={strokes.length === 0}>{t.signatureClear}</Button>
    </>
  );
}

function Typed({ onChange }: SignaturePadProps): ReactNode {
  const t = useMessages(designMessages);
  const [name, setName] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const tell = (text: string, confirmed: boolean): void => onChange(text.trim() !== '' && confirmed ? { kind: 'typed', name: text.trim() } : undefined);
  return (
    <>
      <TextField label={t.signatureTypedLabel} value={name} onChange={(text) => { setName(text); tell(text, isConfirmed); }} width="medium" />
      <Checkbox isSelected={isConfirmed} onChange={(confirmed) => { setConfirmed(confirmed); tell(name, confirmed); }}>{t.signatureConfirm}</Checkbox>
    </>
  );
}

export function SignaturePad(props: SignaturePadProps): ReactNode {
  const t = useMessages(designMessages);
  const [isTyped, setTyped] = useState(false);
  const change = (): void => {
    props.onChange(undefined);
    setTyped(!isTyped);
  };
  return (
    <fieldset className="signature">
      <legend className="field-label">{props.label}</legend>
      {isTyped ? <Typed {...props} /> : <Drawn {...props} />}
      <Button kind="plain" size="small" icon="edit" onPress={change}>{isTyped ? t.signatureDrawn : t.signatureTyped}</Button>
      {props.error && <p className="field-error"><Icon name="alert" size="small" />{props.error}</p>}
    </fieldset>
  );
}
