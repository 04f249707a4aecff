import type { Inspection } from '@e-respect/contract';
import { API, ApiError } from './client.ts';

/** The parts in the order the server reads them: the fields before the file. */
function formOf(file: File): FormData {
  const form = new FormData();
  form.append('door', 'page');
  form.append('file', file, file.name);
  return form;
}

/** Sends one file to be looked at; XMLHttpRequest, for fetch says nothing of how much has gone. */
export function sendFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}/uploads`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress(event.loaded / event.total));
    request.addEventListener('error', () => reject(new TypeError('network')));
    request.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')));
    request.addEventListener('load', () => {
      const body = request.response as (Inspection & { error?: ApiError['problem'] }) | null;
      if (request.status === 201 && body) resolve(body);
      else reject(new ApiError(request.status, body?.error ?? null));
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(formOf(file));
  });
}
