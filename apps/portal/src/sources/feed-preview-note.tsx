import { useTranslation } from 'react-i18next';
import { LineProblems } from '../lists/line-problems.js';
import { Time } from '../when/time.js';
import type { FeedPreview } from './sources-api.js';
import classes from './sources.module.css';

/** What one would follow: the newest entries, and which of them would become no draft. */
export function FeedPreviewNote({ preview }: { preview: FeedPreview }) {
  const { t } = useTranslation('library');
  return (
    <div className={classes.found}>
      <p>
        {preview.followedAs
          ? t('sources.followedAs', { name: preview.followedAs })
          : t('sources.found', { title: preview.title, count: preview.count })}
      </p>
      <ul className={classes.preview}>
        {preview.entries.map(({ title, at, problem }, index) => (
          <li key={index}>
            <span dir="auto">{title}</span> {at && <Time at={at} as="date" />}
            <LineProblems problems={problem ? [{ message: problem }] : []} />
          </li>
        ))}
      </ul>
    </div>
  );
}
