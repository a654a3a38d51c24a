import { UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { demoPeopleQuery, signIn, type Me } from '../api/auth.js';
import { Face } from '../parts/face.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import classes from './demo-people.module.css';

/** In a demo organisation: its people, each one click away. Nothing anywhere else. */
export function DemoPeople({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { t } = useTranslation(['sign-in', 'words']);
  const { data } = useQuery(demoPeopleQuery);
  const attempt = useMutation({
    mutationFn: (email: string) => signIn({ email, password: data?.password ?? '' }),
    onSuccess: onSignedIn,
  });
  if (!data?.items.length) return null;
  return (
    <section className={classes.demo} aria-labelledby="demo-people">
      <h2 id="demo-people" className={classes.title}>
        {t('demo.title')}
      </h2>
      <p className={classes.about}>{t('demo.about')}</p>
      <ProblemAlert error={attempt.error} />
      <ul className={classes.people}>
        {data.items.map((person) => (
          <li key={person.email}>
            <UnstyledButton
              className={classes.person}
              disabled={attempt.isPending}
              onClick={() => attempt.mutate(person.email)}
            >
              <Face name={person.name} size={34} />
              <span className={classes.words}>
                <span className={classes.name}>{person.name}</span>
                <span className={classes.role}>{person.roles.map((role) => t(`words:role.${role}`)).join(', ')}</span>
                {person.team && <span className={classes.role}>{person.team}</span>}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
