import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { ClockForm } from './clock-form.js';
import classes from './safety.module.css';

/** Among the organisation's settings: how long its own procedure leaves for a report. */
export function ClockPanel() {
  const { t } = useTranslation('safety');
  return (
    <div className={classes.setting}>
      <Panel title={t('setting.panel')} about={t('setting.panelAbout')}>
        <ClockForm />
      </Panel>
    </div>
  );
}
