import * as core from '@actions/core';
import type { Location, Log } from '../../ports/log';
import { neutralise, quoted } from './neutralise';

const properties = (title?: string, at?: Location): core.AnnotationProperties => ({
  ...(title === undefined ? {} : { title }),
  ...(at === undefined ? {} : { file: at.file }),
  ...(at?.line === undefined ? {} : { startLine: at.line }),
  ...(at?.endLine === undefined ? {} : { endLine: at.endLine }),
  // GitHub shows columns only for annotations of one line.
  ...(at?.column === undefined || (at.endLine ?? at.line) !== at.line ? {} : { startColumn: at.column }),
  ...(at?.endColumn === undefined || (at.endLine ?? at.line) !== at.line ? {} : { endColumn: at.endColumn }),
});

/** The log of a job on a GitHub runner. */
export const actionsLog: Log = {
  info: (text) => {
    core.info(neutralise(text));
  },
  debug: (text) => {
    core.debug(neutralise(text));
  },
  foreign: (text) => {
    if (text.trim() !== '') core.info(quoted(text.replace(/\s+$/, '')));
  },
  group: async (title, body) => {
    core.startGroup(neutralise(title));
    try {
      return await body();
    } finally {
      core.endGroup();
    }
  },
  notice: (message, title, at) => {
    core.notice(message, properties(title, at));
  },
  warning: (message, title, at) => {
    core.warning(message, properties(title, at));
  },
  error: (message, title, at) => {
    core.error(message, properties(title, at));
  },
  secret: (value) => {
    // The runner masks line by line, so each line of a multi-line secret is a secret.
    for (const line of value.split(/\r\n|\n|\r/)) if (line.trim().length >= 6) core.setSecret(line);
  },
};
