import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { laterDialog } from '../parts/later.js';
import classes from './bottom-bar.module.css';
import { openPalette } from './command-palette.js';
import { useQuickPlaces } from './destinations.js';

const More = laterDialog(() => import('./more-drawer.js').then(({ MoreDrawer }) => MoreDrawer));

/** On a phone: four places within a thumb's reach, the rest behind "More". */
export function BottomBar() {
  const { t } = useTranslation('shell');
  const [open, drawer] = useDisclosure(false);
  return (
    <>
      <nav aria-label={t('quickPlaces')} className={classes.bar}>
        {useQuickPlaces().map((place) => (
          <Link key={place.id} to={place.to} className={classes.place}>
            <place.icon size={21} stroke={1.7} aria-hidden />
            {t(`place.${place.id}`)}
            {place.count && (
              <span className={classes.count}>
                <place.count />
              </span>
            )}
          </Link>
        ))}
        <UnstyledButton className={classes.place} onClick={drawer.open} aria-haspopup="dialog">
          <IconMenu2 size={21} stroke={1.7} aria-hidden />
          {t('more')}
        </UnstyledButton>
      </nav>
      <More opened={open} onClose={drawer.close} onSearch={openPalette} />
    </>
  );
}
