import { useTranslation } from 'react-i18next';
import { ChangedText } from '../review/changed-text.js';
import type { PostCheck } from './post-checks-api.js';
import { PartsTold } from './parts-told.js';
import classes from './post-checks.module.css';

/** Word by word where it is known what stands there now, and what stands with it. */
export function Difference({
  post: { text, seenText, parts },
}: {
  post: Pick<PostCheck, 'text' | 'seenText' | 'parts'>;
}) {
  const { t } = useTranslation('post-checks');
  const label = t(seenText === null ? 'approved' : 'difference');
  return (
    <>
      <div className={classes.words} role="group" aria-label={label}>
        <span className={classes.label}>{label}</span>
        {seenText === null ? (
          <p dir="auto">{text}</p>
        ) : (
          <ChangedText before={text} after={seenText} said={{ added: t('added'), removed: t('removed') }} />
        )}
      </div>
      {parts && <PartsTold parts={parts} />}
    </>
  );
}
