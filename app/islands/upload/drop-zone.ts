import type { Native } from './parts.ts';

/** Lets a file be dropped on the frame around the control; only an addition to the button. */
export function takeDrops({ host, input }: Native, onFile: (file: File) => void): void {
  host.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    host.dataset['over'] = '';
  });
  host.addEventListener('dragleave', () => delete host.dataset['over']);
  host.addEventListener('drop', (event) => {
    delete host.dataset['over'];
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    input.files = only(file);
    onFile(file);
  });
}

/** A list with one file, as the native input would hold it. */
function only(file: File): FileList {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}
