import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './prospects.module.css';

/** Said plainly wherever prospects are: what is recorded of them, and what is not. */
export function Recorded() {
  const { t } = useTranslation('prospects');
  return (
    <div className={classes.recorded} role="note">
      <IconEyeOff size={18} aria-hidden />
      <p>{t('recorded')}</p>
    </div>
  );
}
