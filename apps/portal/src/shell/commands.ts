import {
  IconKeyboard,
  IconLogout,
  IconMessageReport,
  IconMoon,
  IconPlus,
  IconSun,
  type Icon,
} from '@tabler/icons-react';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holds, useMe } from '../sign-in/me.js';
import { useSignOut } from '../sign-in/use-sign-out.js';
import { destinationsOf } from './destinations.js';
import { openShortcuts } from './shortcuts-state.js';

export interface Command {
  id: string;
  label: string;
  icon: Icon;
  keys?: string;
  run: () => void;
}

/** Everything the palette can do for this member. */
export function useCommands(): Command[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const me = useMe();
  const signOut = useSignOut();
  const scheme = useComputedColorScheme();
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const places = destinationsOf(me).flatMap((group) => group.places);
  const go: Command[] = places.map(({ id, to, icon, key }) => ({
    id,
    label: t(`place.${id}`),
    icon,
    keys: `g ${key}`,
    run: () => void navigate({ to }),
  }));
  const write: Command = {
    id: 'new-item',
    label: t('command.newItem'),
    icon: IconPlus,
    run: () => void navigate({ to: '/library/new' }),
  };
  return [
    ...go,
    ...(holds(me, 'author', 'comms_lead') ? [write] : []),
    {
      id: 'report',
      label: t('account.report'),
      icon: IconMessageReport,
      run: () => void navigate({ to: '/report' }),
    },
    {
      id: 'scheme',
      label: t(`command.${other}`),
      icon: other === 'dark' ? IconMoon : IconSun,
      run: () => setColorScheme(other),
    },
    { id: 'shortcuts', label: t('account.shortcuts'), icon: IconKeyboard, keys: '?', run: openShortcuts },
    { id: 'sign-out', label: t('account.signOut'), icon: IconLogout, run: signOut },
  ];
}

/** Commands whose words all begin somewhere in the label. */
export function matching(commands: Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}
