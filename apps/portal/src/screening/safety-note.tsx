import { IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../parts/links.js';
import classes from './safety-note.module.css';
import type { Screening } from './screening-types.js';
import type { Told } from './use-telling.js';

/** What it means that a text goes to drug safety: for whom, what for, and that it need not keep anybody from sharing. */
export function SafetyNote({ told, verdict }: { told: Told | null; verdict: Screening['verdict'] | undefined }) {
  const { t } = useTranslation('screening');
  if (!told) return null;
  const free = verdict === 'pass' || verdict === 'warn';
  return (
    <div className={classes.note} role="note" aria-label={t('safety.title')}>
      <IconStethoscope size={19} stroke={1.7} aria-hidden />
      <div>
        <p className={classes.title}>{t('safety.title')}</p>
        <p>
          {t('safety.why')} {t(free ? 'safety.free' : 'safety.else')}
        </p>
        <p>
          {t('safety.do')} <TextLink to="/report">{t('safety.more')}</TextLink>
        </p>
        <p className={classes.told} role="status">
          {t(`safety.${told}`)}
        </p>
      </div>
    </div>
  );
}
