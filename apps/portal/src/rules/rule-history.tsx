import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnRuleHistory } from '../api/own-rules.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import shapes from '../parts/shapes.module.css';
import classes from './rules.module.css';

interface Props {
  rule: OwnRuleHistory;
  /** Takes an older text into the editor; without it the history is for reading. */
  onTake?: (definition: string) => void;
}

/** Every version ever kept: decisions of long ago can be explained by the words that held then. */
export function RuleHistory({ rule, onTake }: Props) {
  const { t } = useTranslation('rules');
  return (
    <Panel title={t('history.title')}>
      <ul className={classes.versions}>
        {rule.versions.map(({ version, definition, at, by }) => (
          <li key={version}>
            <details>
              <summary>
                {t('history.version', { version })}{' '}
                <span className={shapes.muted}>
                  {by?.name ?? t('standing.nobody')} · <Time at={at} />
                </span>
              </summary>
              <pre className={classes.definition} tabIndex={0} aria-label={t('history.version', { version })}>
                {definition}
              </pre>
              {onTake && version !== rule.version && (
                <Button size="xs" variant="default" onClick={() => onTake(definition)}>
                  {t('history.take')}
                </Button>
              )}
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
