import { useTranslation } from 'react-i18next';
import { LinkButton } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import classes from './settings.module.css';

/** Leads to the screen of the second reader. */
export function SecondReaderPanel() {
  const { t } = useTranslation('settings');
  return (
    <div className={classes.apart}>
      <Panel title={t('section.secondReader')} about={t('section.secondReaderWhy')}>
        <LinkButton to="/settings/second-reader" variant="default">
          {t('section.secondReaderOpen')}
        </LinkButton>
      </Panel>
    </div>
  );
}
