import { Problem, problemFrom } from './problem.js';
import { sessionGate } from './gates.js';

/** Called with the part of the file that has left, from 0 to 1. */
export type Progress = (sent: number) => void;

interface Answer {
  status: number;
  body: unknown;
}

/** Sends a file that takes long enough to show how far it is; `fetch` does not tell. */
export async function upload<T>(address: string, file: File, onProgress: Progress): Promise<T> {
  let answer = await sendFile(address, file, onProgress);
  while (answer.status === 401 && (await sessionGate.wait())) answer = await sendFile(address, file, onProgress);
  if (answer.status >= 400) throw problemFrom(answer.status, answer.body);
  return answer.body as T;
}

function sendFile(address: string, file: File, onProgress: Progress): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve({ status: request.status, body: request.response }));
    request.addEventListener('error', () => reject(new Problem({ status: 0, code: 'unreachable', detail: '' })));
    const form = new FormData();
    form.set('file', file);
    request.send(form);
  });
}
