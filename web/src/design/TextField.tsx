import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { ariaField, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'tel' | 'email' | 'search';
  readonly width?: 'short' | 'medium' | 'full';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'decimal';
  /** Off where nothing else is asked: a browser keeps what was typed in its own files, and offers it to whoever sits there next. */
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Only where the field is what the person has just asked for: a dialog, a next step. */
  readonly startsFocused?: boolean;
  readonly onBlur?: () => void;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { value, onChange, type = 'text', width = 'full', placeholder, maxLength, inputMode, autoComplete = 'off', startsFocused, onBlur } = props;
  return (
    <AriaTextField {...ariaField(props)} {...given({ maxLength, inputMode, autoComplete, autoFocus: startsFocused, onBlur })} value={value} onChange={onChange} type={type} className={`field field-${width}`}>
      <FieldLabel {...props} />
      <Input {...given({ placeholder })} className="input" />
      <FieldHelp {...props} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
}

export function TextArea(props: TextAreaProps): ReactNode {
  const { value, onChange, rows = 4, maxLength, placeholder, onBlur } = props;
  return (
    <AriaTextField {...ariaField(props)} {...given({ maxLength, onBlur })} autoComplete="off" value={value} onChange={onChange} className="field field-full">
      <FieldLabel {...props} />
      <AriaTextArea {...given({ placeholder })} className="input input-area" rows={rows} />
      <FieldHelp {...props} />
    </AriaTextField>
  );
}
