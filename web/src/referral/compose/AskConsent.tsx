import type { DisclosureItem } from '@dure/domain/access';
import type { ConsentKind } from '@dure/domain/consent';
import { useState, type ReactNode } from 'react';
import { NewConsent } from '../../consent/NewConsent.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessages } from '../../messages/index.ts';
import type { PersonDetail } from '../../person/section.ts';
import { useToday } from '../../person/useToday.ts';
import { useMay } from '../../session/useMe.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { programmeOf } from './form.ts';
import { composeMessages } from './messages.en.ts';

export interface AskConsentProps {
  readonly referral: ReferralDetail;
  readonly person: PersonDetail;
  readonly kind: ConsentKind;
  readonly items?: readonly DisclosureItem[];
  /** Names the button, for the error summary to lead to it. */
  readonly name?: string;
  readonly isMain?: boolean;
}

/** The consent form over the referral, prefilled with its receiver, kind and items; afterwards the referral goes on where it was. */
export function AskConsent({ referral, person, kind, items, name, isMain = false }: AskConsentProps): ReactNode {
  const t = useMessages(composeMessages);
  const today = useToday();
  const mayAsk = useMay('consent:write');
  const [isOpen, setOpen] = useState(false);
  if (!mayAsk) return null;
  return (
    <>
      <Button kind={isMain ? 'primary' : 'secondary'} size="small" icon="edit" onPress={() => setOpen(true)} {...(name ? { name } : {})}>{t.askConsent}</Button>
      <Dialog title={t.consentDialog(referral.to.name)} size="large" isOpen={isOpen} onClose={() => setOpen(false)}>
        <NewConsent
          subject={{ id: person.id, birthOn: person.birthOn, age: person.age, today }} onDone={() => setOpen(false)}
          prefill={{ kind, recipient: referral.to, programme: programmeOf(referral.programme) ?? null, ...(items ? { items } : {}) }}
        />
      </Dialog>
    </>
  );
}
