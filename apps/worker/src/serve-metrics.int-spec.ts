import { Logger } from '@nestjs/common';
import type { InstallationMetrics } from '#libs/operations';
import { readConfiguration } from '#libs/platform';
import { ServeMetrics } from './serve-metrics.js';

describe('the port for Prometheus', () => {
  const metrics = { contentType: 'text/plain; version=0.0.4', read: () => Promise.resolve('vouchsafe_stand_read 1\n') };
  const serve = (METRICS_PORT: string) =>
    new ServeMetrics(readConfiguration({ METRICS_PORT }), metrics as InstallationMetrics);
  const port = 20_000 + (process.pid % 20_000);
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;

  it('shows the figures at /metrics and nothing else, until the worker ends', async () => {
    const server = serve(String(port));
    await server.start();
    const answer = await fetch(at('/metrics'));
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(await answer.text()).toBe('vouchsafe_stand_read 1\n');
    expect((await fetch(at('/'))).status).toBe(404);
    expect((await fetch(at('/metrics'), { method: 'POST' })).status).toBe(405);
    await server.stop();
    await expect(fetch(at('/metrics'))).rejects.toThrow();
  });

  it('is not opened where none is set, and a worker that finds it taken says so and works', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const [none, first, second] = [serve('0'), serve(String(port)), serve(String(port))];
    await none.start();
    await first.start();
    await second.start();
    expect(warned).toHaveBeenCalledTimes(1);
    expect(warned.mock.calls[0]![0]).toContain('METRICS_PORT');
    for (const server of [none, second, first]) await server.stop();
  });
});
