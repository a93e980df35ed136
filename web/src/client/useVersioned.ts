import { useEffect, useRef, useState } from 'react';
import { ApiError } from './api-error.ts';
import type { Kept, Merging } from './merging.ts';
import { useDraft, type Draft, type DraftPlace } from './useDraft.ts';

/** A record as it is stored now. */
export interface Stored<Form> {
  readonly form: Form;
  readonly version: number;
}

/** What is typed, and the record and its version that it was typed over: a draft found tomorrow meets what was saved since. */
interface Edit<Form> extends Stored<Form> {
  readonly base: Form;
}

export interface Meeting<Form> {
  readonly names: readonly string[];
  readonly mine: Form;
  readonly theirs: Form;
}

/** Sends over a version, as `If-Match` wants it; answers the version that it made. */
type Save<Form> = (form: Form, ifMatch: string) => Promise<number>;
/** `isJoined`: somebody else had saved meanwhile, and nothing contradicted. */
type Saved = (isJoined: boolean) => void;

export interface Versioned<Form> {
  readonly form: Form;
  readonly base: Form;
  readonly change: (update: (before: Form) => Form) => void;
  readonly draft: Draft;
  readonly submit: (save: Save<Form>, onSaved: Saved) => void;
  /** Both sides changed the same: show `ConflictDialog`. */
  readonly meeting: Meeting<Form> | undefined;
  readonly resolve: (kept: Kept) => void;
  readonly forget: () => void;
  /** Why the last try failed, if not by a conflict. */
  readonly error: ApiError | undefined;
}

export interface VersionedOptions<Form> {
  readonly place: DraftPlace;
  readonly stored: Stored<Form>;
  readonly merging: Merging<Form>;
  readonly load: () => Promise<Stored<Form>>;
  /** What was typed as it would be stored. */
  readonly settle?: (form: Form) => Form;
}

interface Asked<Form> extends Meeting<Form> {
  readonly version: number;
  readonly sent: Edit<Form>;
  readonly save: Save<Form>;
  readonly onSaved: Saved;
}

function isEdit<Form>(value: unknown): value is Edit<Form> {
  return typeof value === 'object' && value !== null && 'base' in value && 'form' in value && 'version' in value;
}

const asIs = <Form>(form: Form): Form => form;

function useEdit<Form>({ place, stored }: VersionedOptions<Form>): { readonly edit: Edit<Form>; readonly change: (update: (before: Edit<Form>) => Edit<Form>) => void; readonly draft: Draft } {
  const [value, setValue, draft] = useDraft<unknown>(place, null);
  const over = (found: unknown): Edit<Form> => (isEdit<Form>(found) ? found : { ...stored, base: stored.form });
  return { edit: over(value), draft, change: (update) => setValue((before: unknown) => update(over(before))) };
}

/**
 * A record that several people write: kept as a draft while it is typed, saved over the version it was typed over. When
 * somebody saved meanwhile, what does not contradict is joined and the rest is a choice side by side; nothing is written over
 * unseen. Until something is typed the form shows what is stored, as live events bring it.
 */
export function useVersioned<Form>(options: VersionedOptions<Form>): Versioned<Form> {
  const { merging, load, settle = asIs } = options;
  const { edit, change, draft } = useEdit(options);
  const [asked, setAsked] = useState<Asked<Form>>();
  const [error, setError] = useState<ApiError>();
  const latest = useRef(edit);
  useEffect(() => { latest.current = edit; });

  const finish = async (sent: Edit<Form>, form: Form, version: number): Promise<void> => {
    // What was typed while it was being saved is typed over the new version.
    if (JSON.stringify(latest.current.form) === JSON.stringify(sent.form)) await draft.restart();
    else change((now) => ({ ...now, base: form, version }));
  };
  const send = async (sent: Edit<Form>, form: Form, over: number, { save, onSaved }: { readonly save: Save<Form>; readonly onSaved: Saved }, isJoined = false): Promise<void> => {
    try {
      const version = await save(form, `"${over}"`);
      await finish(sent, form, version).catch(() => undefined);
      onSaved(isJoined);
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      if (refused.isConflict) await meet(sent, { save, onSaved }).catch(setError);
      else setError(refused);
    }
  };
  const meet = async (sent: Edit<Form>, then: { readonly save: Save<Form>; readonly onSaved: Saved }): Promise<void> => {
    const { form: theirs, version } = await load();
    const mine = settle(sent.form);
    const names = merging.conflictsOf(sent.base, mine, theirs);
    if (names.length > 0) setAsked({ names, mine, theirs, version, sent, ...then });
    else await send(sent, merging.combine(sent.base, mine, theirs, {}), version, then, true);
  };
  const submit = (save: Save<Form>, onSaved: Saved): void => {
    setError(undefined);
    void send(edit, settle(edit.form), edit.version, { save, onSaved });
  };
  const resolve = (kept: Kept): void => {
    if (!asked) return;
    setAsked(undefined);
    void send(asked.sent, merging.combine(asked.sent.base, asked.mine, asked.theirs, kept), asked.version, asked);
  };
  return {
    form: edit.form, base: edit.base, draft, submit, meeting: asked, resolve, error, forget: () => setAsked(undefined),
    change: (update) => change((before) => ({ ...before, form: update(before.form) })),
  };
}
