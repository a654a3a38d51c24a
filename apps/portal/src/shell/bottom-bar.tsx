import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../sign-in/me.js';
import { AccountMenu } from './account-menu.js';
import classes from './bottom-bar.module.css';
import { useQuickPlaces } from './destinations.js';
import { Places } from './places.js';

/** On a phone: four places within a thumb's reach, the rest behind "More". */
export function BottomBar() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const [open, drawer] = useDisclosure(false);
  return (
    <>
      <nav aria-label={t('quickPlaces')} className={classes.bar}>
        {useQuickPlaces().map((place) => (
          <Link key={place.id} to={place.to} className={classes.place}>
            <place.icon size={21} stroke={1.7} aria-hidden />
            {t(`place.${place.id}`)}
          </Link>
        ))}
        <UnstyledButton className={classes.place} onClick={drawer.open} aria-haspopup="dialog">
          <IconMenu2 size={21} stroke={1.7} aria-hidden />
          {t('more')}
        </UnstyledButton>
      </nav>
      <Drawer
        opened={open}
        onClose={drawer.close}
        position="bottom"
        size="auto"
        title={me.organisation.name}
        closeButtonProps={{ 'aria-label': t('closeMenu') }}
      >
        <Places onPick={drawer.close} />
        <AccountMenu />
      </Drawer>
    </>
  );
}
