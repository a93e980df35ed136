import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useMessages } from '../messages/index.ts';
import { Icon } from './Icon.tsx';

/** What every field has. */
export interface FieldProps {
  readonly label: string;
  /** Says what to enter, before an error says it. */
  readonly hint?: ReactNode;
  /** Text of the error; present means invalid. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Path of the value in the body; the error summary jumps to it. */
  readonly name?: string;
  readonly isDisabled?: boolean;
}

export function FieldLabel({ label, required = false }: Pick<FieldProps, 'label' | 'required'>): ReactNode {
  const t = useMessages();
  return (
    <Label className="field-label">
      {label}
      {required && <span className="field-required"> ({t.required})</span>}
    </Label>
  );
}

export function FieldHelp({ hint, error }: Pick<FieldProps, 'hint' | 'error'>): ReactNode {
  return (
    <>
      {hint && <Text slot="description" className="field-hint">{hint}</Text>}
      <FieldError className="field-error">{error && <><Icon name="alert" size="small" />{error}</>}</FieldError>
    </>
  );
}

/** The shared properties in the words of react-aria. */
export function ariaField({ error, required, name, isDisabled }: FieldProps): { isInvalid: boolean; isRequired: boolean; isDisabled: boolean; name?: string; validationBehavior: 'aria' } {
  return {
    isInvalid: Boolean(error),
    isRequired: required ?? false,
    isDisabled: isDisabled ?? false,
    validationBehavior: 'aria',
    ...(name ? { name } : {}),
  };
}
