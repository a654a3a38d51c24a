#!/bin/sh
# The application's login: a plain one, which row-level security binds. The owner's login only migrates.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE vouchsafe_app NOLOGIN;
CREATE ROLE vouchsafe_login LOGIN IN ROLE vouchsafe_app PASSWORD :'password';
SQL
