import { link } from './link';
import { fenced, item, list, paragraph, strong, type Block } from './nodes';
import { told } from './told';

/** What a reader can do now. Text and command may hold foreign names; the address is one of our own pages. */
export interface NextStepView {
  readonly text: string;
  readonly command?: string;
  readonly url?: string;
}

const stepItem = ({ text: words, command, url }: NextStepView): ReturnType<typeof item> => {
  const point = item([...told(words), ...(url === undefined ? [] : [' ', link('Open', url)])]);
  return command === undefined ? point : { ...point, children: [...point.children, fenced('sh', command)] };
};

/** "What now", as one paragraph for one step without a command, and as a list otherwise. */
export const nextSteps = (steps: readonly NextStepView[]): Block[] => {
  const [only] = steps;
  if (only === undefined) return [];
  if (steps.length > 1 || only.command !== undefined)
    return [paragraph(strong('What now')), list(steps.slice(0, 20).map(stepItem))];
  return [
    paragraph(
      strong('What now'),
      ': ',
      ...told(only.text),
      ...(only.url === undefined ? [] : [' ', link('Open', only.url)]),
    ),
  ];
};
