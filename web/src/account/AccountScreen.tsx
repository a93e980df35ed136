import type { ReactNode } from 'react';
import { roleLabels } from '../access/labels.ts';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Switch } from '../design/Switch.tsx';
import { chooseLanguage, useLanguage, useMessages, type Language } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { chooseContrast, useContrast } from '../shell/contrast.ts';
import { accountMessages } from './messages.en.ts';
import { PasswordCard } from './PasswordCard.tsx';
import { SecondFactorCard } from './SecondFactorCard.tsx';

function DisplayCard(): ReactNode {
  const t = useMessages(accountMessages);
  const language = useLanguage();
  const contrast = useContrast();
  const languages: readonly { readonly value: Language; readonly label: string }[] = [{ value: 'ko', label: t.korean }, { value: 'en', label: t.english }];
  return (
    <Card title={t.display}>
      <Stack>
        <RadioGroup label={t.language} direction="row" choices={languages} value={language} onChange={chooseLanguage} />
        <Switch isSelected={contrast === 'high-contrast'} onChange={(isOn) => chooseContrast(isOn ? 'high-contrast' : 'light')}>{t.contrast}</Switch>
      </Stack>
    </Card>
  );
}

/** What everybody changes for themselves. */
export function AccountScreen(): ReactNode {
  const t = useMessages(accountMessages);
  const role = useLabels(roleLabels);
  const me = useMe();
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(me.name, me.organisationName)} />
      <Stack>
        <Card title={t.who}><DescriptionList items={[{ term: t.login, value: me.login }, { term: t.office, value: me.organisationName }, { term: t.jobTitle, value: me.title }, { term: t.role, value: role(me.role) }]} /></Card>
        <PasswordCard />
        <SecondFactorCard />
        <DisplayCard />
      </Stack>
    </>
  );
}
