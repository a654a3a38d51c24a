import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Prospect } from './prospects-api.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import { ClicksWords } from './clicks-words.js';
import classes from './prospects.module.css';

/** Every link the prospect was given, by the item it leads to. */
export function LinkList({ prospect }: { prospect: Prospect }) {
  const { t } = useTranslation(['prospects', 'parts']);
  return (
    <Panel title={t('theirs')} about={<ClicksWords of={prospect} />} flush>
      {prospect.links.length === 0 ? (
        <p className={classes.nothing}>{t('noLinks')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('theirs')}>
          {prospect.links.map((link) => (
            <li key={link.id} className={classes.row}>
              <div className={classes.words}>
                <span dir="auto" className={classes.name}>
                  {link.item.title ?? t('erasedItem')}
                </span>
                <span className={classes.quiet}>
                  {t(`channel.${link.channel}`)} · <Time at={link.createdAt} as="date" />
                </span>
                <span className={classes.address}>{link.url}</span>
              </div>
              <ClicksWords of={link} />
              {link.channel === 'message' && (
                <CopyButton value={link.url}>
                  {({ copied, copy }) => (
                    <Button size="xs" variant="default" onClick={copy} aria-live="polite">
                      {copied ? t('parts:copied') : t('parts:copy')}
                    </Button>
                  )}
                </CopyButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
