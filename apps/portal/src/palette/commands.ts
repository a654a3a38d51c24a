import { IconKeyboard, IconLogout, IconMoon, IconSettings, IconSun } from '@tabler/icons-react';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDestinations, useScreenCommands } from '../shell/destinations.js';
import { openShortcuts } from '../shell/shortcuts-state.js';
import { everybody, holds, useMe } from '../sign-in/me.js';
import { useSignOut } from '../sign-in/use-sign-out.js';
import type { Entry } from './entry.js';

/** Every screen the member's roles open, and what they can do from anywhere. */
export function useCommands(): Entry[] {
  const { t } = useTranslation(['palette', 'shell']);
  const navigate = useNavigate();
  const signOut = useSignOut();
  const scheme = useComputedColorScheme();
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const places = useDestinations().flatMap((group) => group.places);
  const commands: Omit<Entry, 'group'>[] = [
    ...places.map(({ id, to, icon, key }) => ({
      id,
      label: t(`shell:place.${id}`),
      icon,
      keys: `g ${key}`,
      run: () => void navigate({ to }),
    })),
    ...useScreenCommands().map(({ label, icon, to }) => ({
      id: to.slice(1).replaceAll('/', '-'),
      label: t(label),
      icon,
      run: () => void navigate({ to }),
    })),
    {
      id: 'scheme',
      label: t(`command.${other}`),
      icon: other === 'dark' ? IconMoon : IconSun,
      run: () => setColorScheme(other),
    },
    { id: 'shortcuts', label: t('shell:account.shortcuts'), icon: IconKeyboard, keys: '?', run: openShortcuts },
    { id: 'sign-out', label: t('shell:account.signOut'), icon: IconLogout, run: signOut },
  ];
  return commands.map((command) => ({ ...command, group: 'group.screen' }));
}

const SETTINGS = [
  { id: 'organisation', to: '/settings', roles: ['admin'] },
  { id: 'rules', to: '/settings', roles: ['admin'] },
  { id: 'places', to: '/settings', roles: ['admin'] },
  { id: 'leaderboards', to: '/settings', roles: ['admin'] },
  { id: 'disclosures', to: '/settings', roles: ['admin'] },
  { id: 'profile', to: '/account', roles: everybody },
  { id: 'password', to: '/account', roles: everybody },
  { id: 'sessions', to: '/account', roles: everybody },
  { id: 'notifications', to: '/inbox/choices', roles: everybody },
] as const;

/** What the member can set, by what it is called; each leads to the screen it is on. */
export function useSettings(): Entry[] {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const me = useMe();
  return SETTINGS.filter(({ roles }) => holds(me, ...roles)).map(({ id, to }) => ({
    id: `setting-${id}`,
    group: 'group.setting',
    label: t(`setting.${id}`),
    icon: IconSettings,
    run: () => void navigate({ to }),
  }));
}
