import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../sign-in/me.js';
import { AccountMenu } from './account-menu.js';
import { openPalette } from './command-palette.js';
import { Logo } from './logo.js';
import { Places } from './places.js';
import classes from './rail.module.css';

/** The left rail on wide screens. */
export function Rail() {
  const { t } = useTranslation('shell');
  const me = useMe();
  return (
    <aside className={classes.rail}>
      <div className={classes.brand}>
        <Logo size={26} />
        <div className={classes.names}>
          <span className={classes.product}>
            Vouchsafe
            {me.organisation.demo && <span className={classes.demo}>{t('demo')}</span>}
          </span>
          <span dir="auto" className={classes.organisation}>
            {me.organisation.name}
          </span>
        </div>
      </div>
      <UnstyledButton className={classes.jump} onClick={openPalette}>
        <IconSearch size={15} aria-hidden />
        <span>{t('jump')}</span>
        <Kbd size="xs" aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <Places />
      <AccountMenu />
    </aside>
  );
}
