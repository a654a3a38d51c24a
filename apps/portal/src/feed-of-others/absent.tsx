import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { absentQuery, once, type Eyes } from './looks.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { AbsenceMarks } from './absence-marks.js';
import classes from './feed-of-others.module.css';

/** What is approved and does not stand above, with why; asked for, since looking is on record. */
export function Absent({ eyes }: { eyes: Eyes }) {
  const { t } = useTranslation('feed-of-others');
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.absent}>
      <Button
        variant="default"
        leftSection={<IconEyeOff size={16} aria-hidden />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'absent.hide' : 'absent.show')}
      </Button>
      {opened && (
        <Panel title={t('absent.title')} about={t('absent.about')}>
          <AbsentItems eyes={eyes} />
        </Panel>
      )}
    </div>
  );
}

function AbsentItems({ eyes }: { eyes: Eyes }) {
  const { t } = useTranslation('feed-of-others');
  const absent = usePages((cursor) => absentQuery(eyes, cursor), once);
  if (absent.error && !absent.items) return <Failed error={absent.error} retry={absent.retry} />;
  if (!absent.items) return <RowsSkeleton />;
  if (absent.items.length === 0)
    return (
      <Empty icon={IconEyeOff} title={t('absent.noneTitle')}>
        {t('absent.none')}
      </Empty>
    );
  return (
    <>
      <ul className={classes.items} aria-label={t('absent.title')}>
        {absent.items.map((item) => (
          <li key={item.itemId} className={classes.item}>
            <TextLink dir="auto" quiet to="/library/$itemId" params={{ itemId: item.itemId }} className={classes.title}>
              {item.title}
            </TextLink>
            <AbsenceMarks of={item} />
          </li>
        ))}
      </ul>
      <LoadMore {...absent.more} />
    </>
  );
}
