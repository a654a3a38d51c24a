import { Drawer, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../sign-in/me.js';
import { AccountMenu } from './account-menu.js';
import { Places } from './places.js';
import classes from './places.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  onSearch: () => void;
}

/** On a phone: the search, all places, and the account. */
export function MoreDrawer({ opened, onClose, onSearch }: Props) {
  const { t } = useTranslation('shell');
  const me = useMe();
  const search = () => {
    onClose();
    onSearch();
  };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={me.organisation.name}
      closeButtonProps={{ 'aria-label': t('closeMenu') }}
    >
      <UnstyledButton className={classes.place} onClick={search} aria-haspopup="dialog">
        <IconSearch size={18} stroke={1.7} aria-hidden />
        {t('jump')}
      </UnstyledButton>
      <Places onPick={onClose} />
      <AccountMenu />
    </Drawer>
  );
}
