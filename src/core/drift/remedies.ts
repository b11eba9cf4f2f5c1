import type { RemedyView } from '../render/drift-issue';
import { shellWord } from '../shell-word';
import type { StackDriftResult } from './report';

/** An apply undoes what the code says otherwise, and nothing else. */
function undo({ items }: StackDriftResult, applyUrl: string | undefined): RemedyView {
  const untouched = items.filter(({ fate }) => fate === 'untouched').length;
  if (untouched > 0 && untouched === items.length)
    return {
      title: 'Undo it',
      text: 'no apply does, because the code says nothing about it: take it back by hand, or adopt it',
    };
  const rest =
    untouched === 0
      ? ''
      : `. ${untouched === 1 ? '1 object is' : `${untouched} objects are`} untouched by code, so no apply takes ${untouched === 1 ? 'it' : 'them'} back: do that by hand, or adopt ${untouched === 1 ? 'it' : 'them'}`;
  return {
    title: 'Undo it',
    text: `run the gated apply of this stack: it does what "Pending code" says${rest}`,
    ...(applyUrl === undefined ? {} : { url: applyUrl }),
  };
}

/** How to go on, each as the next step. */
export const remediesFor = (result: StackDriftResult, applyUrl: string | undefined): readonly RemedyView[] => {
  const { directory = '.', tool = 'terraform', adopt } = result;
  const at = directory === '.' ? '' : ` ${shellWord(`-chdir=${directory}`)}`;
  return [
    undo(result, applyUrl),
    {
      title: 'Accept it',
      text: 'let the state learn the new truth; the code then still says otherwise',
      command: `${tool === 'opentofu' ? 'tofu' : 'terraform'}${at} apply -refresh-only`,
    },
    {
      title: 'Adopt it into code',
      text:
        adopt === undefined
          ? 'write what reality is into the configuration and open a pull request; its plan must then be empty'
          : 'put the code below into the configuration and open a pull request; its plan must then be empty',
    },
    { title: 'Not now', text: 'comment `/planseal snooze 7d because …`' },
  ];
};
