import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../../design/Button.tsx';
import { useMessages } from '../../../messages/index.ts';
import { Reading } from '../Figure.tsx';
import { pictureMessages } from '../messages.en.ts';
import type { Mark } from '../nearest.ts';
import { useMarks, type Marks } from '../useMarks.ts';
import { labelled, LETTER } from './labels.ts';
import type { LaidArea, MapFrame } from './layout.ts';
import { Patterns } from './Patterns.tsx';
import { usePan } from './usePan.ts';
import { MOST_ZOOM, moved, showing, viewBoxOf, wholeOf, zoomed, type View } from './view.ts';
import './map.css';

/** How an area is drawn and told. */
export interface AreaLook {
  /** Name and value, as read. */
  readonly words: string;
  /** What is written below the name; nothing for nothing. */
  readonly text: string;
  /** 1 pale to 5 dark; `few` is hatched; nothing is the empty ground. */
  readonly shade: number | 'few' | undefined;
  readonly weight: number;
  /** Drawn around the centre of the area, in pixels, whatever the enlargement; the name stands below it. */
  readonly sign?: { readonly drawing: ReactNode; readonly radius: number };
}

export interface AreaMapProps {
  readonly label: string;
  readonly frame: MapFrame;
  readonly areas: readonly LaidArea[];
  /** All land, drawn below: nothing is left out of the country because nobody was found there. */
  readonly ground: string;
  readonly lookOf: (code: string) => AreaLook;
  readonly selected: string | undefined;
  readonly onSelect: (code: string) => void;
  readonly controls?: ReactNode;
}

const POINT = 6;

interface DrawnProps {
  readonly area: LaidArea;
  readonly look: AreaLook;
  readonly prefix: string;
  readonly unit: number;
  readonly item: Readonly<Record<string, unknown>>;
}

/** One area: its shade, and above it the raster that is seen where colours are not. */
function Area({ area, look: { words, shade, sign }, prefix, unit, item }: DrawnProps): ReactNode {
  const shape = area.outline === '' ? { d: circle(area, POINT / unit) } : { d: area.outline };
  const isPoint = area.outline === '' ? ' area-point' : '';
  return (
    <g {...item}>
      <title>{words}</title>
      <path {...shape} className={`area${isPoint}${typeof shade === 'number' ? ` area-${shade}` : ''}`} {...(shade === 'few' ? { fill: `url(#${prefix}few)` } : {})} />
      {typeof shade === 'number' && <path {...shape} className="area-raster" fill={`url(#${prefix}${shade})`} />}
      {sign && <g transform={`translate(${area.x} ${area.y}) scale(${1 / unit})`}>{sign.drawing}</g>}
    </g>
  );
}

const circle = ({ x, y }: LaidArea, radius: number): string => `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

function Label({ area: { x, y: middle, name }, look: { text, sign }, unit }: { readonly area: LaidArea; readonly look: AreaLook; readonly unit: number }): ReactNode {
  const [size, line] = [LETTER / unit, 13 / unit];
  const y = middle + (sign === undefined ? 0 : (sign.radius + LETTER) / unit);
  return (
    <text className="area-label" fontSize={size} strokeWidth={3 / unit} aria-hidden="true">
      <tspan x={x} y={text === '' ? y : y - line / 4}>{name}</tspan>
      {text !== '' && <tspan x={x} y={y + line * 0.75} className="area-value">{text}</tspan>}
    </text>
  );
}

function ZoomButtons({ view, onZoom, onWhole }: { readonly view: View; readonly onZoom: (way: 'in' | 'out') => void; readonly onWhole: () => void }): ReactNode {
  const t = useMessages(pictureMessages);
  return (
    <div className="area-zoom">
      <Button size="small" aria-label={t.zoomIn} aria-keyshortcuts="+" isDisabled={view.zoom >= MOST_ZOOM} onPress={() => onZoom('in')}>+</Button>
      <Button size="small" aria-label={t.zoomOut} aria-keyshortcuts="-" isDisabled={view.zoom <= 1} onPress={() => onZoom('out')}>−</Button>
      <Button size="small" aria-keyshortcuts="0" isDisabled={view.zoom <= 1} onPress={onWhole}>{t.whole}</Button>
    </div>
  );
}

/** The current area once more on top, so that its ring is not covered by its neighbours. */
function Ring({ areas, marks, unit }: { readonly areas: readonly LaidArea[]; readonly marks: Marks; readonly unit: number }): ReactNode {
  const area = areas.find(({ code }) => code === marks.current?.id);
  return area === undefined ? null : <path d={area.outline === '' ? circle(area, (POINT + 2) / unit) : area.outline} className="area-ring" aria-hidden="true" />;
}

function useView(frame: MapFrame): { readonly view: View; readonly set: (change: (view: View) => View) => void } {
  const [state, setState] = useState({ frame, view: wholeOf(frame) });
  const view = state.frame === frame ? state.view : wholeOf(frame);
  return { view, set: (change) => setState({ frame, view: change(view) }) };
}

/** A map of areas: by mouse, by touch, and by keyboard, with a line below that reads name and value. */
export function AreaMap({ label, frame, areas, ground, lookOf, selected, onSelect, controls }: AreaMapProps): ReactNode {
  const t = useMessages(pictureMessages);
  const prefix = useId();
  const { view, set } = useView(frame);
  const looks = new Map(areas.map(({ code }) => [code, lookOf(code)]));
  const look = (code: string): AreaLook => looks.get(code) ?? lookOf(code);
  const marks: readonly Mark[] = areas.map(({ code, name, x, y }) => ({ id: code, name, words: look(code).words, x, y }));
  const zoom = (way: 'in' | 'out'): void => set((now) => zoomed(now, way, frame, held.current ?? now));
  const whole = (): void => set(() => wholeOf(frame));
  const keys: Readonly<Record<string, () => void>> = { '+': () => zoom('in'), '=': () => zoom('in'), '-': () => zoom('out'), '0': whole };
  const held = useMarks(marks, { label, selected, onSelect, onMove: (mark) => set((now) => showing(now, mark, frame)), onKey: (key) => { keys[key]?.(); return Object.hasOwn(keys, key); } });
  const pan = usePan(view.zoom > 1, (dx, dy) => set((now) => moved(now, (dx * frame.width) / now.zoom, (dy * frame.width) / now.zoom, frame)));
  const named = labelled(areas, (code) => look(code).text, ({ code, width, height }) => (code === held.current?.id ? Infinity : look(code).weight + Math.min(width, height) / 1000), view, frame);
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  return (
    <div className="area-map">
      <div className="row row-apart area-bar">{controls ?? <span />}<ZoomButtons view={view} onZoom={zoom} onWhole={whole} /></div>
      <svg viewBox={viewBoxOf(view, frame)} className={`area-svg${view.zoom > 1 ? ' is-zoomed' : ''}`} {...held.list} {...pan}>
        <Patterns prefix={prefix} unit={view.zoom} />
        <path d={ground} className="area-ground" aria-hidden="true" />
        {areas.map((area) => {
          const mark = markOf.get(area.code);
          return mark === undefined ? null : <Area key={area.code} area={area} look={look(area.code)} prefix={prefix} unit={view.zoom} item={held.item(mark)} />;
        })}
        <Ring areas={areas} marks={held} unit={view.zoom} />
        {areas.filter(({ code }) => named.has(code)).map((area) => <Label key={area.code} area={area} look={look(area.code)} unit={view.zoom} />)}
      </svg>
      <Reading words={held.current?.words} hint={t.mapHint} />
    </div>
  );
}
