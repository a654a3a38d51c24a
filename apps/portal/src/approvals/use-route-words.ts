import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import { teamsQuery } from '../api/people.js';
import { formatList } from '../when/formats.js';
import type { RouteValues } from './route-values.js';

/** What a route asks for and of what, in sentences. */
export function useRouteWords() {
  const { t, i18n } = useTranslation(['approvals', 'words']);
  const topics = useQuery(topicsQuery).data?.items ?? [];
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const list = (names: string[]) => formatList(names, i18n.language);
  const names = (ids: string[], of: { id: string; name: string }[]) =>
    list(ids.map((id) => of.find((one) => one.id === id)?.name ?? t('gone')));

  /** "Medical, then Legal and Regulatory side by side". */
  const steps = (of: Pick<RouteValues['steps'][number], 'name' | 'beside'>[]): string => {
    const stages: string[][] = [];
    for (const [index, { name, beside }] of of.entries()) {
      const called = name.trim() || t('step.number', { number: index + 1 });
      if (beside && stages.length > 0) stages.at(-1)!.push(called);
      else stages.push([called]);
    }
    const told = stages.map((stage) => (stage.length > 1 ? t('says.beside', { steps: list(stage) }) : stage[0]!));
    return told.length > 1 ? told.reduce((before, next) => t('says.then', { before, next })) : (told[0] ?? '');
  };

  /** For what it is asked, a part for each condition; none for everything. */
  const scope = ({ topicIds, regions, teamIds, audience, verdict }: Omit<RouteValues, 'steps'>): string[] =>
    [
      topicIds.length > 0 && t('says.topics', { topics: names(topicIds, topics), count: topicIds.length }),
      regions.length > 0 && t('says.regions', { regions: list(regions) }),
      teamIds.length > 0 && t('says.teams', { teams: names(teamIds, teams), count: teamIds.length }),
      audience && t(`audience.${audience}`),
      verdict && t('says.verdict', { verdict: t(`words:verdict.${verdict}`) }),
    ].filter((part): part is string => Boolean(part));

  return {
    steps,
    scope,
    topics: (ids: string[]) => names(ids, topics),
    teams: (ids: string[]) => names(ids, teams),
    list,
  };
}
