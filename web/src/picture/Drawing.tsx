import { useId, type ReactNode } from 'react';

export interface DrawingProps {
  readonly title: string;
  /** All that the drawing shows, in words. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** A picture with its words. On a narrow screen it is moved inside its own frame, by keyboard too; the page does not widen. */
export function Drawing({ title, text, width, height, children }: DrawingProps): ReactNode {
  const [titleId, textId] = [useId(), useId()];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached with the keyboard (WCAG 2.1.1)
    <section className="picture-frame" aria-label={title} tabIndex={0}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img element has no parts that follow the colours of the page */}
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={titleId} aria-describedby={textId}>
        <title id={titleId}>{title}</title>
        <desc id={textId}>{text}</desc>
        {children}
      </svg>
    </section>
  );
}
