import { useTranslation } from 'react-i18next';
import { Notice } from '../parts/notice.js';
import { Time } from '../when/time.js';
import type { LastChange } from '#libs/api-client';
import { theirsOf } from './use-edit.js';
import { useSaver } from './use-saver.js';
import classes from './both-sides.module.css';

/** That something was not done, since somebody else had changed what it was about; for what leaves nothing typed. */
export function Meanwhile({ error }: { error: unknown }) {
  const { t } = useTranslation('edits');
  const theirs = theirsOf<{ lastChange: LastChange | null }>(error);
  const { name, own } = useSaver(theirs?.lastChange);
  if (!theirs) return null;
  const { lastChange } = theirs;
  return (
    <Notice title={t(own ? 'own.meanwhile' : 'meanwhile', { name })}>
      <p className={classes.why}>
        {lastChange && (
          <>
            <Time at={lastChange.at} as="moment" />
            {' · '}
          </>
        )}
        {t('meanwhileWhy')}
      </p>
    </Notice>
  );
}
