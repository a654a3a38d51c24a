import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Eyes } from './looks.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { holds, useMe } from '../sign-in/me.js';
import { EyesBanner } from './eyes-banner.js';
import { EyesFields } from './eyes-fields.js';
import { ShownFeed } from './shown-feed.js';

/** The feed as a member or an audience would see it: to look at, and nothing else. */
export function FeedOfOthersScreen() {
  const { t } = useTranslation('feed-of-others');
  const me = useMe();
  const navigate = useNavigate({ from: '/library/feed' });
  const eyes: Eyes = useSearch({ from: '/shell/library/feed' });
  const change = (next: Eyes) => void navigate({ search: next, replace: true });
  return (
    <Page title={t('title')} about={t('about')} back={<BackLink to="/library">{t('back')}</BackLink>}>
      <EyesFields eyes={eyes} ofPeople={holds(me, 'comms_lead', 'admin')} onChange={change} />
      <EyesBanner eyes={eyes} />
      {/* Anew for each: what one pair of eyes saw never stands, not even for a moment, beneath the name of another. */}
      <ShownFeed key={JSON.stringify(eyes)} eyes={eyes} onLetGo={() => change({})} />
    </Page>
  );
}
