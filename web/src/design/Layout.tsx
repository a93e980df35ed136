import type { ReactNode } from 'react';

interface Children {
  readonly children: ReactNode;
}

/** One below the other. */
export function Stack({ gap = 'normal', children }: Children & { readonly gap?: 'tight' | 'normal' | 'wide' }): ReactNode {
  return <div className={`stack stack-${gap}`}>{children}</div>;
}

/** Side by side, wrapping. */
export function Row({ place = 'start', children }: Children & { readonly place?: 'start' | 'end' | 'apart' | 'top' }): ReactNode {
  return <div className={`row row-${place}`}>{children}</div>;
}

/** Two or three equal columns; one on a phone. */
export function Columns({ count = 2, children }: Children & { readonly count?: 2 | 3 }): ReactNode {
  return <div className={`columns columns-${count}`}>{children}</div>;
}

/** The work at the left, what helps with it (guide, timeline) at the right; below it on a narrow screen. */
export function WithAside({ aside, label, children }: Children & { readonly aside: ReactNode; readonly label: string }): ReactNode {
  return (
    <div className="with-aside">
      <div className="stack">{children}</div>
      <aside className="stack" aria-label={label}>{aside}</aside>
    </div>
  );
}
