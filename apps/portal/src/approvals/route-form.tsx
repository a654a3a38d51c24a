import { Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { SaveBar } from '../editor-bar/save-bar.js';
import { BothSides } from '../edits/both-sides.js';
import { beside, latestOf, theirsOf, useEdit } from '../edits/use-edit.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { RestoredNote } from '../parts/restored-note.js';
import {
  approvalRouteQuery,
  changeApprovalRoute,
  createApprovalRoute,
  type ApprovalRoute,
} from './approval-routes-api.js';
import { ReachNote } from './reach-note.js';
import { orderOf, valuesOf, type RouteValues } from './route-values.js';
import { ScopeFields } from './scope-fields.js';
import { StepList } from './step-list.js';
import { useRouteFields } from './use-route-fields.js';

/** What a route asks for and of what; what it would hold is shown while it is written. */
export function RouteForm({ route, onMade }: { route: ApprovalRoute | null; onMade?: () => void }) {
  const { t } = useTranslation(['approvals', 'parts']);
  const client = useQueryClient();
  const latest = latestOf(route ?? { revision: 0, lastChange: null }, valuesOf(route ?? {}));
  const edit = useEdit(latest, `approval-route.${route?.id ?? 'new'}`);
  const { values, change } = edit;
  const fields = useRouteFields();
  const keep = (answer: ApprovalRoute) => client.setQueryData(approvalRouteQuery(answer.id).queryKey, answer);
  const save = useMutation({
    mutationFn: (sent: RouteValues) =>
      route
        ? changeApprovalRoute(route.id, { ...orderOf(sent), revision: edit.revision })
        : createApprovalRoute(orderOf(sent)),
    meta: { changes: ['/api/approval-routes', '/api/approvals/{itemId}'] },
    onError: (error) => {
      const theirs = theirsOf<ApprovalRoute>(error);
      if (theirs) keep(theirs);
    },
    onSuccess: (answer, sent) => {
      edit.saved(sent, latestOf(answer, valuesOf(answer)));
      keep(answer);
      notify(t('parts:saved'));
      onMade?.();
    },
  });
  const errors = useFieldErrors(save.error, values);
  const discard = () => {
    edit.startOver();
    save.reset();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <Stack>
        {edit.restored && edit.changed && <RestoredNote onStartOver={discard} />}
        <BothSides edit={edit} fields={fields} error={save.error} />
        <Panel title={t('section.route')} titleId="approval-route">
          <Stack>
            <TextInput
              label={t('field.name')}
              description={t('field.nameWhy')}
              value={values.name}
              error={errors.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <Switch
              label={t('field.inForce')}
              description={t('field.inForceWhy')}
              checked={values.inForce}
              onChange={(event) => change({ inForce: event.currentTarget.checked })}
            />
          </Stack>
        </Panel>
        <ScopeFields values={values} errors={errors} change={change} />
        <StepList steps={values.steps} errors={errors} change={change} onOrder={() => save.reset()} />
        <Panel title={t('section.holds')} titleId="approval-holds">
          <Stack>
            <Switch
              label={t('field.differentPeople')}
              description={t('field.differentPeopleWhy')}
              checked={values.differentPeople}
              onChange={(event) => change({ differentPeople: event.currentTarget.checked })}
            />
            <Switch
              label={t('field.coversLibrary')}
              description={t('field.coversLibraryWhy')}
              checked={values.coversLibrary}
              onChange={(event) => change({ coversLibrary: event.currentTarget.checked })}
            />
            <ReachNote values={values} routeId={route?.id} />
          </Stack>
        </Panel>
      </Stack>
      <SaveBar
        changed={edit.changed}
        saving={save.isPending}
        onDiscard={discard}
        error={beside(save.error)}
        shown={save.error instanceof Problem ? save.error.errors.map(({ field }) => field) : []}
      />
    </form>
  );
}
