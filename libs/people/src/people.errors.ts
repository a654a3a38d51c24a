import { DomainError, say } from '#libs/kernel';

export const erasedMember = () =>
  DomainError.conflict('erased', say('This member was erased; there is nobody to change.'));

export const emailTaken = () =>
  new DomainError('conflict', 'email_taken', say('Somebody with this e-mail address is a member already.'), [
    { field: 'email', message: say('belongs to a member already') },
  ]);

export const lastAdmin = () =>
  DomainError.conflict('last_admin', say('This is the last admin. Make somebody else an admin first.'));

export const teamNameTaken = () =>
  new DomainError('conflict', 'team_exists', say('A team with this name exists already.'), [
    { field: 'name', message: say('is the name of another team') },
  ]);
