import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { PaperView } from './paper-view.js';
import { recordFiles, recordQuery } from './record-api.js';
import classes from './record.module.css';

/** Everything on record of one item: who decided what, its certificates, where it went and what became of it. */
export function RecordScreen() {
  const { t } = useTranslation('record');
  const { itemId } = useParams({ from: '/shell/library/$itemId/record' });
  const { data, error, refetch } = useQuery(recordQuery(itemId));
  const files = recordFiles(itemId);
  return (
    <Page
      title={data?.title ?? t('record')}
      about={t('recordAbout')}
      back={
        <BackLink to="/library/$itemId" params={{ itemId }}>
          {t('item')}
        </BackLink>
      }
      actions={
        data && (
          <>
            <Button component="a" variant="default" href={files.pdf} download>
              {t('pdf')}
            </Button>
            <Button component="a" href={files.archive} download leftSection={<IconDownload size={16} aria-hidden />}>
              {t('archive')}
            </Button>
          </>
        )
      }
    >
      <p className={classes.verify}>
        <Trans ns="record" i18nKey="verify" components={[<></>, <code />]} />
      </p>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data ? (
        <PaperView paper={data} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
