import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PaperScreen } from './paper-screen.js';
import { certificateFiles, certificateQuery } from './record-api.js';

/** What was approved of one version, by whom and on which screening, with what proves it. */
export function CertificateScreen() {
  const { t } = useTranslation('record');
  const { itemId, versionId } = useParams({ from: '/shell/library/$itemId/certificates/$versionId' });
  const paper = useQuery(certificateQuery(itemId, versionId));
  const files = certificateFiles(itemId, versionId);
  return (
    <PaperScreen
      itemId={itemId}
      paper={paper}
      title={t('certificate')}
      about={t('certificateAbout')}
      actions={
        <>
          <Button component="a" variant="default" href={files.json} download={`certificate-${versionId}.json`}>
            {t('json')}
          </Button>
          <Button component="a" href={files.pdf} download leftSection={<IconDownload size={16} aria-hidden />}>
            {t('pdf')}
          </Button>
        </>
      }
    />
  );
}
