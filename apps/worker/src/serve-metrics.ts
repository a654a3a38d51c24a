import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { InstallationMetrics } from '#libs/operations';
import { Configuration } from '#libs/platform';

/** Shows Prometheus how the installation stands, at a port of its own, where an operator wants it. */
@Injectable()
export class ServeMetrics {
  private readonly logger = new Logger(ServeMetrics.name);
  private server?: Server;

  constructor(
    private readonly configuration: Configuration,
    private readonly metrics: InstallationMetrics,
  ) {}

  /** A worker that finds the port taken says so, and works all the same. */
  async start(): Promise<void> {
    const { metricsPort, host } = this.configuration.values;
    if (metricsPort === 0) return;
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve) => {
      server.once('error', ({ message }) => {
        this.logger.warn(`Prometheus gets no figures here, METRICS_PORT cannot be opened: ${message}`);
        resolve();
      });
      server.listen(metricsPort, host, resolve);
    });
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url?.split('?')[0] !== '/metrics') return void response.writeHead(404).end();
    if (method !== 'GET') return void response.writeHead(405, { Allow: 'GET' }).end();
    try {
      const text = await this.metrics.read();
      response.writeHead(200, { 'Content-Type': this.metrics.contentType }).end(text);
    } catch {
      response.writeHead(503).end();
    }
  }
}
