import { IconWorldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { PostRow } from './post-row.js';
import { postChecksQuery, type PostList as Which } from './post-checks-api.js';
import classes from './post-checks.module.css';

/** The posts that differ, or those at which a person is to look. */
export function PostList({ of }: { of: Which }) {
  const { t } = useTranslation('post-checks');
  const { items, error, retry, more } = usePages((cursor) => postChecksQuery(of, cursor));
  const title = t(`list.${of}`);
  return (
    <>
      <Panel title={title} about={t(`listAbout.${of}`)}>
        {!items ? (
          error ? (
            <Failed error={error} retry={retry} />
          ) : (
            <RowsSkeleton rows={2} height={140} />
          )
        ) : items.length === 0 ? (
          <Empty icon={IconWorldCheck} title={t(`none.${of}`)}>
            {t(`noneWords.${of}`)}
          </Empty>
        ) : (
          <ul className={classes.rows} aria-label={title}>
            {items.map((post) => (
              <PostRow key={post.shareId} post={post} looking={of === 'to_look'} />
            ))}
          </ul>
        )}
      </Panel>
      <LoadMore {...more} />
    </>
  );
}
