import type { FileType } from '#forms/engine/model.ts';
import { formatSize } from '../format.ts';
import type { FilesView, UploadView } from '../view.ts';
import type { WordKey, Words } from '../words.ts';
import type { Asking } from './facts.ts';
import { namesOfTypes } from './file-types.ts';
import { describePlan } from './plan-view.ts';
import { describeQuestion } from './question.ts';

const mimeTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Documents; of plans, each is asked for its scale and index. */
export function describeFiles(asking: Asking<'file' | 'plan'>): FilesView {
  const { field, facts, words } = asking;
  const files = facts.files[field.id] ?? [];
  const size = formatSize(words.language, field.max);
  return {
    ...describeQuestion(
      asking,
      words.say(hintFor(field), { size, types: namesOfTypes(words.language, field.accept) }),
    ),
    kind: 'files',
    files: files.map((file) => ({
      id: file.id,
      name: file.name,
      size: formatSize(words.language, file.size),
      remove: words.say('common:files.remove'),
      questions: field.type === 'plan' ? describePlan(asking, file) : [],
    })),
    accept: field.accept.map((type) => mimeTypes[type]).join(','),
    listHeading: words.say('common:files.list', { count: files.length }),
    add: files.length < field.many ? words.say('common:files.add') : null,
    upload: {
      url: facts.urls.upload(field.id),
      maxBytes: field.max,
      words: uploadWords(words, size),
    },
  };
}

/** A photo is an image: where images are not taken, nobody is told to take one. */
function hintFor({ later, accept }: Asking<'file' | 'plan'>['field']): WordKey {
  if (later) return 'common:files.hintLater';
  return accept.includes('jpeg') ? 'common:files.hint' : 'common:files.hintWithoutPhoto';
}

function uploadWords(words: Words, max: string): UploadView['words'] {
  return {
    choose: words.say('common:upload.choose'),
    progress: words.say('common:upload.progress'),
    done: words.say('common:upload.done'),
    failed: words.say('common:upload.failed'),
    tooBig: words.say('common:upload.tooBig', { max }),
    pause: words.say('common:upload.pause'),
    resume: words.say('common:upload.resume'),
    cancel: words.say('common:upload.cancel'),
    wait: words.say('common:upload.wait'),
  };
}
