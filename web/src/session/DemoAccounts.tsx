import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Answer } from '../client/index.ts';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
import { sessionMessages } from './messages.en.ts';

type Account = Answer<'GET /api/session/options'>['accounts'][number];

export interface DemoAccountsProps {
  readonly accounts: readonly Account[];
  readonly isDisabled: boolean;
  readonly onChoose: (login: string) => void;
}

/** One press, no password; the server offers it in the demo only. */
export function DemoAccounts({ accounts, isDisabled, onChoose }: DemoAccountsProps): ReactNode {
  const t = useMessages(sessionMessages);
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts-title">
      <h2 id="demo-accounts-title">{t.demoTitle}</h2>
      <p className="quiet small">{t.demoText}</p>
      <ul className="demo-account-list">
        {accounts.map(({ login, name, title, organisation }) => (
          <li key={login}>
            <Button className="demo-account" isDisabled={isDisabled} onPress={() => onChoose(login)}>
              <Icon name="person" />
              <span className="demo-account-words">
                <span className="strong">{name} {title}</span>
                <span className="small quiet">{organisation}</span>
              </span>
              <Icon name="arrowRight" size="small" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
