import { useTranslation } from 'react-i18next';
import { ChangedText } from '../review/changed-text.js';
import type { PostCheck } from './post-checks-api.js';
import classes from './post-checks.module.css';

/** Word by word where it is known what stands there now. */
export function Difference({ post: { text, seenText } }: { post: Pick<PostCheck, 'text' | 'seenText'> }) {
  const { t } = useTranslation('post-checks');
  if (seenText === null) {
    return (
      <div className={classes.words} role="group" aria-label={t('approved')}>
        <span className={classes.label}>{t('approved')}</span>
        <p dir="auto">{text}</p>
      </div>
    );
  }
  return (
    <div className={classes.words} role="group" aria-label={t('difference')}>
      <span className={classes.label}>{t('difference')}</span>
      <ChangedText before={text} after={seenText} said={{ added: t('added'), removed: t('removed') }} />
    </div>
  );
}
