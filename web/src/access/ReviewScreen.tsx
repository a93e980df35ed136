import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextArea } from '../design/TextField.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useLanguage, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useFilter } from '../shell/location.ts';
import { glassMessages } from './glass.en.ts';
import { findingLabels, FINDINGS, type Finding } from './labels.ts';
import './access.css';

type Opening = Answer<'GET /api/break-glass'>['rows'][number];

function ReviewDialog({ opening, onClose }: { readonly opening: Opening; readonly onClose: () => void }): ReactNode {
  const t = useMessages(glassMessages);
  const { cancel, save } = useMessages();
  const labels = findingLabels[useLanguage()];
  const [finding, setFinding] = useState<Finding>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const review = useWrite('POST /api/break-glass/:id/review');
  const submit = (): void => {
    setTried(true);
    if (finding === undefined || words.trim() === '') return;
    review.send({ params: { id: opening.id }, body: { finding, words: words.trim() } }).then(() => {
      toast(t.reviewed);
      onClose();
    }, () => undefined);
  };
  return (
    <Dialog title={t.reviewTitle} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={review.isPending} onPress={submit}>{save}</Button></>}>
      <p><span className="strong">{opening.staff}</span> · {opening.reasonLabel}</p>
      <p className="access-words">“{opening.words}”</p>
      {review.error && <ErrorNotice error={review.error} />}
      <RadioGroup label={t.finding} required choices={FINDINGS.map((value) => ({ value, label: labels[value] ?? value }))} value={finding} onChange={setFinding} error={tried && finding === undefined ? t.findingMissing : undefined} />
      <TextArea label={t.opinion} required rows={3} maxLength={1000} value={words} onChange={setWords} error={tried && words.trim() === '' ? t.opinionMissing : undefined} />
    </Dialog>
  );
}

/** `justified: words`, as the server keeps it. */
function Review({ opening, onReview }: { readonly opening: Opening; readonly onReview: () => void }): ReactNode {
  const t = useMessages(glassMessages);
  const finding = useLabels(findingLabels);
  if (opening.reviewedAt === null) return opening.mine ? <Badge>{t.own}</Badge> : <Button size="small" kind="primary" onPress={onReview}>{t.review}</Button>;
  const [code = '', ...words] = (opening.review ?? '').split(': ');
  return <span className="access-lines"><Badge tone={code === 'justified' ? 'success' : code === 'misuse' ? 'danger' : 'warning'}>{finding(code)}</Badge><span className="small quiet">{words.join(': ')}</span></span>;
}

function useColumns(onReview: (opening: Opening) => void): readonly Column<Opening>[] {
  const t = useMessages(glassMessages);
  const { moment, time } = useFormats();
  return [
    { id: 'who', header: t.who, isRowHeader: true, cell: ({ staff, organisation }) => <span className="access-lines"><span>{staff}</span><span className="small quiet">{organisation}</span></span> },
    { id: 'whose', header: t.whose, cell: ({ person, personId }) => (person === null ? <span className="quiet">{t.hidden}</span> : <TextLink to="/persons/$id" params={{ id: personId }}>{person}</TextLink>) },
    { id: 'why', header: t.why, cell: ({ reasonLabel, words }) => <span className="access-lines"><span className="strong">{reasonLabel}</span><span className="small">{words}</span></span> },
    { id: 'when', header: t.when, sortBy: ({ at }) => at, cell: ({ at, untilAt }) => <span className="numeric">{moment(at)}–{time(untilAt)}</span> },
    { id: 'state', header: t.state, cell: (opening) => <Review opening={opening} onReview={() => onReview(opening)} /> },
  ];
}

/** The supervisor's list; one's own opening is somebody else's to judge. */
export function ReviewScreen(): ReactNode {
  const t = useMessages(glassMessages);
  const [show, setShow] = useFilter('show', 'waiting');
  const [chosen, setChosen] = useState<Opening>();
  const columns = useColumns(setChosen);
  const read = useRead('GET /api/break-glass', {});
  const fits = ({ reviewedAt }: Opening): boolean => show !== 'waiting' || reviewedAt === null;
  return (
    <>
      <PageHeader title={t.reviewTitle} lead={t.reviewLead} breadcrumb={[{ label: t.title, to: '/break-glass' }]} />
      <FilterBar label={t.show}><Select label={t.show} width="short" choices={[{ value: 'waiting', label: t.waiting }, { value: 'all', label: t.all }]} value={show === 'waiting' ? 'waiting' : 'all'} onChange={setShow} /></FilterBar>
      <Loaded read={read} lines={5}>
        {({ rows }) => <Table caption={t.reviews} columns={columns} rows={rows.filter(fits)} rowKey={({ id }) => id} emptyTitle={t.empty} empty={<EmptyState icon="checkCircle" title={show === 'waiting' ? t.empty : t.noneAtAll} />} />}
      </Loaded>
      {chosen && <ReviewDialog opening={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}
