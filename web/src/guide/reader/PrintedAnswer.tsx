import type { FactValues } from '@dure/domain/person';
import type { ClauseAnswer, EvaluationAnswer, ProgrammeAnswer } from '@dure/guide';
import { findFact } from '@dure/guide/facts';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { factText } from '../../person/fact-text.ts';
import { useFactWords } from '../../person/useFactWords.ts';
import { guideMessages } from '../messages.en.ts';
import { inOrder, nameOf } from '../programme-order.ts';
import { useFactNames } from '../useFactNames.ts';
import { readerMessages } from './messages.en.ts';

function TypedFacts({ facts }: { readonly facts: FactValues }): ReactNode {
  const names = useFactNames();
  const words = useFactWords();
  return <p>{Object.entries(facts).map(([key, value]) => `${names.label(key)}: ${factText(findFact(key), value, words)}`).join(' · ')}</p>;
}

function useCited(): (clause: ClauseAnswer) => string {
  const guide = useMessages(guideMessages);
  return ({ cite: { seed, page }, rule }) => [guide.source(seed), page === null ? '' : guide.page(page), rule].filter((word) => word !== '').join(' ');
}

/** Where too little is known the clauses say no more than that; they are only named, and the questions stand beside them. */
function Programme({ programme }: { readonly programme: ProgrammeAnswer }): ReactNode {
  const guide = useMessages(guideMessages);
  const names = useFactNames();
  const cited = useCited();
  const { clauses, missing, member, verdict } = programme;
  const lines = [...new Set(clauses.map((clause) => `${clause.because} [${cited(clause)}]`))];
  return (
    <tr>
      <th scope="row">{nameOf(programme)}{member !== null && ` (${guide.member(member)})`}<br />{guide.verdict(verdict)}</th>
      <td>{verdict === 'unknown' ? [...new Set(clauses.map(cited))].join(' · ') : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>}</td>
      <td>{missing.map(({ fact, ask }) => names.ask(fact, ask)).join(' ')}</td>
    </tr>
  );
}

function Excluded({ programmes }: { readonly programmes: readonly ProgrammeAnswer[] }): ReactNode {
  const guide = useMessages(guideMessages);
  const cited = useCited();
  const line = (one: ProgrammeAnswer): string => `${nameOf(one)}${one.clauses[0] === undefined ? '' : ` [${cited(one.clauses[0])}]`}`;
  return programmes.length === 0 ? null : <p><strong>{guide.excludedShow(programmes.length)}</strong> {programmes.map(line).join(' · ')}</p>;
}

/** What goes on paper of a trial: what fits, what is missing and by which clauses. The quotes themselves stay on the screen. */
export function PrintedAnswer({ evaluation, facts }: { readonly evaluation: EvaluationAnswer; readonly facts: FactValues }): ReactNode {
  const t = useMessages(readerMessages);
  const guide = useMessages(guideMessages);
  const programmes = inOrder(evaluation.programmes);
  return (
    <section className="reader-print-only reader-paper" aria-label={t.printed}>
      <h2>{t.facts}</h2>
      <TypedFacts facts={facts} />
      <h2>{t.answer}</h2>
      <table>
        <thead><tr><th scope="col">{t.programmes}</th><th scope="col">{guide.clauses}</th><th scope="col">{guide.missing}</th></tr></thead>
        <tbody>{programmes.filter(({ verdict }) => verdict !== 'excluded').map((one) => <Programme key={`${one.id} ${one.part} ${one.member}`} programme={one} />)}</tbody>
      </table>
      <Excluded programmes={programmes.filter(({ verdict }) => verdict === 'excluded')} />
    </section>
  );
}
