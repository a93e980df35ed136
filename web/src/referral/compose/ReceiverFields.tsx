import { PROGRAMMES, type ProgrammeId } from '@dure/domain/programme';
import type { Urgency } from '@dure/domain/clock';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useRead, type FieldError } from '../../client/index.ts';
import type { Choice } from '../../design/choice.ts';
import { ComboBox } from '../../design/ComboBox.tsx';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { Columns } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Select } from '../../design/Select.tsx';
import { useGuide } from '../../guide/useGuide.ts';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useOrganisations } from '../../organisation/useOrganisations.ts';
import { useToday } from '../../person/useToday.ts';
import { programmeLabels, urgencyLabels } from '../labels.ts';
import { AGENCY, offers, receiverUnasked, sortedOf, URGENCIES, type ComposeForm, type Receiver } from './form.ts';
import { composeMessages } from './messages.en.ts';
import { ReceiverList } from './ReceiverList.tsx';

interface AgencyServices {
  readonly choices: readonly Choice[];
  readonly agencyOf: (service: string) => string | undefined;
}

/** The services of the guarantee agencies in the guide in force, with who is not eligible; of one agency where that one is in mind. */
function useAgencyServices(wanted: string): AgencyServices {
  const t = useMessages(composeMessages);
  const today = useToday();
  const { guide } = useGuide();
  const name = useOrganisations(wanted !== '').find(({ value }) => value === wanted)?.label;
  return useMemo(() => {
    const all = guide?.findEditionInForce(today)?.services ?? [];
    const own = name === undefined ? [] : all.filter(({ agency }) => offers(name, agency));
    const services = own.length > 0 ? own : all;
    const names = new Map(services.map((one) => [one.service, one]));
    const choices = [...names.values()].map(({ agency, service, notFor }) => ({ value: service, label: `${service} (${agency})`, ...(notFor ? { hint: t.notFor(notFor.join(', ')) } : {}) }));
    return { choices, agencyOf: (service) => names.get(service)?.agency };
  }, [guide, today, t, name]);
}

export interface ReceiverFieldsProps {
  readonly personId: string;
  readonly form: ComposeForm;
  readonly change: (part: Partial<ComposeForm>) => void;
  readonly errors: readonly FieldError[];
  /** The organisation one had in mind when this was opened; empty when none. */
  readonly wanted: string;
  /** Where there is only one receiver, or the one in mind is among them, nobody has to choose; empty otherwise. */
  readonly onOnly: (organisationId: string) => void;
}

/** What for, how urgent, and to whom: the three that decide the way a referral takes. */
export function ReceiverFields({ personId, form, change, errors, onOnly, wanted }: ReceiverFieldsProps): ReactNode {
  const t = useMessages(composeMessages);
  const programmeLabel = useLabels(programmeLabels);
  const urgency = useLabels(urgencyLabels);
  const services = useAgencyServices(wanted);
  const choices: readonly Choice<ProgrammeId | typeof AGENCY>[] = [...PROGRAMMES.map((value) => ({ value, label: programmeLabel(value) })), { value: AGENCY, label: t.agencyService }];
  return (
    <>
      <Columns>
        <Select label={t.programme} required name="programme" error={errorOf(errors, 'programme')} choices={choices} value={form.programme} onChange={(programme) => change({ programme, receiver: '', ...asked(form, programme === AGENCY ? '' : t.usualRequest(programmeLabel(programme))) })} />
        <Select<Urgency> label={t.urgency} choices={URGENCIES.map((value) => ({ value, label: urgency(value) }))} value={form.urgency} onChange={(chosen) => change({ urgency: chosen })} />
      </Columns>
      {form.programme === AGENCY && <ComboBox label={t.service} hint={t.serviceHint} required name="service" error={errorOf(errors, 'service')} choices={services.choices} value={form.service === '' ? undefined : form.service} onChange={(service) => change({ service: service ?? '', receiver: '', ...asked(form, service ?? '') })} />}
      {(form.programme !== undefined && form.programme !== AGENCY) || form.service !== '' ? <Receivers personId={personId} form={form} change={change} errors={errors} onOnly={onOnly} wanted={wanted} agency={form.programme === AGENCY ? services.agencyOf(form.service) : undefined} /> : null}
    </>
  );
}

/** The first request follows what is asked for, until somebody has explained it. */
function asked({ requested }: ComposeForm, item: string): Partial<ComposeForm> {
  const [first, ...rest] = requested;
  return item !== '' && rest.length === 0 && (first === undefined || first.words === '') ? { requested: [{ item, words: '' }] } : {};
}

function Receivers({ personId, form, change, errors, onOnly, wanted, agency }: ReceiverFieldsProps & { readonly agency: string | undefined }): ReactNode {
  const { programme, service, urgency } = form;
  const query = programme === AGENCY || programme === undefined ? { service, urgency } : { programme, urgency };
  const read = useRead('GET /api/persons/:id/referral-options', { params: { id: personId }, query });
  return (
    <Loaded read={read} lines={4}>
      {({ receivers }) => {
        const offering = agency === undefined ? receivers : receivers.filter(({ name, refused }) => refused !== null || offers(name, agency));
        return <Offered receivers={offering} form={form} change={change} errors={errors} onOnly={onOnly} wanted={wanted} />;
      }}
    </Loaded>
  );
}

function Offered({ receivers, form, change, errors, onOnly, wanted }: Omit<ReceiverFieldsProps, 'personId'> & { readonly receivers: readonly Receiver[] }): ReactNode {
  const { open } = sortedOf(receivers);
  const only = receiverUnasked(open, wanted);
  useEffect(() => onOnly(only), [only, onOnly]);
  const isThere = open.some(({ organisationId }) => organisationId === form.receiver);
  return <ReceiverList receivers={receivers} value={isThere ? form.receiver : only} onChange={(receiver) => change({ receiver })} errors={errors} />;
}
