import { useState, type ReactNode } from 'react';
import { FEWEST_WORDS } from '@dure/domain/explanation';
import { saysLessThan } from '@dure/domain/korean';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { eventLabels } from '../access/labels.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { ruleLabels } from './labels.ts';
import { explanationMessages } from './messages.en.ts';
import './explanation.css';

type Review = Answer<'GET /api/access-reviews/:month'>;
type Download = Review['downloads'][number];
type RuleRow = Review['rules'][number];
interface Count { readonly id: string; readonly label: string; readonly count: number; readonly isWrong?: boolean }

const MONTHS_SHOWN = 12;

/** This month and those before it, the latest first. */
function monthsBefore(today: string): readonly string[] {
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS_SHOWN }, (_one, back) => `${Math.floor((newest - back) / 12)}-${String(((newest - back) % 12) + 1).padStart(2, '0')}`);
}

function SignDialog({ month, onClose }: { readonly month: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(explanationMessages);
  const { cancel } = useMessages();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite('POST /api/access-reviews/:month');
  const isShort = saysLessThan(FEWEST_WORDS, words);
  const submit = (): void => {
    setTried(true);
    if (isShort) return;
    write.send({ params: { month }, body: { words: words.trim() } }).then(() => {
      toast(t.signed);
      onClose();
    }, () => undefined);
  };
  return (
    <Dialog title={t.signTitle} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={submit}>{t.sign}</Button></>}>
      <p>{t.signHint}</p>
      {write.error && <ErrorNotice error={write.error} />}
      <TextArea label={t.opinion} required rows={4} maxLength={1000} value={words} onChange={setWords} error={tried && isShort ? t.tooShort : undefined} />
    </Dialog>
  );
}

function Figures({ counts }: { readonly counts: Review['counts'] }): ReactNode {
  const t = useMessages(explanationMessages);
  const rows: readonly Count[] = [
    { id: 'looks', label: t.countLooks, count: counts.looks }, { id: 'staff', label: t.countStaff, count: counts.staff }, { id: 'persons', label: t.countPersons, count: counts.persons }, { id: 'reveals', label: t.countReveals, count: counts.reveals }, { id: 'openings', label: t.countOpenings, count: counts.openings },
    { id: 'downloads', label: t.countDownloads, count: counts.downloads }, { id: 'without', label: t.countWithout, count: counts.downloadsWithoutReason, isWrong: counts.downloadsWithoutReason > 0 }, { id: 'finds', label: t.countFinds, count: counts.finds }, { id: 'overdue', label: t.countOverdue, count: counts.overdue, isWrong: counts.overdue > 0 },
    { id: 'open', label: t.countOpen, count: counts.open }, { id: 'accepted', label: t.countAccepted, count: counts.accepted }, { id: 'misuse', label: t.countMisuse, count: counts.misuse, isWrong: counts.misuse > 0 },
  ];
  return <dl className="explanation-figures">{rows.map(({ id, label, count, isWrong }) => <div key={id}><dt className="small quiet">{label}</dt><dd className="numeric strong">{isWrong === true ? <Badge tone="danger">{count.toLocaleString()}</Badge> : count.toLocaleString()}</dd></div>)}</dl>;
}

function useTables(): { readonly rules: readonly Column<RuleRow>[]; readonly downloads: readonly Column<Download>[] } {
  const t = useMessages(explanationMessages);
  const { moment } = useFormats();
  const [rule, event] = [useLabels(ruleLabels), useLabels(eventLabels)];
  return {
    rules: [
      { id: 'rule', header: t.rule, isRowHeader: true, cell: (row) => rule(row.rule) }, { id: 'asked', header: t.asked, align: 'end', cell: ({ asked }) => asked }, { id: 'answered', header: t.countOpen, align: 'end', cell: ({ asked, accepted, misuse }) => asked - accepted - misuse },
      { id: 'accepted', header: t.countAccepted, align: 'end', cell: ({ accepted }) => accepted }, { id: 'misuse', header: t.countMisuse, align: 'end', cell: ({ misuse }) => misuse },
    ],
    downloads: [
      { id: 'at', header: t.at, isRowHeader: true, cell: ({ at }) => <span className="numeric">{moment(at)}</span> }, { id: 'who', header: t.who, cell: ({ staff, organisation }) => <span className="access-lines"><span>{staff}</span><span className="small quiet">{organisation}</span></span> },
      { id: 'what', header: t.what, cell: (row) => event(row.event) }, { id: 'people', header: t.people, align: 'end', cell: ({ people }) => people }, { id: 'reason', header: t.downloadReason, cell: ({ purposeLabel, reason }) => <span className="access-lines"><span className="small quiet">{purposeLabel}</span><span>{reason ?? '–'}</span></span> },
    ],
  };
}

function Shown({ review }: { readonly review: Review }): ReactNode {
  const t = useMessages(explanationMessages);
  const { moment } = useFormats();
  const tables = useTables();
  const [isSigning, setSigning] = useState(false);
  const { month, signed, isOver, counts, rules, downloads } = review;
  return (
    <Stack>
      <Row place="apart">
        <h2 className="card-title">{t.monthTitle(month)}</h2>
        {signed === null && isOver && <Button kind="primary" size="small" onPress={() => setSigning(true)}>{t.sign}</Button>}
        {signed === null && !isOver && <span className="small quiet">{t.notOver}</span>}
      </Row>
      {signed !== null && <p><Badge tone="success">{t.signedBy(signed.by, moment(signed.at))}</Badge> {signed.words}</p>}
      <Card title={t.figures}><Figures counts={counts} /></Card>
      <Card title={t.rules}><Table caption={t.rules} columns={tables.rules} rows={rules} rowKey={({ rule }) => rule} emptyTitle={t.none} /></Card>
      <Card title={t.downloads}><Table caption={t.downloads} columns={tables.downloads} rows={downloads} rowKey={({ id }) => id} emptyTitle={t.noDownloads} /></Card>
      {isSigning && <SignDialog month={month} onClose={() => setSigning(false)} />}
    </Stack>
  );
}

/** 월 점검 (안전성 확보조치 기준 제8조제2항): generated from the log, signed off by the reviewer. */
export function MonthReview(): ReactNode {
  const t = useMessages(explanationMessages);
  const months = monthsBefore(useMe().today);
  const [month, setMonth] = useFilter('month', months[0] ?? '');
  const read = useRead('GET /api/access-reviews/:month', { params: { month } }, { keepsPrevious: true });
  return (
    <Stack>
      <FilterBar label={t.month}><Select label={t.monthOf} width="short" choices={months.map((value) => ({ value, label: value }))} value={month} onChange={setMonth} /></FilterBar>
      <Loaded read={read} lines={8}>{(review) => <Shown review={review} />}</Loaded>
    </Stack>
  );
}
