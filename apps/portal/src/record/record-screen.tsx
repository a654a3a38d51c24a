import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { PaperScreen } from './paper-screen.js';
import { recordFiles, recordQuery } from './record-api.js';
import classes from './record.module.css';

/** Everything on record of one item: who decided what, its certificates, where it went and what became of it. */
export function RecordScreen() {
  const { t } = useTranslation('record');
  const { itemId } = useParams({ from: '/shell/library/$itemId/record' });
  const { shareId } = useSearch({ from: '/shell/library/$itemId/record' });
  const paper = useQuery(recordQuery(itemId, shareId));
  const files = recordFiles(itemId, shareId);
  return (
    <PaperScreen
      itemId={itemId}
      paper={paper}
      title={t('record')}
      about={t('recordAbout')}
      actions={
        <>
          <Button component="a" variant="default" href={files.pdf} download>
            {t('pdf')}
          </Button>
          <Button component="a" href={files.archive} download leftSection={<IconDownload size={16} aria-hidden />}>
            {t('archive')}
          </Button>
        </>
      }
    >
      <p className={classes.verify}>
        <Trans ns="record" i18nKey="verify" components={[<></>, <code />]} />
      </p>
    </PaperScreen>
  );
}
