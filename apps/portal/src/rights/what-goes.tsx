import { useTranslation } from 'react-i18next';
import type { OwnRights } from './rights-api.js';
import classes from './rights.module.css';

/** In plain words what an erasure takes, and what stays; `oneself` speaks to whoever is erased. */
export function WhatGoes({ rights, oneself }: { rights: OwnRights; oneself: boolean }) {
  const { t } = useTranslation('rights');
  const whose = oneself ? 'own' : 'theirs';
  return (
    <ul className={classes.what}>
      <li>{t(`${whose}.goes`)}</li>
      <li>{t(`${whose}.stays`)}</li>
      {rights.waiting > 0 && <li>{t('waiting', { count: rights.waiting })}</li>}
      {rights.published > 0 && <li>{t('published', { count: rights.published })}</li>}
      <li>{t('forGood')}</li>
    </ul>
  );
}
