import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDestinations } from './destinations.js';
import classes from './shortcuts.module.css';

const everywhere = [
  ['Ctrl K', 'palette'],
  ['/', 'search'],
  ['j  k', 'walk'],
  ['Enter', 'open'],
  ['?', 'help'],
] as const;

const deciding = [
  ['a', 'approve'],
  ['s', 'sendBack'],
  ['n', 'next'],
] as const;

/** All keys, and what each does. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['shell', 'palette']);
  const places = useDestinations().flatMap((group) => group.places);
  const row = (keys: string, words: string) => (
    <div key={keys} className={classes.row}>
      <dt>{words}</dt>
      <dd>
        {keys.split(/\s+/).map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('palette:shortcut.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      size="lg"
    >
      <div className={classes.columns}>
        <section>
          <h3 className={classes.heading}>{t('palette:shortcut.everywhere')}</h3>
          <dl className={classes.list}>{everywhere.map(([keys, id]) => row(keys, t(`palette:shortcut.${id}`)))}</dl>
          <h3 className={classes.heading}>{t('palette:shortcut.reviewing')}</h3>
          <dl className={classes.list}>{deciding.map(([keys, id]) => row(keys, t(`palette:shortcut.${id}`)))}</dl>
        </section>
        <section>
          <h3 className={classes.heading}>{t('palette:shortcut.going')}</h3>
          <dl className={classes.list}>{places.map(({ id, key }) => row(`g ${key}`, t(`place.${id}`)))}</dl>
        </section>
      </div>
    </Modal>
  );
}
