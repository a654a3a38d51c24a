import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const schemes = [
  { id: 'auto', icon: IconDeviceDesktop },
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
] as const;

/** Light, dark, or as the system wishes: three items of a menu. */
export function ColourScheme() {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return schemes.map(({ id, icon: Shape }) => (
    <Menu.Item
      key={id}
      role="menuitemradio"
      aria-checked={colorScheme === id}
      leftSection={<Shape size={16} aria-hidden />}
      rightSection={colorScheme === id && <IconCheck size={15} aria-hidden />}
      onClick={() => setColorScheme(id)}
    >
      {t(`scheme.${id}`)}
    </Menu.Item>
  ));
}
