import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Button } from '../../design/Button.tsx';
import { useMessages } from '../../messages/index.ts';
import { pictureMessages } from './messages.en.ts';
import './pictures.css';

export interface FigureProps {
  readonly title: string;
  /** What is drawn, and how it is read, in a sentence. */
  readonly description: string;
  /** The same as the drawing, in a table. */
  readonly table: ReactNode;
  /** Where the data come from, if that must be said. */
  readonly source?: string;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('input, textarea, select');

/** The drawing that had the focus is gone when the table comes: the focus goes to the figure, and back to the drawing with it. */
function useKeptFocus(isTable: boolean): { readonly figure: RefObject<HTMLElement | null>; readonly keep: () => void } {
  const figure = useRef<HTMLElement>(null);
  const isKept = useRef(false);
  useEffect(() => {
    if (!isKept.current) return;
    isKept.current = false;
    (figure.current?.querySelector<SVGElement>('[role="listbox"]') ?? figure.current)?.focus();
  }, [isTable]);
  return { figure, keep: () => { isKept.current = true; } };
}

/** A picture with its title and words; the letter T, or the button, changes it for a table and back. */
export function Figure({ title, description, table, source, controls, children }: FigureProps): ReactNode {
  const t = useMessages(pictureMessages);
  const [isTable, setTable] = useState(false);
  const [titleId, wordsId] = [useId(), useId()];
  const { figure, keep } = useKeptFocus(isTable);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!['t', 'T', 'ㅅ'].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    keep();
    setTable(!isTable);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a shortcut; the button beside does the same, and the focus stays in the figure
    <figure ref={figure} tabIndex={-1} className="figure" aria-labelledby={titleId} aria-describedby={wordsId} onKeyDown={onKeyDown}>
      <header className="figure-header">
        <div className="figure-words">
          <h2 id={titleId} className="card-title">{title}</h2>
          <p id={wordsId} className="small quiet">{description}</p>
        </div>
        <div className="row figure-controls">
          {!isTable && controls}
          <Button size="small" kind="tertiary" icon={isTable ? 'eye' : 'log'} aria-keyshortcuts="T" onPress={() => setTable(!isTable)}>{isTable ? t.showPicture : t.showTable}</Button>
        </div>
      </header>
      {isTable ? table : children}
      {source !== undefined && <p className="small quiet">{source}</p>}
    </figure>
  );
}

/** What the arrow keys have reached, with its value; before that, how they are used. */
export function Reading({ words, hint }: { readonly words: string | undefined; readonly hint: string }): ReactNode {
  return <output className="figure-reading">{words ?? <span className="quiet">{hint}</span>}</output>;
}
