import type { KindId } from '@e-respect/contract';
import { API, ApiError } from '../../lib/api/client.ts';

export interface Sending {
  file: File;
  kind: KindId;
  mapping: string | null;
  dryRun: boolean;
  onProgress: (share: number) => void;
}

/** The parts in the order the server reads them: it must know the kind before the file flows in. */
function formOf({ file, kind, mapping, dryRun }: Sending): FormData {
  const form = new FormData();
  form.append('kind', kind);
  if (mapping) form.append('mapping', mapping);
  if (dryRun) form.append('dry_run', 'true');
  form.append('file', file, file.name);
  return form;
}

/** Sends one file; XMLHttpRequest, for fetch says nothing of how much has gone. */
export function sendFile(sending: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}/imports`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => event.lengthComputable && sending.onProgress(event.loaded / event.total));
    request.addEventListener('error', () => reject(new TypeError('network')));
    request.addEventListener('load', () => {
      const body = request.response as { import_id?: string; error?: ApiError['problem'] } | null;
      if (request.status === 202 && body?.import_id) resolve(body.import_id);
      else reject(new ApiError(request.status, body?.error ?? null));
    });
    request.send(formOf(sending));
  });
}
