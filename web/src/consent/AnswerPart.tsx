import type { ConsentTerms } from '@dure/domain/consent';
import type { ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { useMessages } from '../messages/index.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { needsGuardian, type AnswerForm } from './form.ts';
import { GuardianFields } from './GuardianFields.tsx';
import { consentMessages } from './messages.en.ts';
import { ShownFields } from './ShownFields.tsx';
import { SignatureFields, type Signing } from './SignatureFields.tsx';
import type { Subject } from './useSubmit.ts';

export interface AnswerPartProps {
  readonly subject: Subject;
  readonly terms: ConsentTerms;
  readonly form: AnswerForm;
  readonly change: (part: Partial<AnswerForm>) => void;
  readonly onSign: (signing: Signing) => void;
  readonly errors: readonly FieldError[];
  readonly mayWait: boolean;
}

/** From reading aloud to the signature: the same for a new consent and for one that was asked before. */
export function AnswerPart({ subject, terms, form, change, onSign, errors, mayWait }: AnswerPartProps): ReactNode {
  const t = useMessages(consentMessages);
  const isRequired = needsGuardian(subject.birthOn, subject.today);
  const signer = isRequired || form.hasGuardian ? t.guardian : t.person;
  return (
    <>
      <ShownFields terms={terms} shown={form.shown} onChange={(shown) => change({ shown })} error={errorOf(errors, 'shown')} />
      <AnswerFields terms={terms} form={form} change={change} errors={errors} mayWait={mayWait} />
      {form.answer === 'give' && (
        <>
          <GuardianFields form={form} change={change} errors={errors} isRequired={isRequired} age={subject.age} />
          <SignatureFields signer={signer} method={form.method} onMethod={(method) => change({ method })} onSign={onSign} error={errorOf(errors, 'signature')} />
        </>
      )}
    </>
  );
}
