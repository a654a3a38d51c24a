import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holdsQuery } from './rights-api.js';
import { Notice } from '../parts/notice.js';
import classes from './rights.module.css';

/** Who is to be erased and is kept by a legal hold, for the admins who can lift it; nothing where nobody is. */
export function WaitingErasures() {
  const { t } = useTranslation('rights');
  const holds = useQuery(holdsQuery);
  const waiting = holds.data?.items.filter(({ erasureAskedAt }) => erasureAskedAt !== null) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Notice title={t('asked', { count: waiting.length })}>
      <ul className={classes.what}>
        {waiting.map(({ member }) => (
          <li key={member.id}>
            <Link to="/people" search={{ member: member.id }}>
              {member.name}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
