import { useTranslation } from 'react-i18next';
import classes from './stops.module.css';

/** That nothing is or was stopped, in two lines: most days it is so, and the recalls stand below. */
export function NoFreezes({ state }: { state: 'running' | 'past' }) {
  const { t } = useTranslation('stops');
  return (
    <>
      <p>{t(`stops.none.${state}`)}</p>
      <p className={classes.sub}>{t(`stops.noneWords.${state}`)}</p>
    </>
  );
}
