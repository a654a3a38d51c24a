import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  DomainError,
  INDUSTRIES,
  inEnglish,
  LANGUAGES,
  pickLanguage,
  readCommandLine,
  type Industry,
  type Language,
} from '#libs/kernel';
import { LedgerModule } from '#libs/ledger';
import { newToken, PlatformModule, readConfiguration } from '#libs/platform';
import { CreateOrganisation, SignInModule } from '#libs/sign-in';

const USAGE = `Founds an organisation with its first admin, on the database in DATABASE_URL, with the keys of the product that runs
on it: give the same SECRET_KEYS, or the same DATA_DIR where they were generated:

  npm run create-organisation -- --slug acme --name "Acme Pharma" --admin-name "Ada Adams" --admin-email ada@acme.example
    [--industry pharma] [--time-zone Europe/London] [--jurisdictions UK,EU] [--languages en,de] [--language de]

Prints a first password for the admin, who should change it after signing in.`;

/** @throws Error naming the languages there are. */
function spokenHere(text: string): Language {
  const language = pickLanguage(text);
  if (language !== text) throw new Error(`--language is one of ${LANGUAGES.join(', ')}.`);
  return language;
}

/** @throws Error naming the industries there are. */
function knownIndustry(text: string): Industry {
  const industry = INDUSTRIES.find((known) => known === text);
  if (!industry) throw new Error(`--industry is one of ${INDUSTRIES.join(', ')}.`);
  return industry;
}

@Module({})
class FoundingModule {}

/** For installations of one's own: the demo organisation is created by `npm start` itself. */
try {
  const { values } = readCommandLine(USAGE, {
    options: Object.fromEntries(
      [
        'slug',
        'name',
        'admin-name',
        'admin-email',
        'industry',
        'time-zone',
        'jurisdictions',
        'languages',
        'language',
      ].map((name) => [name, { type: 'string' as const }]),
    ),
  }) as { values: Record<string, string | undefined> };
  const { slug, name } = values;
  const [adminName, email] = [values['admin-name'], values['admin-email']];
  if (!slug || !name || !adminName || !email) throw new Error(USAGE);

  const configuration = readConfiguration(process.env);
  const imports = [PlatformModule.forRoot(configuration), LedgerModule, SignInModule];
  const context = await NestFactory.createApplicationContext(
    { module: FoundingModule, imports },
    { logger: ['error'], abortOnError: false },
  );
  const password = newToken().slice(0, 20);
  await context.get(CreateOrganisation).execute({
    slug,
    name,
    admin: { name: adminName, email, password },
    ...(values['time-zone'] ? { timeZone: values['time-zone'] } : {}),
    ...(values.industry ? { industry: knownIndustry(values.industry) } : {}),
    ...(values.jurisdictions ? { jurisdictions: values.jurisdictions.split(',') } : {}),
    ...(values.languages ? { languages: values.languages.split(',') } : {}),
    ...(values.language ? { language: spokenHere(values.language) } : {}),
  });
  await context.close();
  console.log(`${name} is founded. ${email} signs in at ${configuration.publicUrl} with the password ${password}`);
} catch (error) {
  console.error(
    error instanceof DomainError
      ? [inEnglish(error.detail), ...error.errors.map((e) => `${e.field}: ${inEnglish(e.message)}`)].join('\n')
      : (error as Error).message,
  );
  process.exitCode = 1;
}
