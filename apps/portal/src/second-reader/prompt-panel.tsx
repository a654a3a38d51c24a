import { useTranslation } from 'react-i18next';
import type { SecondReader } from './calls.js';
import { Panel } from '../parts/panel.js';
import classes from './second-reader.module.css';

/** The words the model is asked in, as they are sent. */
export function PromptPanel({ prompt }: { prompt: SecondReader['prompt'] }) {
  const { t } = useTranslation('second-reader');
  return (
    <Panel title={t('prompt.title')} about={t('prompt.about')}>
      <details className={classes.details}>
        <summary>{t('prompt.show', { version: prompt.version })}</summary>
        <p lang="en" className={classes.text}>
          {prompt.text}
        </p>
      </details>
    </Panel>
  );
}
