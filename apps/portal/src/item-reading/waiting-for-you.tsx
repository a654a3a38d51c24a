import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { libraryQuery } from '../api/content.js';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { useMe } from '../sign-in/me.js';
import own from './item-to-read.module.css';

/** What the member wrote and a reviewer approved on a condition: it goes out once they have met that. */
export function WaitingForYou() {
  const { t } = useTranslation('library');
  const me = useMe();
  const inReview = useQuery(libraryQuery({ authorId: me.memberId, state: 'in_review' }, null)).data;
  const waiting = inReview?.items.filter(({ waitsForAuthor }) => waitsForAuthor) ?? [];
  if (waiting.length === 0) return null;
  return (
    <div className={own.waiting}>
      <Panel title={t('waitsForYou')} about={t('waitsForYouWhy')}>
        <ul className={own.items} aria-label={t('waitsForYou')}>
          {waiting.map(({ id, title }) => (
            <li key={id}>
              <TextLink dir="auto" to="/library/$itemId" params={{ itemId: id }}>
                {title || t('untitled')}
              </TextLink>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
