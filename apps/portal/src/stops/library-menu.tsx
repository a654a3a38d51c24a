import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { STOPPERS } from '../freezes/stoppers.js';
import { holds, useMe } from '../sign-in/me.js';

/** What is done in the library less often than writing. */
export function LibraryMenu() {
  const { t } = useTranslation('library');
  const me = useMe();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" aria-label={t('moreOf')} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {holds(me, 'author', 'comms_lead', 'admin') && (
          <>
            <Menu.Item component={Link} to="/library/feed">
              {t('asOthers')}
            </Menu.Item>
            <Menu.Item component={Link} to="/library/import">
              {t('import.button')}
            </Menu.Item>
            <Menu.Item component={Link} to="/library/sources">
              {t('sources.button')}
            </Menu.Item>
          </>
        )}
        {holds(me, ...STOPPERS) && (
          <>
            <Menu.Item component={Link} to="/library/posts">
              {t('posts')}
            </Menu.Item>
            <Menu.Item component={Link} to="/library/stops">
              {t('stops')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
