import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { PaperView } from './paper-view.js';
import { certificateFiles, certificateQuery } from './record-api.js';

/** What was approved of one version, by whom and on which screening, with what proves it. */
export function CertificateScreen() {
  const { t } = useTranslation('record');
  const { itemId, versionId } = useParams({ from: '/shell/library/$itemId/certificates/$versionId' });
  const { data, error, refetch } = useQuery(certificateQuery(itemId, versionId));
  const files = certificateFiles(itemId, versionId);
  return (
    <Page
      title={data?.title ?? t('certificate')}
      about={t('certificateAbout')}
      back={
        <BackLink to="/library/$itemId" params={{ itemId }}>
          {t('item')}
        </BackLink>
      }
      actions={
        data && (
          <>
            <Button component="a" variant="default" href={files.json} download={`certificate-${versionId}.json`}>
              {t('json')}
            </Button>
            <Button component="a" href={files.pdf} download leftSection={<IconDownload size={16} aria-hidden />}>
              {t('pdf')}
            </Button>
          </>
        )
      }
    >
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
