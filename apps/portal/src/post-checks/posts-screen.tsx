import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { PostList } from './post-list.js';
import { ProgressPanel } from './progress-panel.js';
import classes from './post-checks.module.css';

export { OwnPostList } from './own-post-list.js';

/** Whether what was published still stands at its network as it was approved: what differs, and what people look at. */
export function PostsScreen() {
  const { t } = useTranslation(['post-checks', 'library']);
  const search = useSearch({ from: '/shell/library/posts' });
  const navigate = useNavigate({ from: '/library/posts' });
  const of = search.of === 'to_look' ? 'to_look' : 'differing';
  return (
    <Page
      title={t('title')}
      about={t('about')}
      back={<BackLink to="/library">{t('library:title')}</BackLink>}
      width="text"
      actions={
        <SegmentedControl
          aria-label={t('of')}
          value={of}
          onChange={(next) => void navigate({ search: next === 'to_look' ? { of: next } : {}, replace: true })}
          data={(['differing', 'to_look'] as const).map((value) => ({ value, label: t(`is.${value}`) }))}
        />
      }
    >
      <div className={classes.both}>
        <PostList key={of} of={of} />
        <ProgressPanel />
      </div>
    </Page>
  );
}
