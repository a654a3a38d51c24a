import { useTranslation } from 'react-i18next';
import { captionsAlike, nthAlike } from '#libs/captions';
import type { Item } from '../api/content.js';
import { captionName } from '../posts/caption-name.js';
import { formatList } from '../when/formats.js';
import classes from './text-changes.module.css';

/** Which captions of the version before this one has no more; nothing where it has them all. */
export function CaptionsGone({ item, previous }: { item: Item; previous: Item }) {
  const { t, i18n } = useTranslation('review');
  const gone = previous.captions.filter(
    (caption) => captionsAlike(item.captions, caption).length < nthAlike(previous.captions, caption),
  );
  if (gone.length === 0) return null;
  const names = gone.map((caption) => captionName(previous.captions, caption, i18n.language));
  return (
    <p dir="auto" className={classes.about}>
      {t('changes.gone', { number: previous.version.number, names: formatList(names, i18n.language) })}
    </p>
  );
}
