import { useTranslation } from 'react-i18next';
import type { Pack } from '../api/guidelines.js';
import classes from './settings.module.css';

/** The rules of a pack, each with the source it rests on. */
export function PackRules({ pack }: { pack: Pack }) {
  const { t } = useTranslation('settings');
  return (
    <details className={classes.details}>
      <summary>{t('packs.rules', { count: pack.rules.length })}</summary>
      <ul className={classes.rules}>
        {pack.rules.map((rule) => (
          <li key={rule.id}>
            <code>{rule.id}</code> {rule.title}{' '}
            <span className={classes.severity}>
              {t(`packs.severity.${rule.severity as 'warn'}`, rule.severity)}
              {rule.state !== 'live' && ` · ${t(`packs.state.${rule.state as 'shadow'}`, rule.state)}`}
            </span>
            {rule.source.url && (
              <>
                {' · '}
                <a href={rule.source.url} target="_blank" rel="noreferrer">
                  {rule.source.title}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
