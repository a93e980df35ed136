/** One of several; `value` is the code that is sent, `label` what people read. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

/** The choice with that code; widgets answer with codes they were given. */
export function choiceOf<Value extends string>(choices: readonly Choice<Value>[], code: unknown): Value | undefined {
  return choices.find(({ value }) => value === code)?.value;
}
