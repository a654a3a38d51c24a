import { Button, Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FeedFilter } from '../api/feed.js';
import classes from './filter-drawer.module.css';
import { FilterFields } from './filter-fields.js';

interface Props {
  opened: boolean;
  onClose: () => void;
  filter: FeedFilter;
  onChange: (change: Partial<FeedFilter>) => void;
}

/** On a phone: the filters of the feed, which follows each choice at once. */
export function FilterDrawer({ opened, onClose, filter, onChange }: Props) {
  const { t } = useTranslation('feed');
  const active = Object.entries(filter).some(([name, value]) => name !== 'search' && value !== undefined);
  const clear = () => onChange({ topicId: undefined, language: undefined, network: undefined, shared: undefined });
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      styles={{ content: { height: 'auto' } }}
      title={t('filter.open')}
      closeButtonProps={{ 'aria-label': t('filter.show') }}
    >
      <div className={classes.fields}>
        <FilterFields filter={filter} onChange={onChange} />
        <Button onClick={onClose}>{t('filter.show')}</Button>
        {active && (
          <Button variant="default" onClick={clear}>
            {t('none.clear')}
          </Button>
        )}
      </div>
    </Drawer>
  );
}
