export default async function stopEngines() {
  const { stopPostgres } = await import('../../dist/test/support/start-postgres.js');
  await stopPostgres();
}
