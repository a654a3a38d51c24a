import { Modal } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { conductQuery } from '../api/conduct.js';
import { conductGate } from '../api/gates.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { ReadConduct } from './read-conduct.js';
import classes from './conduct.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** Over whatever the member was about to share. It stays beneath, and goes out once they have read this. */
export function ConductDialog({ opened, onClose }: Props) {
  return (
    <Suspense>
      <Titled opened={opened} onClose={onClose} />
    </Suspense>
  );
}

function Titled({ opened, onClose }: Props) {
  useSuspenseQuery({
    queryKey: ['texts', 'conduct'],
    queryFn: () => i18next.loadNamespaces('conduct').then(() => true),
  });
  const { t } = useTranslation('conduct');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('gate.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('gate.later') }}
    >
      <p className={classes.about}>{t('gate.about')}</p>
      <Current onClose={onClose} />
    </Modal>
  );
}

function Current({ onClose }: { onClose: () => void }) {
  const conduct = useQuery({ ...conductQuery, refetchOnMount: 'always' });
  if (conduct.error) return <Failed error={conduct.error} retry={() => void conduct.refetch()} />;
  if (!conduct.data?.current) return <RowsSkeleton />;
  return <ReadConduct version={conduct.data.current} sharing onRead={() => conductGate.open()} onLater={onClose} />;
}
