type SystemError = Error & { code?: string; path?: string; port?: number };

/** One sentence for whoever started the sandbox and sees it stop. */
export function explainFailure(failure: unknown): string {
  const error = failure as SystemError;
  const prefix = 'The sandbox network did not start: ';
  if (error.code === 'EADDRINUSE') return `${prefix}port ${error.port} is taken; choose another with SANDBOX_PORT.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${prefix}this machine has no such address; see SANDBOX_HOST.`;
  if (error.code === 'EACCES' && error.port !== undefined)
    return `${prefix}port ${error.port} needs more rights; choose another with SANDBOX_PORT.`;
  if (error.path !== undefined) return `${prefix}${error.path} cannot be written (${error.code}); see SANDBOX_DATA.`;
  return `${prefix}${error.message}.`;
}
