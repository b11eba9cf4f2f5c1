import { always, COMMENT_BUDGET, fitted } from './budget';
import { displayProse } from './display-text';
import { link } from './link';
import { calledTeams } from './logins';
import { markerNode } from './marker';
import { fenced, item, list, mono, paragraph, strong, text } from './nodes';

/** A stack whose check fails: not drift, and not "no drift" either. All strings are untrusted text. */
export interface DriftErrorView {
  readonly stack: string;
  readonly environment: string;
  readonly since: string;
  readonly reason: string;
  readonly runUrl: string;
  readonly marker: Readonly<Record<string, string>>;
  /** Teams of the configuration that are called. */
  readonly teams?: readonly string[];
}

/** The issue of a check that fails. Its own, so that nobody takes a failed check for drift or for its absence. */
export const renderDriftErrorIssue = (view: DriftErrorView): { readonly title: string; readonly body: string } => ({
  title: `⛔ Drift check fails for ${displayProse(view.stack, 180)}`,
  body: fitted(
    {
      wrap: (inside) => [markerNode({ kind: 'drift', fields: view.marker }), ...inside],
      parts: [
        always(
          paragraph(
            strong('⛔ The drift check of ', mono(view.stack), ' fails'),
            text(` since ${view.since}. Whether it drifted is not known, and an open drift issue of it stays open.`),
          ),
          ...(view.teams === undefined || view.teams.length === 0
            ? []
            : [paragraph('For ', ...calledTeams(view.teams))]),
          fenced('sh', view.reason),
          list([
            item(['Look at the log of ', link('the run', view.runUrl), '.']),
            item(['This issue closes itself after the next check that succeeds.']),
          ]),
        ),
      ],
    },
    COMMENT_BUDGET,
  ),
});
