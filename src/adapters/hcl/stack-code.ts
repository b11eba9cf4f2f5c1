import type { StackCode } from '../../ports/code';

export interface CodeOptions {
  /** Absolute path of the repository: code that leads out of it is not read. */
  readonly workspace: string;
  /** The stack, relative to the workspace. */
  readonly directory: string;
  /** Files that inputs name besides: var files, the configuration of tflint; relative to the workspace. */
  readonly named: readonly string[];
  readonly shown?: (path: string) => string;
  /** Somebody's own machine, where earlier work has left its traces. */
  readonly laptop?: boolean;
}

/** The code of a stack on disk. The parser is loaded when it is first asked. */
export const stackCode = ({
  workspace,
  directory,
  named,
  shown = (path) => path,
  laptop = false,
}: CodeOptions): StackCode => ({
  read: async () => {
    const [{ readConfiguration }, { guardedFiles }] = await Promise.all([
      import('./read-configuration'),
      import('./guarded-files'),
    ]);
    const configuration = await readConfiguration(directory, workspace);
    return { configuration, files: await guardedFiles(configuration, workspace, named, laptop) };
  },
  shown,
});
