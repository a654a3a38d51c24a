import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../sign-in/me.js';
import { AccountMenu } from './account-menu.js';
import { Places } from './places.js';

/** On a phone: all places, and the account. */
export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell');
  const me = useMe();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={me.organisation.name}
      closeButtonProps={{ 'aria-label': t('closeMenu') }}
    >
      <Places onPick={onClose} />
      <AccountMenu />
    </Drawer>
  );
}
