import type { PlainDate } from '@dure/domain/calendar';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Icon } from '../design/Icon.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Switch } from '../design/Switch.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useFilter } from '../shell/location.ts';
import type { Place } from '../today/place.ts';
import { usePages } from '../today/usePages.ts';
import { noticeLabels } from './labels.ts';
import { noticeMessages } from './messages.en.ts';
import './notice.css';

type NoticeRow = Answer<'GET /api/notices'>['rows'][number];

const textOf = ({ body }: NoticeRow, name: string): string | undefined => (typeof body[name] === 'string' ? body[name] : undefined);

/** The record that a notice names, the nearest first. */
const RECORDS = [['conferenceId', '/conferences/$id'], ['moveId', '/moves/$id'], ['homecareId', '/homecares/$id'], ['candidateId', '/discovery/candidates/$id'], ['planId', '/plans/$id'], ['visitId', '/visits/$id'], ['intakeId', '/inbound/$id'], ['emergencyId', '/emergencies/$id'], ['roundId', '/discovery/rounds/$id']] as const;

/** What a team got or gives back at once. */
const OF_LIST: readonly string[] = ['candidate.handed-out', 'candidate.recalled'];

/** What is no record of a person has a screen of its own. */
const SCREENS: Readonly<Record<string, Place['to']>> = { 'explanation': '/explanations', 'download': '/downloads', 'break-glass': '/break-glass/review' };

/** Where one does something about it, by what the notice names. */
function subjectOf(notice: NoticeRow): Place | undefined {
  const { kind, referralId, caseId, personId } = notice;
  if (OF_LIST.includes(kind)) return { to: '/discovery/candidates' };
  for (const [name, to] of RECORDS) {
    const id = textOf(notice, name);
    if (id !== undefined) return { to, params: { id } };
  }
  const to = SCREENS[kind.split('.')[0] ?? ''];
  if (to !== undefined) return { to };
  if (referralId !== null) return { to: '/referrals/$id', params: { id: referralId } };
  if (caseId !== null) return { to: '/cases/$id', params: { id: caseId } };
  const part = textOf(notice, 'part');
  return personId === null ? undefined : { to: '/persons/$id', params: { id: personId }, ...(part ? { search: { part } } : {}) };
}

function About({ notice }: { readonly notice: NoticeRow }): ReactNode {
  const t = useMessages(noticeMessages);
  const { day, moment } = useFormats();
  const programme = useLabels(programmeLabels);
  const service = textOf(notice, 'service') ?? textOf(notice, 'programme');
  const due = textOf(notice, 'forOn') ?? (notice.kind === 'intake.inbound-received' ? textOf(notice, 'dueOn') : undefined);
  const people = notice.body['people'];
  const about = [service ? programme(service) : '', textOf(notice, 'round'), typeof people === 'number' ? t.people(people) : '', textOf(notice, 'agency'), textOf(notice, 'staff'), due ? t.dueFor(day(due as PlainDate)) : '', notice.mine ? '' : t.team, moment(notice.at)];
  return <p className="small quiet">{about.filter((part) => part !== undefined && part !== '').map((part, at) => <Fragment key={part}>{at > 0 && ' · '}<span className="nowrap">{part}</span></Fragment>)}</p>;
}

/** The sentence of the guide that a notice rests on, in its own words. */
function Quoted({ notice }: { readonly notice: NoticeRow }): ReactNode {
  const quote = textOf(notice, 'quote');
  if (quote === undefined) return null;
  return <p className="small"><q>{quote}</q> <span className="quiet">{[textOf(notice, 'source'), textOf(notice, 'page')].filter(Boolean).join(' ')}</span></p>;
}

function NoticeItem({ notice, onOpen }: { readonly notice: NoticeRow; readonly onOpen: (id: string) => void }): ReactNode {
  const t = useMessages(noticeMessages);
  const words = useLabels(noticeLabels)(notice.kind);
  const place = subjectOf(notice);
  const isUnread = notice.readAt === null;
  return (
    <li className={`notice-item${isUnread ? ' notice-unread' : ''}`}>
      <Icon name={isUnread ? 'bell' : 'check'} />
      <div className="notice-words">
        <p>{notice.personName !== null && <span className="strong">{notice.personName} </span>}{place ? <Link {...(place as LinkProps)} className="text-link" onClick={() => { if (isUnread) onOpen(notice.id); }}>{words}</Link> : words} {isUnread && <Badge tone="info">{t.unread}</Badge>}</p>
        <Quoted notice={notice} />
        <About notice={notice} />
      </div>
    </li>
  );
}

/** What I and my team were told, the latest first; following a line marks it as read. */
export function NoticeList(): ReactNode {
  const t = useMessages(noticeMessages);
  const pages = usePages();
  const [show, setShow] = useFilter('show');
  const read = useRead('GET /api/notices', { query: pages.mark ? { before: pages.mark } : {} }, { keepsPrevious: true });
  const mark = useWrite('POST /api/notices/read', { refreshes: ['GET /api/notices'] });
  const markRead = (ids: readonly string[]): void => void mark.send({ body: { ids: [...ids] } }).catch(() => undefined);
  return (
    <Loaded read={read} lines={8}>
      {({ rows, next }) => {
        const shown = show === 'unread' ? rows.filter(({ readAt }) => readAt === null) : rows;
        const unread = shown.flatMap(({ id, readAt }) => (readAt === null ? [id] : []));
        return (
          <Stack>
            <Row place="apart">
              <Switch isSelected={show === 'unread'} onChange={(on) => setShow(on ? 'unread' : '')}>{t.unreadOnly}</Switch>
              {unread.length > 0 && <Button kind="tertiary" size="small" icon="check" isPending={mark.isPending} onPress={() => markRead(unread)}>{t.allRead}</Button>}
            </Row>
            {shown.length === 0 ? <EmptyState icon="bell" title={t.emptyTitle}><p>{t.emptyText}</p></EmptyState> : <ul className="notice-list">{shown.map((notice) => <NoticeItem key={notice.id} notice={notice} onOpen={(id) => markRead([id])} />)}</ul>}
            <Pagination hasPrevious={pages.hasPrevious} hasNext={next !== null} onPrevious={pages.previous} onNext={() => pages.next(next)} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
