import type { ReactNode } from 'react';
import { api, fieldPart, mergingOf, useVersioned, useWrite, type Kept, type Meeting } from '../../client/index.ts';
import { useChecked } from '../../consent/useSubmit.ts';
import { Button } from '../../design/Button.tsx';
import { ConflictDialog } from '../../design/ConflictDialog.tsx';
import { DraftMark } from '../../design/DraftMark.tsx';
import { FormErrorSummary } from '../../design/FormErrorSummary.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { toast } from '../../design/toast-queue.ts';
import { Skeleton } from '../../design/Waiting.tsx';
import { useMessages } from '../../messages/index.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { ContentFields } from './ContentFields.tsx';
import { contentBody, contentProblems, type ContentForm } from './form.ts';
import { composeMessages } from './messages.en.ts';

const contentOf = ({ reason, requested }: Pick<ReferralDetail, 'reason' | 'requested'>): ContentForm => ({ reason, requested: requested.map(({ item, words }) => ({ item, words })) });
const merging = mergingOf<ContentForm>([fieldPart('reason'), fieldPart('requested')]);

/** The words of a draft, which two of one team may be writing at once. */
export function Revision({ referral, onDone }: { readonly referral: ReferralDetail; readonly onDone: () => void }): ReactNode {
  const t = useMessages(composeMessages);
  const shared = useMessages();
  const { id, personId } = referral;
  const checked = useChecked();
  const act = useWrite('POST /api/referrals/:id/actions');
  const edit = useVersioned<ContentForm>({
    place: { key: `referral:${id}:revise`, personId }, stored: { form: contentOf(referral), version: referral.version }, merging,
    load: async () => {
      const { answer } = await api('GET /api/referrals/:id', { params: { id } });
      return { form: contentOf(answer), version: answer.version };
    },
  });
  const save = (): void => {
    if (!checked.check(contentProblems(edit.form, t))) return;
    edit.submit(
      async (form, ifMatch) => (await act.send({ params: { id }, ifMatch, body: { action: 'revise', ...contentBody(form) } })).answer.version,
      (isJoined) => {
        toast(isJoined ? t.contentJoined : t.contentSaved);
        onDone();
      },
    );
  };
  const leave = (): void => {
    void edit.draft.restart().then(onDone);
  };
  if (edit.draft.isRestoring) return <Skeleton lines={6} />;
  return (
    <Stack>
      <FormErrorSummary errors={checked.errors} attempt={checked.attempt} />
      <ContentFields form={edit.form} change={(part) => edit.change((before) => ({ ...before, ...part }))} errors={checked.errors} />
      {edit.error && <ErrorNotice error={edit.error} />}
      <Row place="end"><DraftMark draft={edit.draft} /><Button onPress={leave}>{shared.cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={save}>{shared.save}</Button></Row>
      {edit.meeting && <RevisionConflict meeting={edit.meeting} isPending={act.isPending} onCancel={edit.forget} onSave={edit.resolve} />}
    </Stack>
  );
}

function RevisionConflict({ meeting: { names, mine, theirs }, isPending, onCancel, onSave }: { readonly meeting: Meeting<ContentForm>; readonly isPending: boolean; readonly onCancel: () => void; readonly onSave: (kept: Kept) => void }): ReactNode {
  const t = useMessages(composeMessages);
  const asked = ({ requested }: ContentForm): string => requested.map(({ item, words }) => [item, words].filter(Boolean).join(' – ')).join('\n');
  const sides = { reason: { label: t.reason, mine: mine.reason, theirs: theirs.reason }, requested: { label: t.requested, mine: asked(mine), theirs: asked(theirs) } };
  const fields = (['reason', 'requested'] as const).filter((name) => names.includes(name)).map((name) => ({ name, ...sides[name] }));
  return <ConflictDialog isOpen fields={fields} isPending={isPending} onCancel={onCancel} onSave={onSave} />;
}
