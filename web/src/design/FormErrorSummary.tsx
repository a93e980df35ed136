import { useEffect, useRef, type ReactNode } from 'react';
import type { FieldError } from '../client/api-error.ts';
import { useMessages } from '../messages/index.ts';
import { Icon } from './Icon.tsx';
import { designMessages } from './messages.en.ts';

export interface FormErrorSummaryProps {
  /** From `ApiError.fields`, or from the form's own check. */
  readonly errors: readonly FieldError[];
  /** Counts the tries to save: the same errors again take the focus again. */
  readonly attempt?: number;
}

/** Finds the control by its `name`; groups carry it on their first member. */
function goToField(path: string): void {
  const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`);
  const control = field?.matches('[hidden], [type="hidden"]') ? field.closest('.field')?.querySelector<HTMLElement>('[tabindex="0"], button, input:not([type="hidden"])') : field;
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

/** Stands above the form after a failed save, takes the focus and leads to each field. */
export function FormErrorSummary({ errors, attempt = 0 }: FormErrorSummaryProps): ReactNode {
  const t = useMessages(designMessages);
  const box = useRef<HTMLDivElement>(null);
  // By content: a list made anew on each render must not take the focus out of the field that is being typed in.
  const content = errors.map(({ path, message }) => `${path} ${message}`).join('\n');
  useEffect(() => { if (content !== '') box.current?.focus(); }, [content, attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="banner tone-danger error-summary">
      <Icon name="alert" />
      <div className="banner-words">
        <p className="banner-title">{t.summaryTitle(errors.length)}</p>
        <ul className="error-summary-list">
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}><button type="button" className="link-button" onClick={() => goToField(path)}>{message}</button></li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The message of one field, for its `error`. */
export function errorOf(errors: readonly FieldError[], path: string): string | undefined {
  return errors.find((error) => error.path === path)?.message;
}
