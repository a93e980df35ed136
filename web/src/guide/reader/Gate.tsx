import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Condition, type Words } from './Condition.tsx';
import { readerMessages } from './messages.en.ts';
import { RuleLinks } from './RuleLinks.tsx';
import type { Chapter } from './Sentence.tsx';

type Clause = Chapter['parts'][number]['clauses'][number];
const ROLES: readonly Clause['role'][] = ['requires', 'ground', 'excludes', 'review', 'refusal', 'exception'];

/** What the evaluator asks, clause by clause, grouped by what a clause does. */
export function Gates({ chapter }: { readonly chapter: Chapter }): ReactNode {
  const t = useMessages(readerMessages);
  return chapter.parts.map(({ part, clauses }) => (
    <section key={part ?? ''} className="reader-block" aria-label={part === null ? t.gate : t.gatePart(part)}>
      <h3>{part === null ? t.gate : t.gatePart(part)}</h3>
      <p className="small quiet">{t.gateLead}</p>
      {ROLES.map((role) => <Role key={role} role={role} clauses={clauses.filter((one) => one.role === role)} chapter={chapter} />)}
    </section>
  ));
}

function Role({ role, clauses, chapter }: { readonly role: Clause['role']; readonly clauses: readonly Clause[]; readonly chapter: Chapter }): ReactNode {
  const t = useMessages(readerMessages);
  if (clauses.length === 0) return null;
  return (
    <div className={`reader-role reader-role-${role}`}>
      <h4>{t.role(role)}</h4>
      <ul>
        {clauses.map(({ when, judgement, rules }, at) => (
          <li key={at}>
            <div>
              <Condition words={when as Words} />
              {judgement !== null && <div className="reader-judged"><span className="quiet">{t.judged}</span><Condition words={judgement as Words} /></div>}
            </div>
            <RuleLinks rules={rules} chapter={chapter} />
          </li>
        ))}
      </ul>
    </div>
  );
}
