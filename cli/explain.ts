import { LEVEL_STYLES, paintOn, wrapped } from '../src/core/render/terminal-text';
import type { Screen } from '../src/adapters/terminal/terminal';
import { ConfigurationError } from '../src/core/errors';
import { type Explanation, explainRule, ruleIds } from '../src/core/risk/explain';
import { ruleOf } from '../src/core/risk/rules/catalogue';
import { FINDING_CLASSES } from '../src/core/risk/assessment';
import type { Work } from './command';
import { EXIT } from './end';

const LABEL = 12;

const told = (label: string, words: string, screen: Screen): string[] => {
  const paint = paintOn(screen);
  return words
    .split('\n')
    .flatMap((paragraph) => wrapped(paragraph, screen.width - LABEL - 2))
    .map((line, at) => `  ${paint('dim', (at === 0 ? label : '').padEnd(LABEL))}${line}`);
};

const explained = (rule: Explanation, screen: Screen): string[] => {
  const paint = paintOn(screen);
  const level = [rule.levels, rule.blocks ? 'It forbids the apply, whoever approves.' : '', rule.environments]
    .filter((words) => words !== '')
    .join(' ');
  const hidden = rule.hides.map((id) => `\`${id}\``).join(', ');
  return [
    '',
    `  ${paint(LEVEL_STYLES[rule.level], paint('bold', rule.level))}  ${rule.id}  ${paint('dim', rule.class)}`,
    '',
    ...told('says', `The object ${rule.title}.`, screen),
    ...told('why', rule.why, screen),
    ...told('example', rule.example, screen),
    ...told('what to do', rule.remedy, screen),
    ...told('level', level, screen),
    ...(hidden === '' ? [] : told('hides', `${hidden}: they say less about the same change.`, screen)),
    '',
  ];
};

const listed = (screen: Screen): string[] => {
  const paint = paintOn(screen);
  const rules = ruleIds().flatMap((id) => ruleOf(id) ?? []);
  const column = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const sections = FINDING_CLASSES.flatMap((each) => {
    const own = rules.filter((rule) => rule.class === each);
    if (own.length === 0) return [];
    const rows = own.map(
      ({ id, level, title }) =>
        `  ${paint(LEVEL_STYLES[level], level.padEnd(10))}${id.padEnd(column)}${paint('dim', title)}`,
    );
    return ['', `  ${paint('bold', each)}`, ...rows];
  });
  return [...sections, '', `  ${paint('cyan', 'planseal explain RULE')}   tells more`, ''];
};

/** `planseal explain`: what the rules know of themselves. */
export const explain: Work = (given, { answer }) => {
  const [id] = given.operands;
  if (id === undefined) {
    answer.write(`${listed(answer).join('\n')}\n`);
    return EXIT.done;
  }
  const found = explainRule(id);
  if ('rule' in found) {
    answer.write(`${explained(found.rule, answer).join('\n')}\n`);
    return EXIT.done;
  }
  const near = found.suggestions.map((each) => `\`${each}\``).join(', ');
  throw new ConfigurationError(
    `There is no rule \`${id}\`.${near === '' ? '' : ` Did you mean ${near}?`}\n\`planseal explain\` lists all rules.`,
  );
};
