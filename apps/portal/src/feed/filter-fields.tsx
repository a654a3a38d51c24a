import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stageValues } from '#libs/api-client';
import { NETWORK_IDS, networkName } from '#libs/captions';
import { topicsQuery } from '../api/content.js';
import type { FeedFilter } from '../api/feed.js';
import { organisationQuery } from '../api/organisation.js';
import { languageChoices, namedChoices } from '../lists/choices.js';
import { FilterSelect } from '../lists/filter-select.js';
import { holds, useMe } from '../sign-in/me.js';

interface Props {
  filter: FeedFilter;
  onChange: (change: Partial<FeedFilter>) => void;
}

/** What the feed can be narrowed to. */
export function FilterFields({ filter, onChange }: Props) {
  const { t, i18n } = useTranslation(['feed', 'words']);
  const sells = holds(useMe(), 'seller');
  const topics = useQuery(topicsQuery);
  const organisation = useQuery(organisationQuery);
  const languages = organisation.data?.languages ?? [];
  return (
    <>
      <FilterSelect
        label={t('filter.topic')}
        any={t('filter.anyTopic')}
        options={namedChoices(topics.data?.items, i18n.language)}
        value={filter.topicId}
        onChange={(topicId) => onChange({ topicId })}
      />
      {languages.length > 1 && (
        <FilterSelect
          label={t('filter.language')}
          any={t('filter.anyLanguage')}
          options={languageChoices(languages, i18n.language)}
          value={filter.language}
          onChange={(language) => onChange({ language })}
        />
      )}
      <FilterSelect
        label={t('filter.network')}
        any={t('filter.anyNetwork')}
        options={NETWORK_IDS.map((value) => ({ value, label: networkName(value) }))}
        value={filter.network}
        onChange={(network) => onChange({ network })}
      />
      {sells && (
        <FilterSelect
          label={t('filter.stage')}
          any={t('filter.anyStage')}
          options={stageValues.map((value) => ({ value, label: t(`words:stage.${value}`) }))}
          value={filter.stage}
          onChange={(stage) => onChange({ stage })}
        />
      )}
      <FilterSelect
        label={t('filter.shared')}
        any={t('filter.sharedAny')}
        options={[
          { value: 'false', label: t('filter.notShared') },
          { value: 'true', label: t('filter.sharedByMe') },
        ]}
        value={filter.shared}
        onChange={(shared) => onChange({ shared })}
      />
    </>
  );
}
