import { useTranslation } from 'react-i18next';
import type { ApprovalRoute } from './approval-routes-api.js';
import classes from './approvals.module.css';
import { valuesOf, type RouteValues } from './route-values.js';
import { useRouteWords } from './use-route-words.js';

/** What a route asks for, of what, and what else holds, in plain sentences. */
export function RouteSentence({ route }: { route: ApprovalRoute }) {
  return <ValuesSentence values={valuesOf(route)} />;
}

/** The same of a route that is being written. */
export function ValuesSentence({ values }: { values: RouteValues }) {
  const { t } = useTranslation('approvals');
  const words = useRouteWords();
  const scope = words.scope(values);
  return (
    <>
      <p dir="auto">{words.steps(values.steps)}</p>
      <p className={classes.sub} dir="auto">
        {scope.length > 0 ? scope.join(' · ') : t('says.everything')}
      </p>
      {(values.coversLibrary || values.differentPeople) && (
        <p className={classes.sub}>
          {[values.coversLibrary && t('says.library'), values.differentPeople && t('says.different')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
