import { Menu } from '@mantine/core';
import { IconKeyboard, IconLogout, IconMessageReport, IconUserCog } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../sign-in/use-sign-out.js';
import { AccountButton } from './account-button.js';
import { ColourScheme } from './colour-scheme.js';
import { openShortcuts } from './shortcuts-state.js';

interface Props {
  /** What happened to the button before its menu was here. */
  focused: boolean;
  pressed: boolean;
}

/** The account's button with its menu. */
export function AccountChoices({ focused, pressed }: Props) {
  const { t } = useTranslation('shell');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused || pressed) button.current?.focus();
    if (pressed) button.current?.click();
  }, [focused, pressed]);
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={238} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <AccountButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} aria-hidden />}>
          {t('account.settings')}
        </Menu.Item>
        <Menu.Item component={Link} to="/report" leftSection={<IconMessageReport size={16} aria-hidden />}>
          {t('account.report')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={openShortcuts}>
          {t('account.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <ColourScheme />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
