import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useRead, useSettled, type Answer } from '../../client/index.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useMessages } from '../../messages/index.ts';
import { useFilter } from '../../shell/location.ts';
import { guideMessages } from '../messages.en.ts';
import { Found, type FoundText } from './Found.tsx';
import { readerMessages } from './messages.en.ts';
import { Grade } from './Sentence.tsx';

type Hit = Answer<'GET /api/guide/editions/:edition/search'>['hits'][number];

interface Place {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string>>;
}

/** Where a hit leads: a rule to its sentence, an agency to the directory. */
function placeOf({ kind, id, chapter }: Hit, edition: string): Place {
  switch (kind) {
    case 'contradiction': return { to: '/guide/contradictions', search: { edition, id } };
    case 'service': return { to: '/agencies', search: { view: 'services' } };
    case 'agency': return { to: '/agencies', search: { view: 'guarantee' } };
    case 'directory': return { to: '/agencies', search: { view: 'directory' } };
    default: return { to: '/guide/chapters/$chapter', params: { chapter: chapter ?? id }, search: { edition, ...(kind === 'sentence' ? { rule: id } : {}) } };
  }
}

function focusAt(list: HTMLElement, step: 1 | -1): void {
  const stops = [...list.querySelectorAll<HTMLElement>('input, a.reader-hit')];
  const next = stops[stops.findIndex((stop) => stop === document.activeElement) + step];
  next?.focus();
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input, textarea, [role="spinbutton"]');

function onKey(event: KeyboardEvent, list: HTMLElement): void {
  const step = STEPS[event.key];
  const isWithin = event.target instanceof Node && list.contains(event.target);
  if (event.key === '/' && !isTyping(event.target)) list.querySelector('input')?.focus();
  else if (isWithin && step !== undefined) focusAt(list, step);
  else return;
  event.preventDefault();
}

/** '/' from anywhere on the page, arrows from the field through the results. */
function useKeys(box: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => { if (box.current !== null) onKey(event, box.current); };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [box]);
}

function HitRow({ hit, edition }: { readonly hit: Hit; readonly edition: string }): ReactNode {
  const t = useMessages(guideMessages);
  const place = placeOf(hit, edition);
  return (
    <li>
      <Link {...(place as unknown as LinkProps)} className="reader-hit">
        <span className="reader-hit-where">{hit.where}{hit.page !== null && <span className="numeric"> {t.page(hit.page)}</span>} {hit.grade === 'unverified' && <Grade grade={hit.grade} />}</span>
        <span className="reader-hit-title"><Found {...(hit.title as FoundText)} /></span>
        {hit.body.text !== '' && <span className="reader-hit-body"><Found {...(hit.body as FoundText)} /></span>}
      </Link>
    </li>
  );
}

function Hits({ edition, typed }: { readonly edition: string; readonly typed: string }): ReactNode {
  const t = useMessages(readerMessages);
  const read = useRead('GET /api/guide/editions/:edition/search', { params: { edition }, query: { q: typed } }, { keepsPrevious: true });
  return (
    <Loaded read={read} lines={6}>
      {({ hits, total }) => (total === 0 ? <EmptyState icon="search" title={t.foundNothing}><p>{t.foundNothingText}</p></EmptyState> : (
        <section aria-label={t.foundLabel}>
          <output className="small quiet numeric">{t.found(total)}</output>
          <ol className="reader-hits">{hits.map((hit) => <HitRow key={`${hit.kind} ${hit.id}`} hit={hit} edition={edition} />)}</ol>
          {hits.length < total && <p className="small quiet">{t.foundMore(hits.length)}</p>}
        </section>
      ))}
    </Loaded>
  );
}

/** Full-text search; while nothing is typed, what stands below it is the table of contents. */
export function Search({ edition, children }: { readonly edition: string; readonly children: ReactNode }): ReactNode {
  const t = useMessages(readerMessages);
  const [typed, setTyped] = useFilter('q');
  const settled = useSettled(typed, 120).trim();
  const box = useRef<HTMLDivElement>(null);
  useKeys(box);
  return (
    <div ref={box} className="reader-search">
      <TextField label={t.search} hint={t.searchHint} type="search" value={typed} onChange={setTyped} maxLength={60} />
      {typed.trim() === '' || settled === '' ? children : <Hits edition={edition} typed={settled} />}
    </div>
  );
}
