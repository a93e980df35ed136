import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Header } from 'react-aria-components/Header';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../design/Icon.tsx';
import { chooseLanguage, useLanguage, useMessages, type Language } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { useSignOut } from '../session/useSignOut.ts';
import { chooseContrast, useContrast } from './contrast.ts';
import { shellMessages } from './messages.en.ts';

export function AccountMenu(): ReactNode {
  const t = useMessages(shellMessages);
  const me = useMe();
  const language = useLanguage();
  const contrast = useContrast();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const act = (key: unknown): void => {
    if (key === 'account') void navigate({ to: '/account' as never });
    if (key === 'sign-out') void signOut();
  };
  return (
    <MenuTrigger>
      <Button className="account-button" aria-label={`${t.account}: ${me.name}, ${me.organisationName}`}>
        <Icon name="person" />
        <span className="account-text">
          <span className="account-name">{me.name}</span>
          <span className="account-office">{me.organisationName}</span>
        </span>
        <Icon name="chevronDown" size="small" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={act}>
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[language]} onSelectionChange={(keys) => { const [chosen] = [...keys]; if (chosen) chooseLanguage(chosen as Language); }}>
            <Header className="menu-header">{t.language}</Header>
            <MenuItem id="ko" className="menu-item">{t.korean}</MenuItem>
            <MenuItem id="en" className="menu-item">{t.english}</MenuItem>
          </MenuSection>
          <MenuSection aria-label={t.highContrast} selectionMode="multiple" selectedKeys={contrast === 'high-contrast' ? ['contrast'] : []} onSelectionChange={(keys) => chooseContrast([...keys].includes('contrast') ? 'high-contrast' : 'light')}>
            <MenuItem id="contrast" className="menu-item">{t.highContrast}</MenuItem>
          </MenuSection>
          <MenuItem id="account" className="menu-item"><Icon name="settings" size="small" />{t.account}</MenuItem>
          <MenuItem id="sign-out" className="menu-item menu-item-last"><Icon name="signOut" size="small" />{t.signOut}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
