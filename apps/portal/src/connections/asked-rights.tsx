import { useTranslation } from 'react-i18next';
import classes from './asked-rights.module.css';

/** What a scope lets us do, each in words; `openid` and `profile` are one thing to whoever agrees. */
const RIGHTS = {
  profile: 'profile',
  openid: 'profile',
  email: 'email',
  w_member_social: 'publish',
  r_member_postAnalytics: 'figures',
  r_member_social: 'posts',
  'read:accounts': 'profile',
  'read:statuses': 'posts',
  'write:statuses': 'statuses',
  'write:media': 'media',
  app_password: 'app',
} as const;

/** What the network will ask the member to allow: all of it, before they go there. */
export function AskedRights({ scopes, network }: { scopes: string[]; network: string }) {
  const { t } = useTranslation('connections');
  const rights = [...new Set(scopes.map((scope) => RIGHTS[scope as keyof typeof RIGHTS] ?? scope))];
  if (rights.length === 0) return null;
  return (
    <div className={classes.asked}>
      <p>{t('asks.title', { network })}</p>
      <ul>
        {rights.map((right) => (
          <li key={right}>{t(`asks.${right as 'email'}`, { network, defaultValue: right })}</li>
        ))}
      </ul>
    </div>
  );
}
