import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './load-more.module.css';

interface Props {
  more: boolean;
  loading: boolean;
  load: () => void;
}

/** The end of a list: fetches the next page when it comes into view, or when pressed. */
export function LoadMore({ more, loading, load }: Props) {
  const { t } = useTranslation('parts');
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const near = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (near && more && !loading) load();
  }, [near, more, loading, load]);
  if (!more) return null;
  return (
    <div ref={ref} className={classes.end}>
      <Button variant="default" onClick={load} loading={loading}>
        {t('loadMore')}
      </Button>
    </div>
  );
}
