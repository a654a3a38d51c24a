import { UnstyledButton, VisuallyHidden, type UnstyledButtonProps } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../parts/face.js';
import { useMe } from '../sign-in/me.js';
import classes from './account-menu.module.css';

/** Who is signed in. */
export function AccountButton(props: UnstyledButtonProps & ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation(['shell', 'words']);
  const me = useMe();
  const roles = me.roles.map((role) => t(`words:role.${role}`)).join(', ');
  return (
    <UnstyledButton {...props} className={classes.account}>
      <VisuallyHidden>{t('account.of')}</VisuallyHidden>
      <Face name={me.name} size={30} />
      <span className={classes.who}>
        <span dir="auto" className={classes.name}>
          {me.name}
        </span>
        <span className={classes.role} title={roles}>
          {roles}
        </span>
      </span>
      <IconChevronUp size={15} aria-hidden />
    </UnstyledButton>
  );
}
