import { Link } from '@tanstack/react-router';
import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Prospect } from './prospects-api.js';
import { useWalk } from '../lists/use-walk.js';
import { ClicksWords } from './clicks-words.js';
import classes from './prospects.module.css';

/** Each with the clicks on all of their links. */
export function ProspectList({ prospects, label }: { prospects: Prospect[]; label: string }) {
  const { t } = useTranslation('prospects');
  const list = useWalk<HTMLUListElement>();
  return (
    <ul ref={list} className={classes.list} aria-label={label}>
      {prospects.map((prospect) => {
        const Shape = prospect.kind === 'account' ? IconBuilding : IconUser;
        return (
          <li key={prospect.id} className={classes.row}>
            <Shape size={20} stroke={1.6} aria-label={t(`kind.${prospect.kind}`)} />
            <div className={classes.words}>
              <Link
                dir="auto"
                to="/prospects/$prospectId"
                params={{ prospectId: prospect.id }}
                className={classes.name}
                data-walk
              >
                {prospect.name}
              </Link>
              <span className={classes.quiet}>{t('links', { count: prospect.links.length })}</span>
            </div>
            <ClicksWords of={prospect} />
          </li>
        );
      })}
    </ul>
  );
}
