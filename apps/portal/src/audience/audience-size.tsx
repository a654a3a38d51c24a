import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, take } from '../api/client.js';
import classes from './audience-size.module.css';

interface Props {
  teams: string[];
  regions: string[];
  languages: string[];
}

const SETTLED_MS = 300;

/** How many people the audience reaches, as one picks it; a figure only, never who. */
export function AudienceSize(audience: Props) {
  const { t } = useTranslation('library');
  const [settled] = useDebouncedValue(audience, SETTLED_MS);
  const body = { teams: settled.teams, regions: settled.regions, languages: settled.languages };
  const { data } = useQuery({
    queryKey: ['audience-size', body],
    queryFn: () => take(client.POST('/api/content/audience', { body })),
    placeholderData: keepPreviousData,
  });
  const nobody = data?.reached === 0;
  return (
    <p role="status" className={classes.size} data-nobody={nobody || undefined}>
      {data && t(nobody ? 'audienceSize.nobody' : 'audienceSize.reaches', { reached: data.reached, count: data.all })}
    </p>
  );
}
