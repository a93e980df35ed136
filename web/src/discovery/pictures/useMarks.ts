import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { nearestMark, type Direction, type Mark } from './nearest.ts';

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

function targetOf(marks: readonly Mark[], current: Mark | undefined, key: string): Mark | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const direction = ARROWS[key];
  if (direction === undefined) return undefined;
  return current === undefined ? marks[0] : (nearestMark(marks, current, direction) ?? current);
}

export interface MarksOptions {
  readonly label: string;
  readonly selected?: string | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
  /** Further keys of the picture: true where one was meant. */
  readonly onKey?: (key: string) => boolean;
  readonly onMove?: (mark: Mark) => void;
}

export interface Marks {
  readonly current: Mark | undefined;
  /** For the `svg` that holds the marks: one stop of the Tab key, the arrows within. */
  readonly list: Readonly<Record<string, unknown>>;
  /** For the `g` of one mark. */
  readonly item: (mark: Mark) => Readonly<Record<string, unknown>>;
}

/** A picture as a list in two dimensions: arrow keys go to what lies there, Enter selects, a press does both. */
export function useMarks(marks: readonly Mark[], { label, selected, onSelect, onKey, onMove }: MarksOptions): Marks {
  const prefix = useId();
  const [at, setAt] = useState<string>();
  const current = marks.find(({ id }) => id === at) ?? marks.find(({ id }) => id === selected);
  const go = (mark: Mark | undefined): boolean => {
    if (mark === undefined) return false;
    setAt(mark.id);
    onMove?.(mark);
    return true;
  };
  const choose = (mark: Mark | undefined): boolean => {
    if (mark === undefined) return false;
    setAt(mark.id);
    onSelect?.(mark.id);
    return onSelect !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isEnter = event.key === 'Enter' || event.key === ' ';
    if (isEnter ? choose(current) : go(targetOf(marks, current, event.key)) || onKey?.(event.key) === true) event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const id = event.target instanceof Element ? event.target.closest('[data-mark]')?.getAttribute('data-mark') : undefined;
    choose(marks.find((mark) => mark.id === id));
  };
  const onFocus = (): void => { if (current === undefined && marks[0] !== undefined) setAt(marks[0].id); };
  return {
    current,
    list: { role: 'listbox', tabIndex: 0, 'aria-label': label, 'aria-activedescendant': current === undefined ? undefined : `${prefix}${current.id}`, onKeyDown, onClick, onFocus },
    item: (mark) => ({ id: `${prefix}${mark.id}`, role: 'option', 'aria-label': mark.name, 'aria-selected': mark.id === selected, 'data-mark': mark.id, className: mark.id === current?.id ? 'figure-mark is-current' : 'figure-mark' }),
  };
}
