import { IconKeyboard, IconLogout, IconMoon, IconSun, type Icon } from '@tabler/icons-react';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../sign-in/use-sign-out.js';
import { useDestinations, useScreenCommands } from './destinations.js';
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
  const signOut = useSignOut();
  const scheme = useComputedColorScheme();
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const places = useDestinations().flatMap((group) => group.places);
  const go: Command[] = places.map(({ id, to, icon, key }) => ({
    id,
    label: t(`place.${id}`),
    icon,
    keys: `g ${key}`,
    run: () => void navigate({ to }),
  }));
  const write: Command[] = useScreenCommands().map(({ label, icon, to }) => ({
    id: to.slice(1).replaceAll('/', '-'),
    label: t(label),
    icon,
    run: () => void navigate({ to }),
  }));
  return [
    ...go,
    ...write,
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
