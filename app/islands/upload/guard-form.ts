type Guarded = { readonly isBusy: () => boolean; readonly onRefused: () => void };

/** Keeps a form from being sent while a file is on its way. What was typed stays, and the person is told why. */
export function guardForm(form: HTMLFormElement, { isBusy, onRefused }: Guarded): void {
  form.addEventListener('submit', (event) => {
    if (!isBusy()) return;
    event.preventDefault();
    // Another file of the page has arrived: nobody pressed anything. It is handed in together with this one.
    if (!isOtherUpload(event.submitter)) onRefused();
  });
}

function isOtherUpload(submitter: HTMLElement | null): boolean {
  return submitter instanceof HTMLButtonElement && submitter.value.startsWith('add-file:');
}
