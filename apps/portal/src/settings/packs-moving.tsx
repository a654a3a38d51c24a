import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SettingToTry } from '#libs/api-client';
import { packsMovingQuery } from '../api/guidelines.js';
import { same } from '../edits/edit.rules.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { formatList } from '../when/formats.js';
import classes from './settings.module.css';

/** Before another industry or other countries are saved: which packs come into force by that, and which leave it. */
export function PacksMoving({ setting, saved }: { setting: SettingToTry; saved: SettingToTry }) {
  const { t, i18n } = useTranslation('settings');
  const asked = { industry: setting.industry, jurisdictions: setting.jurisdictions };
  const changed = !same(asked, { industry: saved.industry, jurisdictions: saved.jurisdictions });
  const moving = useQuery({ ...packsMovingQuery(asked), enabled: changed, placeholderData: keepPreviousData });
  const titles = (packs: { title: string }[]) =>
    formatList(
      packs.map(({ title }) => title),
      i18n.language,
    );
  return (
    <>
      <ProblemAlert error={changed ? moving.error : null} />
      <div role="status" className={classes.moving}>
        {changed && moving.data && (
          <>
            <strong>{t('moving.title')}</strong>
            {moving.data.entering.length > 0 && (
              <p>
                {t('moving.entering')} {titles(moving.data.entering)}
              </p>
            )}
            {moving.data.leaving.length > 0 && (
              <p className={classes.leaving}>
                {t('moving.leaving')} {titles(moving.data.leaving)}
              </p>
            )}
            {moving.data.entering.length + moving.data.leaving.length === 0 && <p>{t('moving.same')}</p>}
          </>
        )}
      </div>
    </>
  );
}
