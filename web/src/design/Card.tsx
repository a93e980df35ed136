import { useId, type ReactNode } from 'react';
import type { Tone } from './tone.ts';

export interface CardProps {
  readonly title?: ReactNode;
  /** Beside the title: badges, small buttons. */
  readonly aside?: ReactNode;
  readonly tone?: Tone;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Without inner space, for tables and lists that reach the edge. */
  readonly isFlush?: boolean;
}

export function Card({ title, aside, tone, children, footer, isFlush = false }: CardProps): ReactNode {
  const titleId = useId();
  return (
    <section className={`card${tone ? ` card-toned tone-${tone}` : ''}${isFlush ? ' card-flush' : ''}`} {...(title ? { 'aria-labelledby': titleId } : {})}>
      {title && <header className="card-header"><h2 id={titleId} className="card-title">{title}</h2>{aside && <div className="row">{aside}</div>}</header>}
      <div className="card-body">{children}</div>
      {footer && <footer className="card-footer">{footer}</footer>}
    </section>
  );
}
