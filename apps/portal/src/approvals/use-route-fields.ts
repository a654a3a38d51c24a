import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import { approversQuery } from './approval-routes-api.js';
import type { RouteValues, StepValues } from './route-values.js';
import { useRouteWords } from './use-route-words.js';

/** A route's fields as both sides of a conflict are shown them; its steps only make sense together. */
export function useRouteFields(): Field<RouteValues>[] {
  const { t } = useTranslation(['approvals', 'words']);
  const words = useRouteWords();
  const people = useQuery(approversQuery).data?.items ?? [];
  const who = ({ roles, memberIds }: StepValues) =>
    words.list([
      ...roles.map((role) => t(`words:role.${role}`)),
      ...memberIds.map((id) => people.find((one) => one.id === id)?.name ?? t('gone')),
    ]);
  const yesNo = (value: boolean) => t(value ? 'yes' : 'no');
  return fieldsOf<RouteValues>({
    name: { label: t('field.name') },
    inForce: { label: t('field.inForce'), show: yesNo },
    topicIds: { label: t('field.topics'), show: words.topics },
    regions: { label: t('field.regions'), show: words.list },
    teamIds: { label: t('field.teams'), show: words.teams },
    audience: { label: t('field.audience'), show: (audience) => t(audience ? `audience.${audience}` : 'any.audience') },
    verdict: { label: t('field.verdict'), show: (verdict) => t(verdict ? `words:verdict.${verdict}` : 'any.verdict') },
    coversLibrary: { label: t('field.coversLibrary'), show: yesNo },
    differentPeople: { label: t('field.differentPeople'), show: yesNo },
    steps: {
      label: t('steps.title'),
      show: (steps) => `${words.steps(steps)} (${steps.map((step) => `${step.name}: ${who(step)}`).join('; ')})`,
    },
  });
}
