import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronUp, IconKeyboard, IconLogout, IconMessageReport, IconUserCog } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Face } from '../parts/face.js';
import { useMe } from '../sign-in/me.js';
import { useSignOut } from '../sign-in/use-sign-out.js';
import classes from './account-menu.module.css';
import { ColourScheme } from './colour-scheme.js';
import { openShortcuts } from './shortcuts-state.js';

/** Who is signed in, and what concerns only them. */
export function AccountMenu() {
  const { t } = useTranslation(['shell', 'words']);
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={238} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <VisuallyHidden>{t('account.of')}</VisuallyHidden>
          <Face name={me.name} size={30} />
          <span className={classes.who}>
            <span className={classes.name}>{me.name}</span>
            <span className={classes.role}>{me.roles.map((role) => t(`words:role.${role}`)).join(', ')}</span>
          </span>
          <IconChevronUp size={15} aria-hidden />
        </UnstyledButton>
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
